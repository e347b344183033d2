import type { Around, Block } from './blocks.js';
import { isRunning } from './region.js';
import type { PageElement } from './tree.js';

/** An element named as something around an article is the article all the same where it holds this share of the page's running text. */
const TOO_MUCH_AROUND = 0.6;

/** One that is named as comments only where it holds this share: there are often more of them than of the article. */
const TOO_MUCH_FOR_COMMENTS = 0.9;

/** One that is only perhaps something around it, where it holds so many code units of running text, and that is most of its text. */
const ENOUGH = 300;

/** The blocks that do not stand in something around the article. */
export function withoutAround(blocks: readonly Block[], elements: readonly PageElement[]): Block[] {
  const held = textHeld(blocks);
  const total = blocks.reduce((sum, block) => sum + (isRunning(block) ? block.text.length : 0), 0);
  const central = holdersOfTitle(elements);
  const isArticle = ({ element, surely }: Around): boolean => {
    const { running = 0, all = 0 } = held.get(element) ?? {};
    if (central.has(element) || (!surely && running > ENOUGH && running > all * 0.6)) return true;
    if (running <= total * TOO_MUCH_AROUND) return false;
    return running > total * TOO_MUCH_FOR_COMMENTS || !surely || !isComments(element);
  };
  return blocks.filter(({ around }) => around.every(isArticle));
}

function isComments({ attributes }: PageElement): boolean {
  return /comment|disqus|respond/i.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`);
}

type Held = { running: number; all: number };

function textHeld(blocks: readonly Block[]): Map<PageElement, Held> {
  const held = new Map<PageElement, Held>();
  for (const block of blocks) {
    const running = isRunning(block) ? block.text.length : 0;
    for (const { element } of block.around) {
      const sums = held.get(element) ?? { running: 0, all: 0 };
      sums.running += running;
      sums.all += block.text.length;
      held.set(element, sums);
    }
  }
  return held;
}

/** The elements above what is central to a page: its main heading, `<main>`, what it names as the article's body. */
function holdersOfTitle(elements: readonly PageElement[]): Set<PageElement> {
  const holders = new Set<PageElement>();
  for (const element of elements) {
    const isCentral =
      element.name === 'h1' || element.name === 'main' || /articleBody/i.test(element.attributes['itemprop'] ?? '');
    for (let at = isCentral ? element.parent : null; at && !holders.has(at); at = at.parent) holders.add(at);
  }
  return holders;
}
