import { readFileSync } from 'node:fs';
import { PRODUCT } from './robots.js';
import { WebTrouble } from './web-trouble.js';

/** 'Readout/0.1.0 (+desk@outlet.example)'. Throws a `WebTrouble` for a contact that cannot be sent. */
export function userAgentOf(contact: string | undefined): string {
  const about = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const name = `${PRODUCT}/${about.version}`;
  if (contact === undefined || contact.trim() === '') return name;
  if (!/^[\x21-\x27\x2a-\x7e]{3,200}$/.test(contact.trim()))
    throw new WebTrouble(
      'the contact',
      'this is neither an e-mail nor a web address',
      'Write it as desk@outlet.example.',
    );
  return `${name} (+${contact.trim()})`;
}
