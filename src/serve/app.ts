import { OpenAPIHono } from '@hono/zod-openapi';
import { errorAnswer, Refusal } from './errors.js';
import { guardWrites, headers, onlyUnder } from './guard.js';
import { keptAnswers } from './kept-answers.js';
import type { LiveCase } from './live-case.js';
import type { WebOptions } from '../pipeline.js';
import { addRoutes } from './routes/add.js';
import { linkRoutes } from './routes/links.js';
import { articleRoutes } from './routes/articles.js';
import { caseRoutes } from './routes/case.js';
import { decisionRoutes } from './routes/decisions.js';
import { laneRoutes } from './routes/lanes.js';
import { mapRoutes } from './routes/map.js';
import { networkRoutes } from './routes/network.js';
import { contactRoute } from './routes/contact.js';
import { contactRoutes } from './routes/contacts.js';
import { entityRoutes } from './routes/entities.js';
import { outletRoutes } from './routes/outlets.js';
import { reviewRoutes } from './routes/review.js';
import { versionRoutes } from './routes/versions.js';

export type AppOptions = {
  /** Host names under which it answers, without a port. */
  readonly names: ReadonlySet<string>;
  /** What whoever changes something has to send. */
  readonly token: string;
  /** Gets faults of ours. */
  readonly log: (error: unknown) => void;
  /** How addresses are asked for that somebody adds. */
  readonly web?: WebOptions | undefined;
};

/** The HTTP API over one case, under /api. Its shape is part of its type, which the browser's client is made from. */
export function apiOf(live: LiveCase, web: WebOptions = {}) {
  return new OpenAPIHono()
    .route('/', caseRoutes(live))
    .route('/', networkRoutes(live))
    .route('/', mapRoutes(live))
    .route('/', laneRoutes(live))
    .route('/', contactRoutes(live))
    .route('/', contactRoute(live))
    .route('/', articleRoutes(live))
    .route('/', versionRoutes(live))
    .route('/', addRoutes(live))
    .route('/', linkRoutes(live, web))
    .route('/', entityRoutes(live))
    .route('/', outletRoutes(live))
    .route('/', decisionRoutes(live))
    .route('/', reviewRoutes(live));
}
export type Api = ReturnType<typeof apiOf>;

/** The whole server: guarded, with its API, its description, and errors of one shape. */
export function appOf(live: LiveCase, options: AppOptions) {
  const app = new OpenAPIHono();
  app.use(headers, onlyUnder(options.names), guardWrites(options.token));
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-cache');
    await next();
  });
  app.use('/api/*', keptAnswers(live));
  app.route('/api', apiOf(live, options.web));
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Readout',
      version: '1',
      description: 'A sourced record of diplomatic contacts, read from news coverage.',
    },
  });
  app.all('/api/*', (context) => {
    throw new Refusal(
      'not-found',
      context.req.path,
      'there is nothing under this address',
      'See /api/openapi.json for what can be asked.',
    );
  });
  app.onError((error, context) => errorAnswer(context, error, options.log));
  return app;
}
