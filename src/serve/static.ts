import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MiddlewareHandler } from 'hono';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** Vite puts a hash of the content into the names of these. */
const HASHED = /^\/assets\//;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Gives the files of the browser app that lie in `folder`; its page for every other address, since the app reads the address itself. Files are read
 * once and `kept`; of names that are no file nothing is.
 */
export function appFiles(folder: string, kept = new Map<string, Bytes>()): MiddlewareHandler {
  const fileAt = async (name: string): Promise<Bytes | null> => {
    const known = kept.get(name);
    if (known) return known;
    const read = await readFile(path.join(folder, name)).catch(() => null);
    if (read === null) return null;
    const bytes = new Uint8Array(read);
    kept.set(name, bytes);
    return bytes;
  };
  return async (context) => {
    const asked = path.posix.normalize(new URL(context.req.url).pathname);
    const isFile = /^\/(?:assets\/)?[\w.-]+\.\w+$/.test(asked);
    const found = isFile ? await fileAt(asked) : null;
    if (isFile && found === null) return context.text('There is no such file.\n', 404);
    const bytes = found ?? (await fileAt('index.html'));
    if (bytes === null)
      return context.text('The browser app is missing: install Readout again, or run npm run build.\n', 500);
    return context.body(bytes, 200, {
      'Content-Type':
        found === null ? (TYPES['.html'] ?? '') : (TYPES[path.extname(asked)] ?? 'application/octet-stream'),
      'Cache-Control': HASHED.test(asked) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  };
}
