import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { Trouble } from '../domain/trouble.js';
import { COMMANDS } from './commands.js';
import { KNOWLEDGE_FLAG, takeOwnKnowledge } from './knowledge.js';
import { version } from './version.js';
import { configureConsole, reportBug, warn, watchPipes } from './console.js';

const DESCRIPTION = `Reads news coverage of diplomatic contacts and turns it into a sourced record:
who met, called, received or visited whom, when and where, and which outlet says so.`;

const AFTER = `
Examples:
  $ readout add news/                      read a folder of articles into ./readout.case
  $ readout chronology --person Aldane     the contacts of one person, with their sources
  $ readout why k1f3c9 date                how a date came to be

Exit codes: 0 done, 1 some input had trouble (the rest was done), 2 wrong usage.`;

/** Runs one command line (without node and script). Gives the exit code; never throws. */
export async function run(args: readonly string[]): Promise<number> {
  watchPipes();
  try {
    const program = await programFor(args);
    if (args.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Trouble) warn(`readout: ${error.message}`);
  else reportBug('something unforeseen happened', error);
  return 1;
}

/** The program with all commands named, and only the one that is asked for loaded. */
async function programFor(args: readonly string[]): Promise<Command> {
  const program = new Command('readout')
    .description(DESCRIPTION.replaceAll('\n', ' '))
    .usage('COMMAND [options]')
    .option('-q, --quiet', 'no messages but errors')
    .option('--no-color', 'no colours (so does NO_COLOR)')
    .option(`${KNOWLEDGE_FLAG} <folder>`, 'a folder with knowledge of your own (default: $READOUT_KNOWLEDGE)')
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('after', AFTER)
    .exitOverride()
    .showHelpAfterError("(readout --help lists the commands, readout COMMAND --help a command's options)");
  program.hook('preAction', async (main) => {
    const options = main.opts();
    configureConsole(options);
    await takeOwnKnowledge(options.knowledge);
  });
  program.configureHelp({ showGlobalOptions: true });
  const wanted = args.filter((arg, at) => !arg.startsWith('-') && args[at - 1] !== KNOWLEDGE_FLAG).slice(0, 2);
  for (const { name, summary, load } of COMMANDS) {
    if (name === wanted[0] || (wanted[0] === 'help' && name === wanted[1])) {
      program.addCommand(inheriting(await load(), program));
    } else program.command(name).summary(summary);
  }
  return program;
}

/** A command, and the commands in it, that show help and end as the program does. */
function inheriting(command: CommandUnknownOpts, parent: CommandUnknownOpts): CommandUnknownOpts {
  command.copyInheritedSettings(parent);
  for (const inner of command.commands) inheriting(inner, command);
  return command;
}
