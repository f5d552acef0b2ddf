import type { Catalogue } from '../domain/catalogue.ts';
import { categoryName } from '../domain/catalogue.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { PlannedLine } from '../domain/planned-summary.ts';
import { column, numberCell, textCell } from '../domain/report-cells.ts';
import type { ReportCell, ReportRow, ReportTable } from '../domain/report-document.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import { tally } from './report-figure-cells.ts';
import { remarkNaming } from './report-remark.ts';
import { appendix } from './report-titles.ts';
import { count, outOf } from './summary-figures.ts';

/** Plan against result, content by content; work outside the plan on lines of its own. */

type Part = Exclude<keyof PlannedLine, 'category'>;

const said = (hamlets: readonly Hamlet[], what: string): readonly string[] =>
  hamlets.length === 0 ? [] : [`${count(hamlets.length)} xóm ${what}`];

const plannedLine = (catalogue: Catalogue, line: PlannedLine): readonly string[] =>
  line.planned.length === 0
    ? []
    : [
        `+ ${categoryName(catalogue, line.category)}: ${count(line.planned.length)} xóm có trong kế hoạch, ${[
          ...said(line.done, 'đã làm'),
          ...said(line.nil, 'báo không phát sinh'),
          ...said(line.notDone, 'chưa làm'),
          ...said(line.awaited, 'chưa gửi kết quả'),
        ].join(', ')}.`,
      ];

const outside = (
  catalogue: Catalogue,
  lines: readonly PlannedLine[],
  part: Part,
  title: string,
): readonly string[] => {
  const having = lines.filter((line) => line[part].length > 0);
  return having.length === 0
    ? []
    : [
        `- ${title}: ${having.map((line) => `${categoryName(catalogue, line.category)} ${count(line[part].length)} xóm`).join('; ')}.`,
      ];
};

const UNPLANNED = 'Việc làm ngoài kế hoạch đã gửi';
const WITHOUT_PLAN = 'Việc làm của xóm chưa gửi kế hoạch';

export const plannedLinesOf = (catalogue: Catalogue, summary: MonthlySummary): readonly string[] => {
  const { planned, plan, result } = summary;
  if (plan.sentAtAll === 0)
    return ['- So với kế hoạch: chưa có xóm nào gửi kế hoạch đợt này nên chưa so được.'];
  const lines = planned.flatMap((line) => plannedLine(catalogue, line));
  const head = `- So với kế hoạch của ${outOf(plan.sentAtAll, result.expected)} xóm đã gửi`;
  return [
    ...(lines.length > 0
      ? [`${head} (chi tiết ở ${appendix.planned}):`, ...lines]
      : [`${head}: kế hoạch chưa ghi nội dung nào.`]),
    ...outside(catalogue, planned, 'unplanned', UNPLANNED),
    ...(plan.applies ? outside(catalogue, planned, 'withoutPlan', WITHOUT_PLAN) : []),
  ];
};

const COLUMNS: readonly Part[] = ['planned', 'done', 'nil', 'notDone', 'awaited'];

/** How many hamlets, and on demand which. */
const hamletsCell = (hamlets: readonly Hamlet[]): ReportCell =>
  numberCell(hamlets.length, { remark: remarkNaming(hamlets) });

/** Phụ lục IV. */
export const plannedTable = (catalogue: Catalogue, { planned, plan }: MonthlySummary): ReportTable => {
  const line = (index: number, of: PlannedLine, cells: readonly ReportCell[]): ReportRow => ({
    kind: 'line',
    cells: [tally(index + 1), textCell(categoryName(catalogue, of.category) ?? ''), ...cells],
  });
  const others = (part: Part, title: string): readonly ReportRow[] => {
    const having = planned.filter((of) => of[part].length > 0);
    if (having.length === 0) return [];
    const group: ReportRow = { kind: 'group', cells: [textCell(title)] };
    const none = textCell('–');
    return [
      group,
      ...having.map((of, index) => line(index, of, [none, hamletsCell(of[part]), none, none, none])),
    ];
  };
  return {
    key: 'planned',
    number: appendix.planned,
    title: 'KẾ HOẠCH VÀ KẾT QUẢ THEO NỘI DUNG',
    landscape: false,
    columns: [
      column('TT', 5, 'center'),
      column('Nội dung', 40),
      ...['có trong kế hoạch', 'đã làm', 'báo không phát sinh', 'chưa làm', 'chưa gửi kết quả'].map((part) =>
        column(`Xóm ${part}`, 11, 'right'),
      ),
    ],
    rows: [
      ...planned.map((of, index) =>
        line(
          index,
          of,
          COLUMNS.map((part) => hamletsCell(of[part])),
        ),
      ),
      ...others('unplanned', UNPLANNED),
      ...(plan.applies ? others('withoutPlan', WITHOUT_PLAN) : []),
    ],
    notes: [
      'Ghi chú: “đã làm” là kết quả có số lớn hơn 0 ở nội dung đó; nội dung không có trong kế hoạch không tính là chưa làm.',
    ],
  };
};
