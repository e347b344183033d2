import { migration001 } from './001-case.js';
import { migration002 } from './002-decisions.js';
import { migration003 } from './003-links.js';
import { migration004 } from './004-removals.js';
import { migration005 } from './005-record.js';
import { migration006 } from './006-reading-order.js';
import { migration007 } from './007-captures.js';
import { migration008 } from './008-versions.js';
import { migration009 } from './009-watch.js';

/** One step from a case of version `number - 1` to version `number`. A migration that was ever released is never changed: add another. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

/** All steps, in the order in which they are taken: the first has the number 1, each next one number more. */
export const MIGRATIONS: readonly Migration[] = [
  migration001,
  migration002,
  migration003,
  migration004,
  migration005,
  migration006,
  migration007,
  migration008,
  migration009,
];

/** The version of a case that all migrations have been applied to. SQLite's `user_version` holds it. */
export const CASE_VERSION = MIGRATIONS.length;
