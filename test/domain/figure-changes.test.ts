import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesSince } from '../../src/domain/figure-changes.ts';
import type { SnapshotFigure } from '../../src/domain/report-snapshot.ts';
import type { SnapshotFigures } from '../../src/domain/snapshot-building.ts';

/** Hamlets by code with one figure for each key. */
const figures = (
  fieldKeys: readonly string[],
  hamlets: Readonly<Record<string, readonly SnapshotFigure[]>>,
): SnapshotFigures => ({
  fieldKeys,
  hamlets: Object.entries(hamlets).map(([code, each]) => ({ code, name: `Xóm ${code}`, figures: each })),
});

const KEYS = ['LL01', 'VS01'];

const said = (frozen: SnapshotFigures, live: SnapshotFigures): readonly string[] =>
  changesSince(frozen, live).map(
    ({ hamletName, fieldKey, before, after }) => `${hamletName} ${fieldKey}: ${before} → ${after}`,
  );

describe('Before → after', () => {
  test.each<readonly [string, SnapshotFigure, SnapshotFigure]>([
    ['a number corrected', 42, 52],
    ['a 0 that was a blank', 'blank', 0],
    ['a blank that becomes "không phát sinh"', 'blank', 'nil'],
    ['a number typed over with words', 42, 'bad'],
    ['a result that came after all', 'notSent', 7],
    ['a result taken back', 7, 'notSent'],
  ])('%s is a change, its neighbours are none', (_what, before, after) => {
    expect(
      said(figures(KEYS, { X01: [before, 5], X02: [1, 2] }), figures(KEYS, { X01: [after, 5], X02: [1, 2] })),
    ).toEqual([`Xóm X01 LL01: ${before} → ${after}`]);
  });

  test('nothing changed is no change, whatever the figures', () => {
    const figure = fc.oneof(fc.integer(), fc.constantFrom('nil', 'blank', 'bad', 'notSent'));
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^X\d\d$/), fc.array(figure, { minLength: 2, maxLength: 2 })),
        (hamlets) => {
          const same = figures(KEYS, hamlets as Readonly<Record<string, readonly SnapshotFigure[]>>);
          expect(changesSince(same, same)).toEqual([]);
        },
      ),
    );
  });

  test('applied to the frozen figures, the changes give the live ones', () => {
    const figure = fc.oneof(
      fc.nat(9),
      fc.constantFrom('nil', 'blank', 'bad'),
    ) as fc.Arbitrary<SnapshotFigure>;
    const columns = fc.array(fc.tuple(figure, figure), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(columns, columns, (before, after) => {
        const of = (lines: readonly (readonly SnapshotFigure[])[]) =>
          figures(KEYS, Object.fromEntries(lines.map((line, index) => [`X0${index}`, line])));
        const applied = before.map((line) => [...line]);
        for (const change of changesSince(of(before), of(after))) {
          const line = applied[Number(change.hamletCode.slice(1))];
          expect(line?.[KEYS.indexOf(change.fieldKey)]).toBe(change.before);
          if (line) line[KEYS.indexOf(change.fieldKey)] = change.after;
        }
        expect(applied).toEqual(after);
      }),
    );
  });

  test('moved columns and indicators in another order are no change', () => {
    const frozen = figures(KEYS, { X01: [1, 2], X02: [3, 4] });
    expect(said(frozen, figures(['VS01', 'LL01'], { X02: [4, 3], X01: [2, 1] }))).toEqual([]);
  });

  test('a hamlet merged away had its figures, a new one had sent nothing', () => {
    expect(said(figures(KEYS, { X01: [1, 'blank'] }), figures(KEYS, { X02: [2, 'notSent'] }))).toEqual([
      'Xóm X01 LL01: 1 → notSent',
      'Xóm X01 VS01: blank → notSent',
      'Xóm X02 LL01: notSent → 2',
    ]);
  });

  test('an indicator added since changes only where something stands under it', () => {
    const frozen = figures(['LL01'], { X01: [1], X02: ['notSent'] });
    const live = figures(['LL01', 'THEM1'], { X01: [1, 9], X02: ['notSent', 'notSent'] });
    expect(said(frozen, live)).toEqual(['Xóm X01 THEM1: blank → 9']);
  });
});
