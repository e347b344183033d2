import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { ApiError } from '../api/client.js';
import { token } from '../api/token.js';
import { useTitle } from '../ui/use-title.js';
import { counted } from '../ui/words.js';
import { Progress } from './progress.js';
import { linksIn } from './links.js';
import { askFor, filesOf, type GivenFacts, type Line, type Named, upload } from './upload.js';

const NO_FACTS: GivenFacts = { outlet: '', published: '', title: '', url: '' };
const FACTS: readonly (readonly [keyof GivenFacts, string, string])[] = [
  ['outlet', 'Outlet', 'who published it'],
  ['published', 'Published', 'YYYY-MM-DD, as far as it is known'],
  ['title', 'Title', 'where the text has none'],
  ['url', 'Address', 'https://…'],
];

/** Adding articles: files dropped or chosen, folders, or a text that is pasted. */
export function AddPage() {
  const [run, setRun] = useState<{
    lines: readonly Line[];
    total: number;
    isOver: boolean;
    error: ApiError | null;
  } | null>(null);
  const [facts, setFacts] = useState(NO_FACTS);
  const queries = useQueryClient();
  useTitle('Add articles');
  const go = async (total: number, work: (tell: (line: Line) => void) => Promise<void>): Promise<boolean> => {
    let isSent = true;
    const lines: Line[] = [];
    const show = (isOver: boolean, error: ApiError | null = null): void =>
      setRun({ lines: [...lines], total, isOver, error });
    show(false);
    try {
      await work((line) => {
        lines.push(line);
        show(false);
      });
      show(true);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      isSent = false;
      show(true, error);
    }
    void queries.invalidateQueries();
    return isSent;
  };
  const send = async (files: readonly Named[]): Promise<boolean> =>
    files.length === 0 || go(files.length, (tell) => upload(files, facts, tell));
  const ask = (links: readonly string[]): Promise<boolean> => go(links.length, (tell) => askFor(links, facts, tell));
  const isBusy = run !== null && !run.isOver;
  return (
    <section className="page narrow add" aria-labelledby="title">
      <h1 id="title">Add articles</h1>
      {token() === null && <NoToken />}
      <DropPlace send={send} isBusy={isBusy} />
      <Paste send={send} ask={ask} isBusy={isBusy} />
      <details>
        <summary>What is known of all of them</summary>
        <div className="known">
          {FACTS.map(([name, label, hint]) => (
            <label key={name}>
              {label}
              <input
                value={facts[name]}
                placeholder={hint}
                onChange={({ target }) => setFacts({ ...facts, [name]: target.value })}
              />
            </label>
          ))}
        </div>
        <p className="soft small">What a file says of itself counts where nothing is given here.</p>
      </details>
      {run && <Progress lines={run.lines} total={run.total} isOver={run.isOver} error={run.error} />}
      {run?.isOver && run.lines.some(({ outcome }) => outcome === 'added' || outcome === 'version') && (
        <p>
          <Link to="/" search={{}}>
            To the chronology
          </Link>
        </p>
      )}
    </section>
  );
}

function NoToken() {
  return (
    <p className="question">
      <strong>This page may only look.</strong> To add or decide, open the whole address that Readout printed in its
      terminal, with its <code>#token=…</code>
    </p>
  );
}

type Sender = { send: (files: readonly Named[]) => Promise<boolean>; isBusy: boolean };

function DropPlace({ send, isBusy }: Sender) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void filesOf(event.dataTransfer).then(send);
  };
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>Drop files or folders here, or choose</p>
      <p className="choosers">
        <Chooser label="Files" isBusy={isBusy} send={send} />
        <Chooser label="A folder" folder isBusy={isBusy} send={send} />
      </p>
      <p className="soft small">
        Saved web pages, text, Markdown, PDF, mail, tables and JSON Lines with an article a line, feeds, web archives
        (WARC, WACZ), ZIP. What is there already is not kept twice.
      </p>
    </div>
  );
}

function Chooser({ label, folder = false, isBusy, send }: Sender & { label: string; folder?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={label}
        {...(folder && { webkitdirectory: '' })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
          target.value = '';
          void send(files);
        }}
      />
    </>
  );
}

function Paste({ send, ask, isBusy }: Sender & { ask: (links: readonly string[]) => Promise<boolean> }) {
  const [text, setText] = useState('');
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
  const links = linksIn(text);
  const add = async (): Promise<void> => {
    // At once, so that the next one can be pasted meanwhile.
    setText('');
    const file = new File([text], 'pasted.txt', { type: 'text/plain' });
    const isSent = links ? await ask(links) : await send([{ file, name: `pasted/${titleOf(text)}.txt` }]);
    if (!isSent) setText((now) => (now === '' ? text : now));
  };
  return (
    <div className="paste">
      <label>
        Or paste the text of an article, or links, one a line
        <textarea rows={6} value={text} dir="auto" readOnly={isBusy} onChange={({ target }) => setText(target.value)} />
      </label>
      <p>
        <button type="button" disabled={isBusy || words === 0} onClick={() => void add()}>
          {links ? 'Ask for these links' : 'Add this text'}
        </button>{' '}
        <span className="soft small">
          {links ? counted(links.length, 'link') : words > 0 && counted(words, 'word')}
        </span>
      </p>
    </div>
  );
}

/** The first words of a text, as a file's name. */
function titleOf(text: string): string {
  const words = text.trim().slice(0, 60).split(/\s+/).slice(0, 8).join(' ');
  return words.replace(/[^\p{L}\p{N} -]+/gu, '').trim() || 'text';
}
