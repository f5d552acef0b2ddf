import { expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { fieldOf } from '../../src/domain/catalogue.ts';
import type { OverRounds } from '../../src/domain/summary-rounds.ts';
import { cumulativeParagraph } from '../../src/text/summary-figures.ts';
import { roundsWith } from '../domain/plan-of-phu-lac-rounds.ts';

const over = (rule: OverRounds['rule'], value: number): OverRounds => ({
  rule,
  value,
  rounds: 2,
  coverage: [],
});

test('an average counts whole households, days of work keep their half', () => {
  const said = cumulativeParagraph(
    'season',
    2026,
    { rounds: roundsWith().slice(0, 2), values: [over('average', 738.5), over('sum', 22.5)] },
    [fieldOf(catalogue, 'LL04'), fieldOf(catalogue, 'LL05')],
  );
  expect(said).toBe(
    '- Từ đầu Kế hoạch (đợt 1 đến đợt 2): Số hộ có người tham gia: bình quân 739 hộ/đợt; Ngày công lao động: 22,5 công.',
  );
});
