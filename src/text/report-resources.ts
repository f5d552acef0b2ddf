import { formatNumber } from '../domain/number.ts';
import type { IndicatorTotal } from '../domain/summary-totals.ts';
import { addFigures } from '../domain/summary-totals.ts';
import { totalPhrase } from './summary-figures.ts';

/** Xã hội hóa (KH II.3.7): what people and enterprises gave, in money and in kind. */

/** Land given is counted by area: its worth is in no sum of money (indicators, HT05 and XH02). */
const LAND = 'HT05';

export const NO_FIGURES = 'Chưa có số liệu.';

const isMoney = ({ field }: IndicatorTotal): boolean => field.type.kind === 'money';
const isGiven = ({ field }: IndicatorTotal): boolean => field.category === 'ND7' || field.key === LAND;

export const resourcesLine = (totals: readonly IndicatorTotal[]): string => {
  const worth = totals.filter((total) => (total.sum ?? 0) > 0);
  const money = worth.filter(isMoney);
  const inKind = worth.filter((total) => !isMoney(total) && isGiven(total));
  // Amounts of money add up: AS04 leaves out what XH01 and XH02 have.
  const given = money.reduce((all, { sum }) => addFigures(all, sum ?? 0), 0);
  const parts = [
    ...(money.length > 0
      ? [`Tổng trị giá quy tiền ${formatNumber(given)} đồng, gồm: ${money.map(totalPhrase).join('; ')}.`]
      : []),
    ...(inKind.length > 0 ? [`${inKind.map(totalPhrase).join('; ')}.`] : []),
  ];
  return parts.length === 0 ? NO_FIGURES : parts.join(' ');
};
