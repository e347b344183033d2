/** What the commands print: data to standard output, messages to standard error; colour and progress on a terminal only. */
import pc from 'picocolors';

/** Goes to the beginning of the line and empties it, so that a message does not stand on the progress line. */
const CLEAR_LINE = '\r\u001B[K';

type Settings = { readonly quiet: boolean; readonly colour: boolean };
let settings: Settings = { quiet: false, colour: true };
let outputClosed = false;
let progressShown = false;

/** Set once, before a command runs. */
export function configureConsole(options: { readonly quiet?: boolean; readonly color?: boolean }): void {
  settings = { quiet: options.quiet === true, colour: options.color !== false };
}

/** A reader that has seen enough (`| head`) closes the pipe: nobody is to be told, and work that is not printing goes on. */
export function watchPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    outputClosed = true;
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** True once nobody reads standard output any more. */
export function isOutputClosed(): boolean {
  return outputClosed;
}

/** Writes data to standard output as it is, and waits where the reader is slower. */
export async function print(data: string): Promise<void> {
  await printBytes(data);
}

/** `print` for bytes. */
export async function printBytes(data: string | Uint8Array): Promise<void> {
  if (outputClosed || data.length === 0) return;
  if (process.stdout.write(data)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      process.stdout.off('drain', go).off('error', go).off('close', go);
      resolve();
    };
    process.stdout.on('drain', go).on('error', go).on('close', go);
  });
}

/** A message that `--quiet` silences. */
export function say(message: string): void {
  if (!settings.quiet) process.stderr.write(`${message}\n`);
}

/** A message that is always shown: something went wrong. Control characters, which a file's name may hold, are made visible. */
export function warn(message: string): void {
  process.stderr.write(`${progressShown ? CLEAR_LINE : ''}${visible(message)}\n`);
}

/** The stack of a fault of ours, with a line that asks to report it. */
export function reportBug(about: string, error: unknown): void {
  warn(`readout: ${about}: this is a fault of Readout, not of your files. Please report it with these lines:`);
  const lines = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${lines
      .split('\n')
      .map((line) => `  ${visible(line)}`)
      .join('\n')}\n`,
  );
}

function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- finding them is the point
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '\uFFFD');
}

/** Colours for a stream: on a terminal that has them, unless NO_COLOR or --no-color says otherwise. */
export function colours(stream: { readonly isTTY?: boolean } = process.stdout): ReturnType<typeof pc.createColors> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  // A pipe has no `isTTY` at all; left undefined, picocolors would decide, and it colours pipes wherever CI is set.
  const wanted = FORCE_COLOR ? FORCE_COLOR !== '0' : stream.isTTY === true && TERM !== 'dumb';
  return pc.createColors(settings.colour && !NO_COLOR && wanted);
}

/** How wide lines may be on standard output. */
export function outputWidth(): number {
  return Math.min(Math.max(process.stdout.columns ?? 100, 50), 110);
}

type Progress = {
  /** `note` stands behind the number. */
  readonly step: (done: number, about: string, total?: number, note?: string) => void;
  readonly stop: () => void;
};

/** A progress line on standard error; nothing where that is no terminal or under `--quiet`. `total` null: not known beforehand. */
export async function startProgress(what: string, total: number | null): Promise<Progress> {
  if (!process.stderr.isTTY || settings.quiet) return { step: () => {}, stop: () => {} };
  const { default: cliProgress } = await import('cli-progress');
  const format = total === null ? `${what} {value}{note}  {about}` : `${what} [{bar}] {value}/{total}`;
  const bar = new cliProgress.SingleBar({
    format,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  });
  progressShown = true;
  bar.start(total ?? 0, 0, { about: '', note: '' });
  return {
    step: (done, about, newTotal, note = '') => {
      if (newTotal !== undefined) bar.setTotal(newTotal);
      bar.update(done, { about: visible(about).slice(-60), note });
    },
    stop: () => {
      progressShown = false;
      bar.stop();
    },
  };
}
