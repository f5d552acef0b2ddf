import type { Agency } from '../domain/agency.ts';
import { isAskedPolitely } from '../domain/agency.ts';
import type { AgencyDuty } from '../domain/agency-duty.ts';
import type { AgencyGroup } from '../domain/coverage.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { Corrections } from '../domain/summary-review.ts';
import { arrearsLines } from './report-arrears.ts';
import { inOneLine } from './report-examples.ts';
import type { Passage } from './report-paragraphs.ts';
import { items, open, point, section, together } from './report-paragraphs.ts';
import type { KeptTexts } from './report-places.ts';
import { openPlace } from './report-places.ts';
import { pointTitles, sectionTitles } from './report-titles.ts';
import { count, namesOf } from './summary-figures.ts';

/** Part III: shortcomings by name, computed; strengths and causes are the clerk's to write. */

const arrears = ({ standing: { timeliness } }: AgencyDuty): string => {
  const days = timeliness.kind === 'late' || timeliness.kind === 'overdue' ? timeliness.days : 0;
  return days === 0 ? '' : ` (${timeliness.kind === 'late' ? 'muộn' : 'quá'} ${count(days)} ngày)`;
};

/** Days are said once when all have the same. */
const agencyList = (title: string, those: readonly AgencyDuty[], withDays: boolean): readonly string[] => {
  if (those.length === 0) return [];
  const days = new Set(those.map(arrears));
  const [only = ''] = days;
  const each = withDays && days.size > 1 ? arrears : (): string => '';
  const said = those.map((duty) => `${duty.agency.name}${each(duty)}`).join('; ');
  return [`- ${title}: ${count(those.length)} cơ quan${withDays && days.size === 1 ? only : ''}: ${said}.`];
};

/** Rows 1–4 are asked and not listed among the late (B9). */
const agencyLines = ({ duties }: MonthlySummary): readonly string[] => {
  const of = (kind: 'late' | 'overdue', polite: boolean): readonly AgencyDuty[] =>
    duties.list.filter((duty) => duty.standing.timeliness.kind === kind && duty.polite === polite);
  return [
    ...agencyList('Cơ quan, đơn vị gửi kết quả muộn', of('late', false), true),
    ...agencyList('Cơ quan, đơn vị quá hạn chưa gửi kết quả', of('overdue', false), true),
    ...agencyList('Cơ quan Đảng, Mặt trận gửi kết quả sau hạn', of('late', true), false),
    ...agencyList('Kính đề nghị cơ quan Đảng, Mặt trận gửi kết quả của các xóm', of('overdue', true), false),
  ];
};

const inGroups = (groups: readonly AgencyGroup[]) =>
  groups.flatMap((group) => group.hamlets.map(({ hamlet }) => hamlet));

const repeatedLine = (title: string, polite: string, groups: readonly AgencyGroup[]): readonly string[] => {
  const ordered = inGroups(groups.filter((group) => !group.polite));
  const asked = inGroups(groups.filter((group) => group.polite));
  return [
    ...(ordered.length > 0 ? [`- ${title}: ${count(ordered.length)} xóm (${namesOf(ordered)}).`] : []),
    ...(asked.length > 0 ? [`- ${polite}: ${namesOf(asked)}.`] : []),
  ];
};

const agencyNames = (title: string, agencies: readonly Agency[]): readonly string[] =>
  agencies.length === 0 ? [] : [`- ${title}: ${agencies.map(({ name }) => name).join('; ')}.`];

/** "Hai đợt liền (đợt 3, đợt 4) …" */
const repeatedLines = ({ repeated, comparison, round }: MonthlySummary): readonly string[] => {
  if (repeated === null || comparison === null) return [];
  const twice = `hai đợt liền (đợt ${comparison.previous.number}, đợt ${round.number})`;
  const asked = (what: string): string =>
    `Kính đề nghị cơ quan Đảng, Mặt trận quan tâm ${what} đúng hạn (đã sau hạn hai đợt liền)`;
  return [
    ...repeatedLine(`Muộn hoặc thiếu kế hoạch ${twice}`, asked('để xóm gửi kế hoạch'), repeated.plan),
    ...repeatedLine(`Muộn hoặc thiếu kết quả ${twice}`, asked('để xóm có kết quả'), repeated.result),
    ...agencyNames(
      `Cơ quan, đơn vị muộn hoặc thiếu kết quả ${twice}`,
      repeated.agencies.filter((agency) => !isAskedPolitely(agency)),
    ),
    ...agencyNames(asked('gửi kết quả'), repeated.agencies.filter(isAskedPolitely)),
  ];
};

const unconfirmedLine = ({ unconfirmed, result }: MonthlySummary): readonly string[] => {
  const hamlets = inGroups(unconfirmed);
  if (hamlets.length > 1 && hamlets.length === result.sent)
    return [`- Kết quả của cả ${count(hamlets.length)} xóm đã gửi chưa được cơ quan phụ trách xác nhận.`];
  return hamlets.length === 0
    ? []
    : [`- Kết quả chưa được cơ quan phụ trách xác nhận: ${count(hamlets.length)} xóm (${namesOf(hamlets)}).`];
};

const notSendingLine = ({ notSending }: MonthlySummary): readonly string[] =>
  notSending.length === 0
    ? []
    : [
        `- Cơ quan phụ trách báo không gửi kết quả: ${notSending
          .map(({ hamlet, reason }) => `${hamlet.name} (${inOneLine(reason)})`)
          .join('; ')}.`,
      ];

const correctionLine = (what: string, { times, hamlets }: Corrections): readonly string[] =>
  times === 0 ? [] : [`- ${what}: ${count(times)} lần ở ${count(hamlets.length)} xóm (${namesOf(hamlets)}).`];

export const assessmentOf = (summary: MonthlySummary, kept: KeptTexts): Passage => {
  const { corrections } = summary;
  return together(
    section(sectionTitles.assessment),
    point(pointTitles.strengths),
    open(openPlace('free.strengths'), kept),
    point(pointTitles.shortcomings),
    items([
      ...arrearsLines(summary.planArrears, summary.resultArrears),
      ...agencyLines(summary),
      ...repeatedLines(summary),
      ...notSendingLine(summary),
      ...unconfirmedLine(summary),
      ...correctionLine('Sửa kế hoạch sau khi đã thống nhất', corrections.plan),
      ...correctionLine('Sửa kết quả sau khi đã xác nhận', corrections.result),
    ]),
    open(openPlace('free.shortcomings'), kept),
    point(pointTitles.causes),
    open(openPlace('free.causes'), kept),
  );
};
