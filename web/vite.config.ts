import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Readout's own server, for `npm run web`: the app in development asks it for everything under /api. */
const API = 'http://127.0.0.1:4180';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': { target: API, changeOrigin: true } } },
});
