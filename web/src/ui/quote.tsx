import { Fragment } from 'react';
import type { ContactView } from '../api/queries.js';
import { breakable } from './breakable.js';

type QuoteView = ContactView['comparison']['accounts'][number]['source']['quotes'][number];

/** A sentence of an article with the words in it that a value rests on. */
export function Quote({ quote }: { quote: QuoteView }) {
  return (
    <blockquote>
      <p dir="auto">
        {quote.pieces.map(({ text, marked }, at) =>
          marked ? <mark key={at}>{breakable(text)}</mark> : <Fragment key={at}>{breakable(text)}</Fragment>,
        )}
      </p>
    </blockquote>
  );
}
