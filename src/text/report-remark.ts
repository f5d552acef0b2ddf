import type { Hamlet } from '../domain/hamlet.ts';
import type { OverRounds } from '../domain/summary-rounds.ts';
import type { Gaps, IndicatorTotal } from '../domain/summary-totals.ts';
import { namesOf } from './summary-figures.ts';

/** A remark of the report always begins so: it is told from a note that a person left on the cell. */
export const REMARK_BEGINS = 'Số liệu của ';

const WHY: Readonly<Record<keyof Gaps, string>> = {
  notSent: 'Chưa gửi kết quả',
  blank: 'Để trống',
  nil: 'Báo không phát sinh',
  bad: 'Ô nhập sai, không cộng',
};

const ORDER: readonly (keyof Gaps)[] = ['notSent', 'blank', 'nil', 'bad'];

/** Which hamlets a total covers, said by those that it does not: "Số liệu của 45/48 xóm. Chưa gửi kết quả (3): …" */
export const remarkOf = (total: IndicatorTotal, gaps: Gaps): string =>
  [
    `${REMARK_BEGINS}${total.covered}/${total.expected} xóm.`,
    ...ORDER.filter((why) => gaps[why].length > 0).map(
      (why) => `${WHY[why]} (${gaps[why].length}): ${namesOf(gaps[why])}.`,
    ),
  ].join('\n');

/** Which hamlets a count counts; '' for none. */
export const remarkNaming = (hamlets: readonly Hamlet[]): string =>
  hamlets.length === 0 ? '' : `${REMARK_BEGINS}${hamlets.length} xóm: ${namesOf(hamlets)}.`;

/** What a total over rounds covers: "Số liệu của đợt 1 (45/48 xóm), đợt 2 (46/48 xóm)." */
export const remarkOver = ({ coverage }: OverRounds): string =>
  `${REMARK_BEGINS}${coverage
    .map(({ round, covered, expected }) => `đợt ${round.number} (${covered}/${expected} xóm)`)
    .join(', ')}.`;
