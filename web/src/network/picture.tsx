import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Sigma } from 'sigma';
import { counted } from '../ui/words.js';
import type { Colours } from '../views/colours.js';
import { ZoomButtons } from '../views/zoom-buttons.js';
import type { Drawn } from './drawn.js';
import { canDraw, liveOf, type Shown } from './live.js';
import type { Look } from './look.js';
import { stillOf } from './still.js';

type Props = {
  readonly drawn: Drawn;
  readonly look: Look;
  readonly colours: Colours;
  readonly picked: readonly string[];
  /** One node, or the two ends of an edge. */
  readonly pick: (ids: readonly string[]) => void;
};

/** The network; a still picture of it, with a word why, where this browser cannot draw it live. */
export function NetworkPicture(props: Props) {
  const [isLive] = useState(canDraw);
  return isLive ? <Live {...props} /> : <Still {...props} />;
}

function Live({ drawn, look, colours, picked, pick }: Props) {
  const home = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const shown = useRef<Shown>({ look, picked, active });
  const picks = useRef(pick);
  shown.current = { look, picked, active };
  picks.current = pick;
  useEffect(() => {
    if (!home.current) return undefined;
    const live = liveOf(home.current, drawn, colours, () => shown.current);
    sigma.current = live;
    const over = (isOver: boolean): void => void home.current?.classList.toggle('over', isOver);
    live.on('clickNode', ({ node }) => picks.current([node]));
    live.on('clickEdge', ({ edge }) => picks.current(live.getGraph().extremities(edge)));
    live.on('enterNode', ({ node }) => (over(true), setActive(node)));
    live.on('leaveNode', () => (over(false), setActive(null)));
    live.on('enterEdge', () => over(true));
    live.on('leaveEdge', () => over(false));
    return () => {
      live.kill();
      sigma.current = null;
    };
  }, [drawn, colours]);
  useEffect(() => void sigma.current?.refresh({ skipIndexation: true }), [look, picked, active]);

  const zoom = (by: number): void => {
    const camera = sigma.current?.getCamera();
    camera?.setState({ ratio: camera.getBoundedRatio(camera.ratio / by) });
  };
  const all = (): void => void sigma.current?.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  const onKey = (event: KeyboardEvent): void => {
    const at = drawn.nodes.findIndex(({ id }) => id === active);
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0;
    if (step !== 0) setActive(nextShown(drawn, look, at, step));
    else if (event.key === 'Enter' && active !== null) pick([active]);
    else if (event.key === '+' || event.key === '=') zoom(1.6);
    else if (event.key === '-') zoom(1 / 1.6);
    else if (event.key === '0') all();
    else if (event.key === 'Escape') setActive(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className="graph">
      <div
        ref={home}
        className="canvas"
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={`${summary(drawn)} Arrow keys go through them, Enter picks one, + and − change the size.`}
        onKeyDown={onKey}
        onBlur={() => setActive(null)}
      />
      <p className="hidden" role="status">
        {active !== null && told(drawn, look, active)}
      </p>
      <ZoomButtons zoom={zoom} all={all} />
    </div>
  );
}

function Still({ drawn, look, colours }: Props) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([stillOf(drawn, look, colours, '')], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [drawn, look, colours]);
  return (
    <>
      <p className="trouble" role="alert">
        This browser cannot draw with WebGL, so the network stands still here: it can be saved, but not clicked. The
        table has all of it.
      </p>
      <div className="graph">{address && <img src={address} alt={summary(drawn)} />}</div>
    </>
  );
}

/** The next node of which there is something in the span. */
function nextShown({ nodes }: Drawn, look: Look, from: number, step: 1 | -1): string | null {
  for (let tried = 1; tried <= nodes.length; tried++) {
    const at = (from + step * tried + (from === -1 && step === -1 ? 1 : 0) + nodes.length * 2) % nodes.length;
    if (look.nodes[at]?.strength !== 'none') return nodes[at]?.id ?? null;
  }
  return null;
}

function told({ nodes }: Drawn, look: Look, id: string): string {
  const at = nodes.findIndex((node) => node.id === id);
  const [node, { sure = 0 } = {}] = [nodes[at], look.nodes[at]];
  return node ? `${node.name}: ${counted(sure, 'contact')}, ${counted(node.counterparts, 'counterpart')}` : '';
}

function summary({ nodes, edges }: Drawn): string {
  return `Network of ${nodes.length} with ${counted(edges.length, 'tie')}.`;
}
