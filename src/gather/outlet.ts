import { type Article, type Given, type Span, spanOf } from '../domain/index.js';
import { outletByDatelineCode, outletByHost, outletNamed } from '../knowledge/index.js';
import type { Mark } from './boilerplate.js';
import type { Opening } from './dateline.js';
import type { Layout } from './lines.js';
import { isOutletName, shownName } from './outlet-name.js';

type Outlet = NonNullable<Article['outlet']>;

/**
 * Who published the article: as given, else by its own words (a licence, the masthead, the name glued before a paragraph, a line 'Publisher: …',
 * the signature in the dateline, a line 'Source: …' at the end), else by the host of its address. Null where nothing says.
 */
export function outletOf(
  text: string,
  given: Given,
  layout: Layout,
  marks: readonly Mark[],
  opening: Opening | null,
): Outlet | null {
  if (given.outlet?.trim()) return { name: given.outlet.trim(), how: 'given', spans: [] };
  return (
    byMarks(marks, 'licence') ??
    byMarks(marks, 'masthead') ??
    byMarks(marks, 'section') ??
    byHeader(text, layout) ??
    bySignature(opening) ??
    byInitials(text, opening) ??
    byMarks(marks, 'source') ??
    byAddress(given.url)
  );
}

/** 'All content by Harbour News Agency is licensed …', 'Harbour PressEurope: …' */
function byMarks(marks: readonly Mark[], kind: Mark['kind']): Outlet | null {
  const spans = marks.flatMap((mark) => (mark.kind === kind && mark.outlet ? [mark.outlet] : []));
  const [first] = spans;
  return first ? { name: shownName(first.text), how: 'stated', spans } : null;
}

const HEADER =
  /^(?<label>(?:outlet|publisher|published by|publication|newspaper|news agency|agency|source)\s*[:：]\s*)(?<name>\p{L}[\p{L}\p{N} .&'’-]{1,60})$/iu;

/** 'Publisher: Harbour Post', and 'Source: …' where we know the outlet, in the first lines. */
function byHeader(text: string, layout: Layout): Outlet | null {
  for (const line of layout.lines.slice(0, 8)) {
    const match = HEADER.exec(line.text);
    const { label, name } = match?.groups ?? {};
    if (label === undefined || name === undefined) continue;
    if (/^(?:source|agency)/i.test(label) && outletNamed(name) === null) continue;
    const start = line.start + label.length;
    return { name: shownName(name), how: 'stated', spans: [spanOf(text, start, start + name.length)] };
  }
  return null;
}

/** 'LONDON (Harbour Post) -' states a name; 'Moscow (HP) -' gives a code, from which the name is inferred. */
function bySignature(opening: Opening | null): Outlet | null {
  const signature: Span | null = opening?.signature ?? null;
  if (!signature) return null;
  const named = outletNamed(signature.text);
  if (named && !named.ambiguous) return { name: named.name, how: 'stated', spans: [signature] };
  const coded = outletByDatelineCode(signature.text);
  if (coded) return { name: coded.name, how: 'inferred', spans: [signature] };
  const isName = /\p{Ll}/u.test(signature.text) || /^\p{Lu}{7,}$|^\p{Lu}+ \p{Lu}+/u.test(signature.text);
  return isName ? { name: signature.text, how: 'stated', spans: [signature] } : null;
}

/** 'HAVANA (MNS) —', and 'Meridian News Service' in the text: a code that we do not know, and the one name in the text that it abbreviates. */
function byInitials(text: string, opening: Opening | null): Outlet | null {
  const signature = opening?.signature ?? null;
  if (!signature || !/^\p{Lu}{2,6}$/u.test(signature.text)) return null;
  const words = Array.from(signature.text, (letter) => `${letter}\\p{Ll}[\\p{L}'’-]*`);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('\\s+(?:(?:of|and|the|for|&)\\s+)?')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const found = [...text.matchAll(pattern)].filter(([name]) => isOutletName(name.replace(/\s+/g, ' ')));
  const names = new Set(found.map(([name]) => shownName(name)));
  const [first] = found;
  const [name] = names;
  if (!first || name === undefined || names.size > 1) return null;
  return { name, how: 'inferred', spans: [signature, spanOf(text, first.index, first.index + first[0].length)] };
}

/** 'https://www.harbourpost.example/talks' */
function byAddress(url: string | undefined): Outlet | null {
  const known = url !== undefined && URL.canParse(url) ? outletByHost(new URL(url).hostname) : null;
  return known ? { name: known.name, how: 'inferred', spans: [] } : null;
}
