import type { Command } from '@commander-js/extra-typings';
import { decider, instantOption, now } from './clock.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { print, warn } from './console.js';

const DESCRIPTION = `Says what is so where the program has it wrong or leaves it open. A decision
outranks the program, stays through new articles and new readings, and can be
taken back. The case keeps who decided, when and why. WHAT with its ARG is:

  same ID ID [ID...]        these contacts, people or organisations are one
  different ID ID           these are not one, whatever comes
  split ID PART [PART...]   PARTs are something else: accounts (ARTICLE#c12)
                            of a contact, articles that mean another one
  correct ID FIELD VALUE    a value is this, or unknown, or none: kind, status,
                            date, place, topics, part-of (a visit) or, with a
                            NAME before VALUE, role; of an account also
                            foreground, affiliation, side and type; of a
                            statement (ARTICLE#s12) speaker and said-at
  confirm ID [FIELD]        the program has it right; all, without FIELD
  add ID NAME [ROLE]        NAME, or the person with that id, took part
  remove ID NAME            NAME did not take part
  role ID NAME ROLE         NAME took part as ROLE (or unknown)
  name ID NAME              that person or organisation is named NAME
  means ARTICLE NAME ID     NAME in this article means the one with that id
  reject ID                 this is no contact, or no statement
  tells ARTICLE KIND WORDS [WORDS...] who=NAME [who=NAME...] [FIELD=VALUE...]
                            the article tells, in these words of its own, of
                            a contact that the program missed; FIELD is status,
                            date, place, topic or foreground (news, background),
                            NAME may have a role: "Ilse Morvic (envoy; Egypt)"
  undo [ID]                 takes a decision back; your last, without ID
  -                         many, one JSON object a line on standard input:
                            {"decide": ["same", "k1f3c9", "k77ab0"]}
                            with by, at, why and outrank as you like, or
                            as 'readout decisions --json' prints them

A value is decided for a contact (k...) whatever its accounts say. For an
account (ARTICLE#c12) it says that the article was misread: linking and
comparing go on with what you say.`;

type Options = { case?: string; by?: string; at?: string; why?: string; outrank?: true; json?: true };

/** The command `readout decide`. */
export function decideCommand(): Command<[string, string[]], Options> {
  return newCommand('decide', 'say what is so: same, different, the right value, no contact', '', [
    'decide same k1f3c9 k77ab0 --why "one dinner, told by two outlets"',
    'decide correct k1f3c9 date 2031-03-05',
    'decide undo',
    'decide --json - < decisions.ndjson',
  ])
    .description(DESCRIPTION)
    .argument('<what>', 'what is decided (above), or - for standard input')
    .argument('[arg...]', 'what it takes')
    .option(CASE_FLAG, CASE_HELP)
    .option('--by <name>', 'who decides (default: $READOUT_USER, or your login name)')
    .option('--why <reason>', 'why, in your words')
    .option('--at <instant>', 'when, as YYYY-MM-DDTHH:MM:SSZ or YYYY-MM-DD (default: now)', instantOption)
    .option('--outrank', 'let it stand against earlier decisions that it contradicts through others')
    .option('--json', 'answer with one JSON object a line')
    .action(decideAction);
}

async function decideAction(
  what: string,
  args: readonly string[],
  options: Options,
  command: { error: (message: string) => never },
): Promise<void> {
  const { atDesk } = await import('./case.js');
  const { answerLines, decideLine, fromInput } = await import('./decide-run.js');
  const defaults = {
    by: decider(options.by),
    at: () => options.at ?? now(),
    why: options.why?.trim() || null,
    outrank: options.outrank === true,
  };
  const { checkWords, UsageError } = await import('../desk/index.js');
  if (what !== '-') {
    try {
      checkWords([what, ...args]);
    } catch (error) {
      if (error instanceof UsageError) command.error(`error: ${error.message}`);
      throw error;
    }
  }
  const troubles = await atDesk(options.case, async (desk) => {
    const requests =
      what === '-'
        ? fromInput(process.stdin, defaults)
        : [{ about: 'decide', words: [what, ...args], ...defaults, at: defaults.at() }];
    const outcomes: Awaited<ReturnType<typeof decideLine>>[] = [];
    for await (const request of requests) outcomes.push(await decideLine(desk, request));
    for (const outcome of outcomes) if (outcome.trouble) warn(`readout: ${outcome.trouble.message}`);
    await print(await answerLines(desk, outcomes, options.json === true));
    return outcomes.filter(({ trouble }) => trouble !== null).length;
  });
  process.exitCode = troubles > 0 ? 1 : 0;
}
