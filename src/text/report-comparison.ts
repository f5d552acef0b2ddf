import type { MonthlySummary } from '../domain/summary.ts';
import type { ComparedFigure } from '../domain/summary-comparison.ts';
import { addFigures } from '../domain/summary-totals.ts';
import { count, outOf, quantity } from './summary-figures.ts';

/** The round beside the one before it, said without judging: the change as a number. */

const change = (from: number, to: number, said: (value: number) => string): string => {
  if (from === to) return 'không đổi';
  return to > from ? `tăng ${said(addFigures(to, -from))}` : `giảm ${said(addFigures(from, -to))}`;
};

const figure = ({ field, from, to, coveredFrom, coveredTo }: ComparedFigure, of: MonthlySummary): string => {
  const said = (value: number): string => quantity(field, value);
  const covered = ` (số liệu của ${count(coveredTo)} xóm, đợt trước ${count(coveredFrom)} xóm)`;
  if (from === null || to === null) {
    const none = to === null ? 'đợt này chưa có số liệu' : `${said(to)}, đợt trước chưa có số liệu`;
    return `${field.label}: ${none}`;
  }
  const same = coveredFrom === coveredTo && coveredTo === of.result.expected;
  return `${field.label}: ${said(to)}, đợt trước ${said(from)}, ${change(from, to, said)}${same ? '' : covered}`;
};

/** Empty for the first round, and where one of the two has no result to set against the other. */
export const comparisonLine = (summary: MonthlySummary): readonly string[] => {
  const { comparison } = summary;
  if (comparison === null || comparison.sent.to === 0) return [];
  const { previous, sent, turnedOut, figures } = comparison;
  if (sent.from === 0)
    return [`- So với đợt ${previous.number}: đợt ${previous.number} chưa có kết quả để so.`];
  const hamlets = (value: number): string => `${count(value)} xóm`;
  return [
    `- So với đợt ${previous.number} (${outOf(sent.from, comparison.expected.from)} xóm đã gửi kết quả): ${[
      `xóm đã ra quân: ${hamlets(turnedOut.to)}, đợt trước ${hamlets(turnedOut.from)}, ${change(turnedOut.from, turnedOut.to, hamlets)}`,
      ...figures.map((each) => figure(each, summary)),
    ].join('; ')}.`,
  ];
};
