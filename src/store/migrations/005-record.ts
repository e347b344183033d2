import type { Migration } from './index.js';

/**
 * The record as rows that are written one by one, and tables to find them by. What the tables before held is made anew: nothing in it was a person's.
 * The words of contacts stand in an index for full text alone, without a copy (`content=''`).
 */
export const migration005: Migration = {
  number: 5,
  name: 'record',
  sql: `
    DROP TABLE accounts;
    DROP TABLE contacts;
    DROP TABLE people;
    DROP TABLE organisations;
    DROP TABLE undecided;
    DROP TABLE judgements;

    CREATE TABLE contacts (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      sort TEXT NOT NULL,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      earliest TEXT,
      latest TEXT,
      place TEXT,
      country TEXT,
      part_of TEXT,
      contact TEXT NOT NULL
    );
    CREATE INDEX contacts_in_order ON contacts (sort, id);
    CREATE INDEX contacts_by_day ON contacts (earliest, latest);
    CREATE INDEX contacts_by_kind ON contacts (kind, sort, id);
    CREATE INDEX contacts_by_status ON contacts (status, sort, id);
    CREATE INDEX contacts_by_country ON contacts (country, sort, id);
    CREATE INDEX contacts_by_visit ON contacts (part_of) WHERE part_of IS NOT NULL;

    CREATE TABLE accounts (
      id TEXT NOT NULL,
      contact TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
      article TEXT NOT NULL,
      outlet TEXT,
      independent INTEGER NOT NULL,
      PRIMARY KEY (contact, id)
    ) WITHOUT ROWID;
    CREATE INDEX accounts_by_id ON accounts (id);
    CREATE INDEX accounts_by_article ON accounts (article);
    CREATE INDEX accounts_by_outlet ON accounts (outlet, contact);

    CREATE TABLE participants (
      contact TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      entity TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT,
      PRIMARY KEY (contact, position)
    ) WITHOUT ROWID;
    CREATE INDEX participants_by_entity ON participants (entity, contact);

    CREATE TABLE affiliations (
      contact TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      PRIMARY KEY (contact, name)
    ) WITHOUT ROWID;
    CREATE INDEX affiliations_by_name ON affiliations (name, contact);

    CREATE TABLE topics (
      contact TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
      topic TEXT NOT NULL,
      PRIMARY KEY (contact, topic)
    ) WITHOUT ROWID;
    CREATE INDEX topics_by_name ON topics (topic, contact);

    CREATE TABLE disputes (
      contact TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      PRIMARY KEY (contact, field)
    ) WITHOUT ROWID;
    CREATE INDEX disputes_by_field ON disputes (field, contact);

    CREATE VIRTUAL TABLE contact_words USING fts5 (
      names, places, topics, said,
      content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER contact_words_go AFTER DELETE ON contacts
      BEGIN DELETE FROM contact_words WHERE rowid = OLD.number; END;

    CREATE TABLE people (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, person TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX people_by_name ON people (name);
    CREATE TABLE people_seen (
      article TEXT NOT NULL,
      position INTEGER NOT NULL,
      person TEXT NOT NULL,
      forms TEXT NOT NULL,
      offices TEXT NOT NULL,
      PRIMARY KEY (article, position)
    ) WITHOUT ROWID;
    CREATE INDEX people_seen_by_person ON people_seen (person);

    CREATE TABLE organisations (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, organisation TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX organisations_by_name ON organisations (name);
    CREATE TABLE organisations_seen (
      article TEXT NOT NULL,
      position INTEGER NOT NULL,
      organisation TEXT NOT NULL,
      forms TEXT NOT NULL,
      PRIMARY KEY (article, position)
    ) WITHOUT ROWID;
    CREATE INDEX organisations_seen_by_organisation ON organisations_seen (organisation);

    CREATE TABLE names (
      entity TEXT NOT NULL,
      name TEXT NOT NULL,
      times INTEGER NOT NULL,
      PRIMARY KEY (entity, name)
    ) WITHOUT ROWID;
    CREATE INDEX names_by_name ON names (name, entity);
    ${(['people_seen person', 'organisations_seen organisation'] as const)
      .map((one) => one.split(' ') as [string, string])
      .map(([table, entity]) => namesOf(table, entity))
      .join('')}

    CREATE TABLE undecided (
      a TEXT NOT NULL,
      b TEXT NOT NULL,
      source TEXT NOT NULL,
      undecided TEXT NOT NULL,
      PRIMARY KEY (a, b, source)
    ) WITHOUT ROWID;
    CREATE INDEX undecided_by_b ON undecided (b);
    CREATE INDEX undecided_by_source ON undecided (source);

    CREATE TABLE judgements (
      about TEXT NOT NULL,
      a TEXT NOT NULL,
      b TEXT NOT NULL,
      source TEXT NOT NULL,
      position INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      judgement TEXT NOT NULL,
      PRIMARY KEY (about, a, b, source, position)
    ) WITHOUT ROWID;
    CREATE INDEX judgements_by_a ON judgements (a);
    CREATE INDEX judgements_by_b ON judgements (b);
    CREATE INDEX judgements_by_source ON judgements (source);

    UPDATE state SET record_version = NULL;
    DELETE FROM facts WHERE name = 'linker';
  `,
};

/** Triggers that count each form of a name by whom it names. */
function namesOf(table: string, entity: string): string {
  const add = `INSERT INTO names SELECT NEW.${entity}, value, 1 FROM (SELECT DISTINCT value FROM json_each(NEW.forms))
        WHERE true ON CONFLICT (entity, name) DO UPDATE SET times = times + 1;`;
  const take = `UPDATE names SET times = times - 1
        WHERE entity = OLD.${entity} AND name IN (SELECT value FROM json_each(OLD.forms));
      DELETE FROM names WHERE entity = OLD.${entity} AND times = 0;`;
  return `
    CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} BEGIN ${add} END;
    CREATE TRIGGER ${table}_moved AFTER UPDATE OF ${entity} ON ${table} BEGIN ${take} ${add} END;
    CREATE TRIGGER ${table}_gone AFTER DELETE ON ${table} BEGIN ${take} END;`;
}
