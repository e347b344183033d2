import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/client.js';
import { takeToken } from './api/token.js';
import { makeRouter } from './router.js';
import { followTheme } from './shell/theme.js';
import './styles/index.css';

takeToken();
followTheme();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => error instanceof ApiError && error.code === 'lost' && count < 3,
    },
  },
});

const home = document.getElementById('app');
if (home === null) throw new Error('the page has no place for the app');
createRoot(home).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={makeRouter(queries)} />
    </QueryClientProvider>
  </StrictMode>,
);
