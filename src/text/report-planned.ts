import type { Catalogue } from '../domain/catalogue.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { PlannedLine } from '../domain/planned-summary.ts';
import { column, textCell } from '../domain/report-cells.ts';
import type { ReportRow, ReportTable } from '../domain/report-document.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import { tally } from './report-figure-cells.ts';
import { appendix } from './report-titles.ts';
import { count, outOf } from './summary-figures.ts';

/** Plan against result, content by content; work outside the plan on lines of its own. */

type Part = Exclude<keyof PlannedLine, 'category'>;

const nameOf = (catalogue: Catalogue, line: PlannedLine): string =>
  catalogue.categories.find(({ code }) => code === line.category)?.name ?? line.category;

const said = (hamlets: readonly Hamlet[], what: string): readonly string[] =>
  hamlets.length === 0 ? [] : [`${count(hamlets.length)} xóm ${what}`];

const plannedLine = (catalogue: Catalogue, line: PlannedLine): readonly string[] =>
  line.planned.length === 0
    ? []
    : [
        `+ ${nameOf(catalogue, line)}: ${count(line.planned.length)} xóm có trong kế hoạch, ${[
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
        `- ${title}: ${having.map((line) => `${nameOf(catalogue, line)} ${count(line[part].length)} xóm`).join('; ')}.`,
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

const names = (hamlets: readonly Hamlet[]): string => hamlets.map(({ name }) => name).join(', ');

/** Phụ lục IV. */
export const plannedTable = (catalogue: Catalogue, { planned, plan }: MonthlySummary): ReportTable => {
  const group = (text: string): ReportRow => ({ kind: 'group', cells: [textCell(text)] });
  const others = (part: Part, title: string): readonly ReportRow[] => {
    const having = planned.filter((line) => line[part].length > 0);
    if (having.length === 0) return [];
    return [
      group(title),
      ...having.map((line, index) => ({
        kind: 'line' as const,
        cells: [
          tally(index + 1),
          textCell(nameOf(catalogue, line)),
          textCell('–'),
          tally(line[part].length),
          ...COLUMNS.slice(2).map(() => textCell('–')),
          textCell(names(line[part])),
        ],
      })),
    ];
  };
  return {
    key: 'planned',
    number: appendix.planned,
    title: 'KẾ HOẠCH VÀ KẾT QUẢ THEO NỘI DUNG',
    landscape: true,
    columns: [
      column('TT', 4, 'center'),
      column('Nội dung', 26),
      column('Xóm có trong kế hoạch', 9, 'right'),
      column('Xóm đã làm', 9, 'right'),
      column('Xóm báo không phát sinh', 9, 'right'),
      column('Xóm chưa làm', 9, 'right'),
      column('Xóm chưa gửi kết quả', 9, 'right'),
      column('Tên xóm chưa làm; xóm làm ngoài kế hoạch', 34),
    ],
    rows: [
      ...planned.map((line, index) => ({
        kind: 'line' as const,
        cells: [
          tally(index + 1),
          textCell(nameOf(catalogue, line)),
          ...COLUMNS.map((part) => tally(line[part].length)),
          textCell(names(line.notDone)),
        ],
      })),
      ...others('unplanned', UNPLANNED),
      ...(plan.applies ? others('withoutPlan', WITHOUT_PLAN) : []),
    ],
    notes: [
      'Ghi chú: “đã làm” là kết quả có số lớn hơn 0 ở nội dung đó; nội dung không có trong kế hoạch không tính là chưa làm.',
    ],
  };
};
