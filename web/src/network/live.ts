import { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Settings } from 'sigma/settings';
import { type Colours, mixed } from '../views/colours.js';
import type { Drawn } from './drawn.js';
import type { Look } from './look.js';

/** What the picture stands for at the moment. */
export type Shown = {
  readonly look: Look;
  /** Ids of what was picked: one, or the two ends of an edge. */
  readonly picked: readonly string[];
  /** The node that the keyboard is at, or the pointer. */
  readonly active: string | null;
};

/** True where this browser draws with WebGL. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  return canvas.getContext('webgl2') !== null;
}

/** A live picture of a network in an element of the page. `shown` is asked at each drawing. */
export function liveOf(home: HTMLElement, drawn: Drawn, colours: Colours, shown: () => Shown): Sigma {
  const graph = new UndirectedGraph();
  drawn.nodes.forEach(({ id, x, y, name }, index) => graph.addNode(id, { x, y, label: name, index }));
  drawn.edges.forEach(({ a, b }, index) =>
    graph.addUndirectedEdgeWithKey(String(index), drawn.nodes[a]?.id, drawn.nodes[b]?.id, { index }),
  );
  const isNear = (id: string): boolean => {
    const { active, picked } = shown();
    const centres = active === null ? picked : [active];
    return centres.length === 0 || centres.includes(id) || (centres.length === 1 && graph.areNeighbors(id, centres[0]));
  };
  const settings: Partial<Settings> = {
    enableEdgeEvents: true,
    zIndex: true,
    allowInvalidContainer: true,
    labelColor: { color: colours.ink },
    labelFont: 'system-ui, sans-serif',
    labelSize: 12,
    labelDensity: 0.8,
    labelRenderedSizeThreshold: 5,
    stagePadding: 50,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    defaultDrawNodeLabel: (context, { label, x, y, size }, { labelSize, labelFont }) => {
      if (!label) return;
      context.font = `${labelSize}px ${labelFont}`;
      context.lineJoin = 'round';
      context.lineWidth = 3;
      context.strokeStyle = colours.paper;
      context.strokeText(label, x + size + 3, y + labelSize / 3);
      context.fillStyle = colours.ink;
      context.fillText(label, x + size + 3, y + labelSize / 3);
    },
    defaultDrawNodeHover: (context, data, { labelSize, labelFont }) => {
      if (!data.label) return;
      context.font = `600 ${labelSize}px ${labelFont}`;
      const width = context.measureText(data.label).width + 12;
      context.fillStyle = colours.panel;
      context.strokeStyle = colours.soft;
      context.beginPath();
      context.roundRect(data.x + data.size + 2, data.y - 11, width, 22, 4);
      context.fill();
      context.stroke();
      context.fillStyle = colours.ink;
      context.fillText(data.label, data.x + data.size + 8, data.y + labelSize / 3);
    },
    nodeReducer: (id, { x, y, label, index }) => {
      const { look, picked, active } = shown();
      const { strength = 'none', radius = 3, colour = 0 } = look.nodes[index as number] ?? {};
      const own = colours.groups[colour] ?? colours.soft;
      const near = isNear(id);
      const faded = strength === 'none' ? 0.75 : strength === 'possible' ? 0.55 : near ? 0 : 0.7;
      return {
        x,
        y,
        label: strength === 'none' || !near ? '' : label,
        size: strength === 'none' ? 2 : radius,
        color: mixed(own, colours.paper, faded),
        highlighted: picked.includes(id) || active === id,
        forceLabel: picked.includes(id) || (look.isSparse && strength !== 'none'),
        zIndex: near ? 1 : 0,
      };
    },
    edgeReducer: (id, { index }) => {
      const { look, picked, active } = shown();
      const { strength = 'none', width = 1, faint = 0.45 } = look.edges[index as number] ?? {};
      const ends = graph.extremities(id);
      const centres = active === null ? picked : [active];
      const isOn = centres.length > 0 && centres.every((one) => ends.includes(one));
      const faded = centres.length > 0 && !isOn ? 0.8 : strength === 'possible' ? 0.7 : isOn ? 0 : faint;
      return {
        hidden: strength === 'none',
        size: width,
        color: mixed(colours.soft, colours.paper, faded),
        zIndex: isOn ? 2 : 1 - faint,
      };
    },
  };
  return new Sigma(graph, home, settings);
}
