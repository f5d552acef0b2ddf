import fc from 'fast-check';
import { catalogue } from '../../src/data/catalogue.ts';
import type { BulletinFacts, BulletinFigure } from '../../src/domain/bulletin-facts.ts';
import { indicatorsOf } from '../../src/domain/catalogue.ts';
import { day } from '../../src/domain/day.ts';
import type { Field } from '../../src/domain/field.ts';
import { localMinute } from '../../src/domain/instant.ts';

/** Facts of bulletins: one of an ordinary round, and any that may come. */

const figureOf = (field: Field, value: number): BulletinFigure => ({
  key: field.key,
  label: field.label,
  unit: field.unit,
  printed: field.printed,
  core: field.section === 'coreResult',
  value,
  covered: 3,
});

const fields = indicatorsOf(catalogue);

export const figure = (key: string, value: number): BulletinFigure => {
  const field = fields.find((each) => each.key === key);
  if (!field) throw new Error(`no indicator ${key}`);
  return figureOf(field, value);
};

export const sampleFacts: BulletinFacts = {
  round: { number: 4, day: day('2026-03-07') },
  hamletsExpected: 48,
  hamletsSent: 45,
  hamletsDone: 44,
  figures: [
    figure('LL01', 1240),
    figure('LL02', 96),
    figure('VS01', 3870),
    figure('VS03', 12.5),
    figure('VS05', 105),
    figure('XH01', 12_350_000),
  ],
  highlights: [{ hamletName: 'Xóm Quang Minh', text: 'Trồng hàng cau dọc trục chính.' }],
  praised: [{ hamletName: 'Xóm 11A', text: 'Chi hội Phụ nữ xóm' }],
  withheld: [],
  next: { number: 5, day: day('2026-04-04'), planUntil: localMinute('2026-03-28T23:59') },
};

/** What the office may have called an indicator of its own. */
const label = fc.oneof(
  fc.constantFrom(
    'Biển báo NTM',
    'Số CLB/xóm (mới)',
    'TRỒNG CÂY TẾT',
    'Hộ đạt > 50% tiêu chí',
    'XYZ 2.0',
    'a'.repeat(80),
  ),
  fc
    .array(fc.constantFrom('đường', 'hoa', 'UBND', '12', 'm²', '&', 'xóm'), { minLength: 1, maxLength: 60 })
    .map((words) => words.join(' ')),
);

const anyFigure: fc.Arbitrary<BulletinFigure> = fc
  .record({
    field: fc.constantFrom(...fields),
    value: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 5_000_000_000 })),
    tenths: fc.constantFrom(0, 0.5, 0.1, 0.7),
    renamed: fc.option(label, { freq: 4 }),
  })
  .map(({ field, value, tenths, renamed }) => ({
    ...figureOf(field, field.type.kind === 'decimal' ? value + tenths : value),
    ...(renamed === null ? {} : { label: renamed }),
  }));

export const anyFacts: fc.Arbitrary<BulletinFacts> = fc
  .record({
    number: fc.integer({ min: 1, max: 13 }),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    expected: fc.integer({ min: 1, max: 480 }),
    figures: fc.uniqueArray(anyFigure, { maxLength: 40, selector: ({ key }) => key }),
    last: fc.boolean(),
    plans: fc.constantFrom(null, '23:59', '17:00', '07:30'),
  })
  .chain((drawn) =>
    fc
      .tuple(fc.nat({ max: drawn.expected }), fc.nat({ max: drawn.expected }))
      .map(([one, other]) => ({ ...drawn, sent: Math.max(one, other), done: Math.min(one, other) })),
  )
  .map(({ number, dayOfMonth, month, expected, sent, done, figures, last, plans }) => {
    const pad = (value: number): string => String(value).padStart(2, '0');
    const date = `2026-${pad(month)}-${pad(dayOfMonth)}`;
    return {
      round: { number, day: day(date) },
      hamletsExpected: expected,
      hamletsSent: sent,
      hamletsDone: done,
      figures: sent === 0 ? [] : figures,
      highlights: [],
      praised: [],
      withheld: [],
      next: last
        ? null
        : {
            number: number + 1,
            day: day(`2027-${pad(month)}-${pad(dayOfMonth)}`),
            planUntil: plans === null ? null : localMinute(`2027-${pad(month)}-${pad(dayOfMonth)}T${plans}`),
          },
    };
  });
