/**
 * Takes addresses of the web, gives what they answer with the proof of it.
 * Never asks what robots.txt forbids, never a host twice at once, never an address that is no part of the public internet, unless told to.
 */
export { type Answer, type GetOptions, type Page, type Validators, type Web } from './answer.js';
export type { AllowPrivate } from './address-rules.js';
export { isWebAddress } from './is-web-address.js';
export { type WebBounds } from './bounds.js';
export { openWeb, type WebOptions } from './open-web.js';
export type { KeptRobots, RobotsMemory } from './robots.js';
export { SAVE_IT, WebTrouble } from './web-trouble.js';
