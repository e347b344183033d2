import type { Added } from '../../../src/serve/index.js';
import { ApiError, errorOf } from '../api/client.js';
import { token } from '../api/token.js';

/** What became of one article. */
export type Line = Added;
export type GivenFacts = {
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly url: string;
};

/** A file with the name that it is to be kept under, folders included. */
export type Named = { readonly file: File; readonly name: string };

/** Sends files to be read and kept; `tell` gets a line for each article as soon as it is safe. Throws an `ApiError` where nothing could be sent. */
export async function upload(files: readonly Named[], given: GivenFacts, tell: (line: Line) => void): Promise<void> {
  const form = new FormData();
  for (const { file, name } of files) form.append('files', file, name);
  for (const [name, value] of Object.entries(given)) if (value.trim() !== '') form.append(name, value.trim());
  await post('/api/articles', form, tell);
}

/** As `upload`, of what lies at addresses: they are asked for. */
export function askFor(links: readonly string[], given: GivenFacts, tell: (line: Line) => void): Promise<void> {
  const { outlet, published } = given;
  return post('/api/links', JSON.stringify({ links, outlet: outlet.trim(), published: published.trim() }), tell);
}

/** As `upload`, of the sample articles that come with Readout. */
export function addSamples(tell: (line: Line) => void): Promise<void> {
  return post('/api/samples', null, tell);
}

const AGAIN = 'what was kept is not kept twice.';

async function post(at: string, body: FormData | string | null, tell: (line: Line) => void): Promise<void> {
  const said = token();
  let answer: Response;
  try {
    const headers: HeadersInit = {
      ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
      ...(said !== null && { Authorization: `Bearer ${said}` }),
    };
    answer = await fetch(at, { method: 'POST', body, headers });
  } catch {
    throw new ApiError('lost', 'Readout does not answer', `Look at its terminal, then add them again: ${AGAIN}`);
  }
  if (!answer.ok || !answer.body) throw await errorOf(answer);
  let isDone = false;
  for await (const line of linesOf(answer.body)) {
    if (line.outcome === 'done') isDone = true;
    else tell(line);
  }
  if (!isDone) throw new ApiError('lost', 'Readout stopped before the end', `Add them again: ${AGAIN}`);
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Line> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? '';
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as Line;
    if (done) return;
  }
}

/** The files of what was dropped, those in folders with their paths. */
export async function filesOf(dropped: DataTransfer): Promise<readonly Named[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...dropped.files].map((file) => ({ file, name: file.name }));
  return (await Promise.all(entries.map((entry) => filesUnder(entry)))).flat();
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly Named[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, name: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Named[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesUnder(one)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
