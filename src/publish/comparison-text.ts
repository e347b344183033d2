import type { Label, SourceLink, Wording } from '../domain/index.js';
import { capital, PLAIN_STYLE, sourceLine, type TextStyle } from './chronology-text.js';
import { listed, oneLine } from './clean.js';
import type { ComparedField, ComparedStatement, ComparedValue, Comparison, Teller } from './comparison.js';
import { wrap } from './wrap.js';

const STATE_WORDS: { readonly [S in ComparedField['state']]: string } = {
  agreed: 'agreed',
  disputed: 'disputed',
  'single-source': 'from a single source',
  silent: 'nobody says',
};

/** The accounts side by side, for a terminal. Ends with a line end; no line is longer than `style.width` unless a word is. */
export function comparisonText(comparison: Comparison, style: TextStyle = PLAIN_STYLE): string {
  const { when, id, sentence, reported, decided, accounts, fields, statements, wording, why } = comparison;
  const blocks = [
    style.faint(wrap(comparison.notice, style.width)),
    [
      `${style.strong(capital(when))}${style.faint(`  ${id}`)}`,
      wrap(`${sentence}.`, style.width, '  '),
      wrap(`${capital(reported)}.`, style.width, '  '),
      ...decided.map((mark) => style.strong(wrap(`${mark}.`, style.width, '    ', '  '))),
    ].join('\n'),
    block(
      'Accounts, and whom they have it from',
      accounts.map((one) => tellerText(one, style)),
      style,
    ),
    block(
      'Field by field',
      fields.map((field) => fieldText(field, style)),
      style,
    ),
    block(
      'What was said',
      statements.map((one) => statementText(one, style)),
      style,
    ),
    wordingText(wording, style),
    block(
      'Why these are one contact',
      why.map((one) => wrap(one, style.width, '    ', '  - ')),
      style,
    ),
  ];
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`;
}

/** What outlets call each thing, for a terminal; '' where nothing is called anything. */
export function wordingText(wording: readonly Wording[], style: TextStyle = PLAIN_STYLE): string {
  return block(
    'In whose words',
    wording.map((one) => calledText(one, style)),
    style,
  );
}

function block(title: string, parts: readonly string[], style: TextStyle): string {
  return parts.length === 0 ? '' : [style.strong(title.toUpperCase()), ...parts].join('\n');
}

function tellerText({ source, chain }: Teller, style: TextStyle): string {
  const steps = [...chain.filter(({ account }) => account !== null).map(stepText), citedText(chain)].filter(
    (step) => step !== '',
  );
  const lines = steps.map((step, at) => wrap(`${at === 0 ? '' : 'which '}${step}`, style.width, '        ', '      '));
  const misread = source.decided.map((mark) => style.strong(wrap(`${mark}.`, style.width, '        ', '      ')));
  const line = wrap(sourceLine({ ...source, copyNote: null, cites: [] }), style.width, '      ', '  • ');
  return [line, ...misread, ...lines].join('\n');
}

const STEP_WORDS = { copy: 'copies', rewrite: 'rewrites', cites: 'is told on the word of' } as const;

/** 'copies Harbour Post (94 % of the shorter text is in both)' */
function stepText({ relation, name, share, words }: SourceLink): string {
  const part = share === null ? '' : ` (${Math.round(share * 100)} % of the shorter text is in both)`;
  return `${STEP_WORDS[relation]} ${oneLine(name)}${part}${saidAs(words)}`;
}

/** Those at the end of the chain: 'cites the port ministry (“…”) and White House (“…”)' */
function citedText(chain: readonly SourceLink[]): string {
  const last = chain
    .filter(({ account }) => account === null)
    .map(({ name, words }) => `${oneLine(name)}${saidAs(words)}`);
  return last.length === 0 ? '' : `cites ${listed(last)}`;
}

const saidAs = (words: SourceLink['words']): string => (words === null ? '' : ` (“${oneLine(words.text)}”)`);

function fieldText({ field, state, values, silent }: ComparedField, style: TextStyle): string {
  const paint = state === 'disputed' ? style.warn : style.faint;
  const many = values.reduce((count, value) => count + value.by.length, 0) > 1 || silent.length > 0;
  const nobody =
    silent.length > 0 && values.length > 0
      ? [wrap(`not said by ${listed(silent)}`, style.width, '      ', '    ')]
      : [];
  return [
    `  ${capital(field)}: ${paint(STATE_WORDS[state])}`,
    ...values.map((value) => valueText(value, many, style)),
    ...nobody,
  ].join('\n');
}

function valueText({ value, by }: ComparedValue, many: boolean, style: TextStyle): string {
  const tellers = by.map(({ teller, words }) => {
    const said = words.length === 0 ? '' : ` (${listed(words.map((one) => `“${one}”`))})`;
    return `${teller}${said}`;
  });
  const only = many && by.length === 1 ? 'only ' : '';
  return wrap(`${value}: ${only}${tellers.join('; ')}`, style.width, '        ', '    ');
}

function statementText({ speaker, renderings, silent }: ComparedStatement, style: TextStyle): string {
  const others = renderings.some((one) => one.speaker !== speaker);
  const lines = renderings.map((one) => {
    const by = others ? ` (${one.speaker})` : '';
    const words = one.direct ? `“${one.words}”` : `in reported speech: ${one.words}`;
    const marks = one.decided.map((mark) => ` (${mark})`).join('');
    return wrap(
      `${one.teller}${by}${one.there ? '' : ', beside it'}: ${words}${marks}`,
      style.width,
      '        ',
      '    ',
    );
  });
  const nobody =
    renderings.length > 1 && silent.length > 0 ? [wrap(`not in ${listed(silent)}`, style.width, '      ', '    ')] : [];
  return [`  ${oneLine(speaker)}`, ...lines, ...nobody].join('\n');
}

function calledText({ about, name, labels }: Wording, style: TextStyle): string {
  const outlets = new Map<string, Label[]>();
  for (const label of labels) {
    const teller = label.outlet ?? `outlet not named (${label.places[0]?.article ?? ''})`;
    outlets.set(teller, [...(outlets.get(teller) ?? []), label]);
  }
  const head = about === 'contact' ? 'The contact' : `${oneLine(name)} (${about})`;
  return [
    `  ${head}`,
    ...[...outlets].map(([outlet, those]) =>
      wrap(`${oneLine(outlet)}: ${those.map(labelText).join(', ')}`, style.width, '        ', '    '),
    ),
  ].join('\n');
}

const labelText = ({ text, count }: Label): string => `“${oneLine(text)}”${count > 1 ? ` ×${count}` : ''}`;
