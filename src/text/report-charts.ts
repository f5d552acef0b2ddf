import type { Catalogue } from '../domain/catalogue.ts';
import type { ChartKey, ReportChart } from '../domain/report-document.ts';
import type { RoundFigures, SeasonFigures } from '../domain/season-figures.ts';
import { FORCES, percentOf } from '../domain/season-figures.ts';

/** The charts of a report in words: what they are called, what stands along their axes, what a reader must know. */

export const chartTitles: Readonly<Record<ChartKey, string>> = {
  forces: 'Lực lượng tham gia qua các đợt',
  timeliness: 'Các xóm gửi kết quả qua các đợt',
  categories: 'Tỷ lệ xóm có kết quả theo từng nội dung của đợt',
};

const ROUND_AXIS = 'Đợt';

/** What stands along the axes; a bar's horizontal axis is that of its numbers. */
export const chartAxes: Readonly<
  Record<ChartKey, { readonly horizontal: string; readonly vertical: string }>
> = {
  forces: { horizontal: ROUND_AXIS, vertical: 'Người, công' },
  timeliness: { horizontal: ROUND_AXIS, vertical: 'Số xóm' },
  categories: { horizontal: 'Tỷ lệ trên số xóm đã gửi kết quả (%)', vertical: 'Nội dung' },
};

const UNTRACKED_MARK = '*';

const named = (catalogue: Catalogue, key: string, otherwise: string): string => {
  const field = catalogue.fields.find((each) => each.key === key);
  return field ? `${field.label} (${field.unit})` : otherwise;
};

const roundNames = ({ rounds, toCome }: SeasonFigures): readonly string[] => [
  ...rounds.map(({ round, tracked }) => `${round.number}${tracked ? '' : UNTRACKED_MARK}`),
  ...toCome.map(({ number }) => String(number)),
];

/** A value for each round so far, and none for those to come: nothing is known of them, which is not 0. */
const overSeason = (
  { rounds, toCome }: SeasonFigures,
  of: (figures: RoundFigures) => number | null,
): readonly (number | null)[] => [...rounds.map(of), ...toCome.map(() => null)];

const chartOf = (
  key: ChartKey,
  kind: ReportChart['kind'],
  names: readonly string[],
  series: ReportChart['series'],
): ReportChart => {
  const { horizontal, vertical } = chartAxes[key];
  return {
    key,
    kind,
    title: chartTitles[key],
    horizontalTitle: horizontal,
    verticalTitle: vertical,
    names,
    series,
  };
};

/** All three, whether or not there is something to see. */
export type ChartSet = Readonly<Record<ChartKey, ReportChart>>;

export const chartSet = (catalogue: Catalogue, figures: SeasonFigures): ChartSet => {
  const names = roundNames(figures);
  const line = (name: string, of: (round: RoundFigures) => number | null): ReportChart['series'][number] => ({
    name,
    values: overSeason(figures, of),
  });
  return {
    forces: chartOf('forces', 'columns', names, [
      line(named(catalogue, FORCES.people, 'Người tham gia (người)'), ({ people }) => people),
      line(named(catalogue, FORCES.workDays, 'Ngày công (công)'), ({ workDays }) => workDays),
    ]),
    timeliness: chartOf('timeliness', 'stackedColumns', names, [
      line('Đúng hạn', ({ tracked, results }) => (tracked ? results.onTime : null)),
      line('Muộn', ({ tracked, results }) => (tracked ? results.late : null)),
      line('Nhập bổ sung (không tính hạn)', ({ tracked, results }) => (tracked ? null : results.untracked)),
      line('Chưa gửi', ({ results }) => results.missing),
    ]),
    categories: chartOf(
      'categories',
      'bars',
      figures.shares.map(({ category }) => category.shortName),
      [
        {
          name: 'Tỷ lệ xóm có kết quả (%)',
          values: figures.shares.map(({ hamlets }) => percentOf(hamlets, figures.sent)),
        },
      ],
    ),
  };
};

const hasNumbers = ({ series }: ReportChart): boolean =>
  series.some(({ values }) => values.some((value) => value !== null));

/**
 * The charts that have something to show: forces where a number was sent, timeliness where a result was sent in any of the
 * rounds, contents where one was sent in the reported round.
 */
export const chartsToDraw = (set: ChartSet, figures: SeasonFigures): readonly ReportChart[] =>
  [set.forces, set.timeliness, set.categories].filter((chart) =>
    chart.key === 'timeliness' ? figures.rounds.some(({ results }) => results.sent > 0) : hasNumbers(chart),
  );

/** The charts of a report, those with nothing to show left out. */
export const reportCharts = (catalogue: Catalogue, figures: SeasonFigures): readonly ReportChart[] =>
  chartsToDraw(chartSet(catalogue, figures), figures);

/** Headings and lines of the small tables that the charts are drawn from. */
export const chartWords = {
  heading: 'BIỂU ĐỒ KÈM THEO BÁO CÁO',
  round: ROUND_AXIS,
  month: 'Tháng',
  category: 'Nội dung',
  hamlets: 'Số xóm có kết quả',
  sent: 'Số xóm đã gửi kết quả',
} as const;

const notDrawn = (what: string, chart: string): string =>
  `Chưa có xóm nào gửi ${what}: chưa vẽ biểu đồ ${chart}.`;

/** Where a chart would stand that has nothing to show. */
export const nothingToDraw: Readonly<Record<ChartKey, string>> = {
  forces: notDrawn('số người, ngày công', 'lực lượng tham gia'),
  timeliness: notDrawn('kết quả ở các đợt', 'các xóm gửi kết quả'),
  categories: notDrawn('kết quả của đợt này', 'theo nội dung'),
};

/** Below the heading: which round, and what blanks and marks mean. */
export const chartsNote = (figures: SeasonFigures): string => {
  const last = figures.rounds[figures.rounds.length - 1];
  const marked = figures.rounds.some(({ tracked }) => !tracked);
  return [
    `Số liệu đến đợt ${last?.round.number ?? ''}, như trong báo cáo; ô trống: chưa có số liệu`,
    ...(marked ? ['dấu * : đợt nhập bổ sung, không tính đúng hạn, muộn'] : []),
  ].join('; ');
};
