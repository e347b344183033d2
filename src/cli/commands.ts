import type { CommandUnknownOpts } from '@commander-js/extra-typings';

/** One command: what the program's help says of it, and the file that has it, loaded only when it is asked for. */
type CommandEntry = {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandUnknownOpts>;
};

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'add',
    summary: 'read articles and keep them in a case',
    load: async () => (await import('./add.js')).addCommand(),
  },
  {
    name: 'watch',
    summary: 'ask feeds and pages again and again for what is new',
    load: async () => (await import('./watch.js')).watchCommand(),
  },
  {
    name: 'chronology',
    summary: 'who met, called, received or visited whom, day by day',
    load: async () => (await import('./chronology.js')).chronologyCommand(),
  },
  {
    name: 'show',
    summary: 'everything known of an article, contact, person or organisation',
    load: async () => (await import('./show.js')).showCommand(),
  },
  {
    name: 'compare',
    summary: 'the accounts of a contact side by side, and in whose words',
    load: async () => (await import('./compare.js')).compareCommand(),
  },
  { name: 'why', summary: 'how any value came to be', load: async () => (await import('./why.js')).whyCommand() },
  {
    name: 'review',
    summary: 'decide what is left open, one key a question',
    load: async () => (await import('./review.js')).reviewCommand(),
  },
  {
    name: 'decide',
    summary: 'say what is so: same, different, the right value, no contact',
    load: async () => (await import('./decide.js')).decideCommand(),
  },
  {
    name: 'decisions',
    summary: 'what people decided, and whether it holds',
    load: async () => (await import('./decisions.js')).decisionsCommand(),
  },
  {
    name: 'articles',
    summary: 'the articles of a case, and those that were not read',
    load: async () => (await import('./articles.js')).articlesCommand(),
  },
  {
    name: 'outlets',
    summary: 'how well the articles of each outlet are read',
    load: async () => (await import('./outlets.js')).outletsCommand(),
  },
  {
    name: 'serve',
    summary: 'look at a case in the browser',
    load: async () => (await import('./serve.js')).serveCommand(),
  },
  {
    name: 'read',
    summary: 'read articles without keeping anything',
    load: async () => (await import('./read.js')).readCommand(),
  },
  {
    name: 'export',
    summary: 'the whole record for other programs',
    load: async () => (await import('./export.js')).exportCommand(),
  },
  {
    name: 'remove',
    summary: 'take articles out of a case',
    load: async () => (await import('./remove.js')).removeCommand(),
  },
  {
    name: 'rebuild',
    summary: 'read every article of a case again',
    load: async () => (await import('./rebuild.js')).rebuildCommand(),
  },
  {
    name: 'doctor',
    summary: 'check this machine and the case',
    load: async () => (await import('./doctor.js')).doctorCommand(),
  },
  { name: 'demo', summary: 'try it on sample articles', load: async () => (await import('./demo.js')).demoCommand() },
];
