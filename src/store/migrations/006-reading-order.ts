import type { Migration } from './index.js';

/** The order of the record with what contacts are most often narrowed by beside it, so that those who do not suit are passed over without their rows. */
export const migration006: Migration = {
  number: 6,
  name: 'reading order',
  sql: `
    DROP INDEX contacts_in_order;
    CREATE INDEX contacts_in_order ON contacts (sort, id, earliest, latest, kind, status);
  `,
};
