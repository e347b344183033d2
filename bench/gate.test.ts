import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Baseline, floorFor, hold, isHeld, lower, type Measured, raise, table } from './gate.js';

const INVENTED = 'date invented where none is known';
const empty: Baseline = { corpora: {}, lowered: [] };
const measured = (value: number, fingerprint = 'f1', name = 'contact F1'): Measured[] => [
  { name: 'own', fingerprint, figures: [{ name, value, n: 10 }] },
];

describe('the gate', () => {
  it('is open where a figure stays at its floor, and closed under it', () => {
    const baseline = raise(empty, measured(0.8));
    expect(hold(baseline, measured(0.79)).troubles).toEqual([]);
    expect(hold(baseline, measured(0.789)).troubles).toEqual(['own: contact F1 is 0.789, its floor 0.79.']);
  });

  it('closes when dates are invented more often, and not when less often', () => {
    const baseline = raise(empty, measured(0.1, 'f1', INVENTED));
    expect(hold(baseline, measured(0.05, 'f1', INVENTED)).troubles).toEqual([]);
    expect(hold(baseline, measured(0.2, 'f1', INVENTED)).troubles).toHaveLength(1);
  });

  it('leaves more room to a figure over what was found, which may fall when more is found', () => {
    const baseline = raise(empty, measured(0.9, 'f1', 'kind exact'));
    expect(hold(baseline, measured(0.85, 'f1', 'kind exact')).troubles).toEqual([]);
    expect(hold(baseline, measured(0.84, 'f1', 'kind exact')).troubles).toHaveLength(1);
  });

  it('allows no span that does not check, by no margin', () => {
    const baseline = raise(empty, measured(1, 'f1', 'spans that check'));
    expect(hold(baseline, measured(0.999, 'f1', 'spans that check')).troubles).toHaveLength(1);
  });

  it('says that the corpus is another one', () => {
    const { troubles } = hold(raise(empty, measured(0.8)), measured(0.9, 'f2'));
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toContain('own: the corpus is another');
  });

  it('says that a corpus or a figure has no counterpart', () => {
    expect(hold(empty, measured(0.8)).troubles[0]).toContain('nothing is pinned');
    const gone = hold(raise(empty, measured(0.8)), measured(0.8, 'f1', 'cites F1'));
    expect(gone.troubles).toContain('own: contact F1 was pinned and is not measured.');
  });

  it('shows precision and recall and holds only what comes of both', () => {
    expect(isHeld('contact precision')).toBe(false);
    expect(isHeld('statement recall, overlap 0.3')).toBe(false);
    expect(isHeld('statement F1, overlap 0.3')).toBe(true);
  });
});

describe('raising', () => {
  it('pins what is new and never lowers a floor', () => {
    assert(
      property(double({ min: 0, max: 1, noNaN: true }), double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const before = raise(empty, measured(a)).corpora.own?.figures['contact F1']?.floor ?? -1;
        const after = raise(raise(empty, measured(a)), measured(b)).corpora.own?.figures['contact F1']?.floor ?? -1;
        expect(after).toBe(Math.max(before, floorFor('contact F1', b)));
      }),
    );
  });

  it('keeps the floor of invented dates at its lowest', () => {
    const baseline = raise(raise(empty, measured(0.1, 'f1', INVENTED)), measured(0.3, 'f1', INVENTED));
    expect(baseline.corpora.own?.figures[INVENTED]).toEqual({ value: 0.1, floor: 0.15 });
  });

  it('takes the new fingerprint and still holds a changed corpus to the old floors', () => {
    const baseline = raise(raise(empty, measured(0.8)), measured(0.5, 'f2'));
    expect(baseline.corpora.own?.fingerprint).toBe('f2');
    expect(hold(baseline, measured(0.5, 'f2')).troubles).toEqual(['own: contact F1 is 0.5, its floor 0.79.']);
  });

  it('leaves a corpus alone that was not measured here', () => {
    const baseline = raise(empty, measured(0.8));
    expect(raise(baseline, [])).toEqual(baseline);
  });
});

describe('lowering', () => {
  const baseline = raise(empty, measured(0.8));

  it('takes one figure down and keeps the reason', () => {
    const lowered = lower(baseline, measured(0.6), 'own: contact F1', 'planned visits count now');
    expect(lowered.corpora.own?.figures['contact F1']?.floor).toBe(0.59);
    expect(lowered.lowered).toEqual([
      { figure: 'own: contact F1', from: 0.79, to: 0.59, because: 'planned visits count now' },
    ]);
    expect(hold(lowered, measured(0.6)).troubles).toEqual([]);
  });

  it('refuses without a reason, without a figure, and where there is nothing to lower', () => {
    expect(() => lower(baseline, measured(0.6), 'own: contact F1', ' ')).toThrow('--because');
    expect(() => lower(baseline, measured(0.6), 'own: beauty', 'a long enough reason')).toThrow('no pinned figure');
    expect(() => lower(baseline, measured(0.9), 'own: contact F1', 'a long enough reason')).toThrow('allows');
  });

  it('finds a figure with a colon in its own name', () => {
    const people = 'people: forms together';
    const pinned = raise(empty, measured(0.8, 'f1', people));
    expect(lower(pinned, measured(0.5, 'f1', people), `own: ${people}`, 'a long enough reason').lowered).toHaveLength(
      1,
    );
  });
});

describe('the table', () => {
  it('shows figure, now, baseline, difference and floor, and marks what fails', () => {
    const { rows } = hold(raise(empty, measured(0.8)), measured(0.7));
    expect(table(rows)).toMatch(/own: contact F1 +0\.700 +0\.800 +-0\.100 +0\.790 +– +10 +UNDER ITS FLOOR/);
  });
});
