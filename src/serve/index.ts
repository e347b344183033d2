/**
 * Takes a case, gives an HTTP API over it and the browser app that lives on that API. Never answers under a foreign name, never changes anything without
 * the token, never asks anything of the network.
 */
export type { Api } from './app.js';
export type { Added } from './routes/add.js';
export { ERROR_CODES } from './errors.js';
export { type ServeOptions, type Server, serveCase } from './server.js';
