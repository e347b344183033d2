import { afterEach, beforeEach, describe } from 'vitest';
import { describeAmendments } from './conformance/amendments.js';
import { describeArticles } from './conformance/articles.js';
import { describeCaptures } from './conformance/captures.js';
import { describeDecisions } from './conformance/decisions.js';
import { describeLinks } from './conformance/links.js';
import type { Opened } from './conformance/opened.js';
import { describeOrder } from './conformance/order.js';
import { describePlace } from './conformance/place.js';
import { describeRecord } from './conformance/record.js';
import { describeRemovals } from './conformance/removals.js';
import { describeRows } from './conformance/rows.js';
import { describeTexts } from './conformance/texts.js';
import { describeVersions } from './conformance/versions.js';
import { describeWatch } from './conformance/watch.js';

export type { Opened } from './conformance/opened.js';

/** The tests that each maker of `Store` has to pass. `open` gives a new, empty place each time. */
export function describeStore(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps the promise of a store`, () => {
    let opened: Opened;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.remove());

    describe('articles', () => {
      describeArticles(() => opened.store);
    });
    describe('the same article again', () => {
      describeAmendments(() => opened.store);
    });
    describe('what addresses answered', () => {
      describeCaptures(() => opened);
    });
    describe('versions of a page', () => {
      describeVersions(open, () => opened);
    });
    describe('what is watched', () => {
      describeWatch(() => opened);
    });
    describe('the record', () => {
      describeRecord(() => opened);
    });
    describe('the rows of the record', () => {
      describeRows(() => opened);
    });
    describe('what people decided', () => {
      describeDecisions(() => opened);
    });
    describe('articles that are taken out', () => {
      describeRemovals(() => opened);
    });
    describe('what linking keeps', () => {
      describeLinks(() => opened);
    });
    describe('the place', () => {
      describePlace(() => opened);
    });
    describe('any text', () => {
      describeTexts(() => opened);
    });
    describe('any order', () => {
      describeOrder(open);
    });
  });
}
