import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { period } from '../../src/domain/day.ts';
import type { CellContent } from '../../src/domain/entry.ts';
import type { Hamlet } from '../../src/domain/hamlet.ts';
import type { ReportDocument } from '../../src/domain/report-document.ts';
import { addFigures } from '../../src/domain/summary-totals.ts';
import { entered, sent, summaryOf } from '../domain/summary-facts.ts';
import { assembled } from './report-lines.ts';

/** Whatever was entered: blanks, nils, faults, plans without results, results without plans, hamlets merged away or new. */

const figure: fc.Arbitrary<CellContent> = fc.oneof(
  fc.nat({ max: 5000 }),
  fc.nat({ max: 500 }).map((halves) => halves / 2),
  fc.constantFrom<CellContent>(null, '', 0, '1.5oo', 'khoảng 20', -3),
);

const cells = fc.record({
  LL01: figure,
  LL05: figure,
  VS01: figure,
  HT05: figure,
  XH01: figure,
  'result.nil.ND1': fc.constantFrom<CellContent>(null, 'Không có việc'),
  'plan.item.ND1.1': fc.constantFrom<CellContent>(null, 'x'),
  'plan.detail.ND7': fc.constantFrom<CellContent>(null, 'Vận động ủng hộ'),
  'result.course': fc.constantFrom<CellContent>(null, 'Đã làm', 'Hoãn', 'Không tổ chức'),
  'result.difficulties': fc.constantFrom<CellContent>(null, 'Thiếu xe chở rác', '=1+1'),
});

const line = fc
  .tuple(
    cells,
    fc.constantFrom('2026-01-20T08:00', '2026-01-30T08:00', null),
    fc.constantFrom('2026-03-01T08:00', '2026-03-05T00:01', null),
  )
  .map(([entries, planAt, resultAt]) => ({
    ...entries,
    ...(planAt === null ? {} : sent('plan', planAt)),
    ...(resultAt === null ? {} : sent('result', resultAt)),
  }));

const round = fc
  .array(line, { minLength: 48, maxLength: 48 })
  .map((lines) => Object.fromEntries(lines.map((each, index) => [hamletsOfPhuLac[index]?.code ?? '', each])));

const register: fc.Arbitrary<readonly Hamlet[]> = fc
  .array(fc.constantFrom('stays', 'stays', 'merged', 'new'), { minLength: 48, maxLength: 48 })
  .map((fates) =>
    hamletsOfPhuLac.map((hamlet, index): Hamlet => {
      if (fates[index] === 'merged') return { ...hamlet, validTo: period('2026-01') };
      return fates[index] === 'new' ? { ...hamlet, validFrom: period('2026-02') } : hamlet;
    }),
  );

const RUNS = { numRuns: 25 };

const report = (entries: Parameters<typeof entered>[1], hamlets: readonly Hamlet[], now: string) => {
  const summary = summaryOf([entered(2, entries), entered(3, entries)], now, {
    hamlets,
    next: entered(4, entries),
  });
  return { summary, ...assembled(summary) };
};

const tableOf = (document: ReportDocument, key: string) => {
  const table = document.tables.find((each) => each.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
};

test('the columns of hamlets and of agencies add up to the row of the commune, as anyone can add them', () => {
  void fc.assert(
    fc.property(round, register, (entries, hamlets) => {
      const { document } = report(entries, hamlets, '2026-03-09T08:00:00+07:00');
      const added = ['hamlets', 'agencies'].map((key) => {
        const { rows, columns } = tableOf(document, key);
        const total = rows.find(({ kind }) => kind === 'total');
        return columns.flatMap(({ heading, align }, index) => {
          const whole = total?.cells[index];
          if (align !== 'right' || whole?.kind !== 'number') return [];
          const sum = rows
            .filter(({ kind }) => kind === 'line')
            .reduce((all, { cells: line }) => {
              const cell = line[index];
              return cell?.kind === 'number' ? addFigures(all, cell.value) : all;
            }, 0);
          expect(sum, heading).toBe(whole.value);
          return [[heading, whole.value] as const];
        });
      });
      const [byHamlets = [], byAgencies = []] = added.map((pairs) => new Map(pairs));
      for (const [heading, value] of byAgencies)
        if (new Map(byHamlets).has(heading)) expect(new Map(byHamlets).get(heading)).toBe(value);
    }),
    RUNS,
  );
});

test('every rate "a/b" of the report lies between 0 and 100 %', () => {
  void fc.assert(
    fc.property(round, register, (entries, hamlets) => {
      const { document, paragraphs } = {
        ...report(entries, hamlets, '2026-03-09T08:00:00+07:00'),
        paragraphs: [] as string[],
      };
      paragraphs.push(...document.paragraphs.map(({ text }) => text));
      for (const { rows } of document.tables)
        for (const { cells: line } of rows)
          for (const cell of line) if (cell.kind === 'text') paragraphs.push(cell.text);
      const rates = paragraphs.flatMap((text) => [
        ...text.matchAll(/(?<![\d/])(\d+)\/(\d+)(?![\d/])(?= |$|\))/g),
      ]);
      expect(rates.length).toBeGreaterThan(20);
      for (const [whole, part, all] of rates) {
        expect(Number(part), whole).toBeLessThanOrEqual(Number(all));
        expect(Number(all), whole).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});

test('plan against result: the parts of each content make the whole', () => {
  void fc.assert(
    fc.property(round, register, (entries, hamlets) => {
      const { summary } = report(entries, hamlets, '2026-03-09T08:00:00+07:00');
      for (const { planned, done, nil, notDone, awaited } of summary.planned)
        expect(done.length + nil.length + notDone.length + awaited.length).toBe(planned.length);
      for (const { hamlets: left, category } of summary.leftOver)
        expect(left).toEqual(summary.planned.find((each) => each.category === category)?.notDone);
    }),
    RUNS,
  );
});

test('made again an hour later from the same data, no byte differs but the time', () => {
  void fc.assert(
    fc.property(round, register, (entries, hamlets) => {
      const made = (now: string): string => JSON.stringify(report(entries, hamlets, now).document);
      const before = made('2026-03-09T08:05:00+07:00');
      const after = made('2026-03-09T09:10:00+07:00');
      expect(after).not.toBe(before);
      expect(after.replace('09:10 09/03/2026', '08:05 09/03/2026')).toBe(before);
    }),
    RUNS,
  );
});
