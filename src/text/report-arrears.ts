import type { AgencyGroup, Arrears, HamletStanding } from '../domain/coverage.ts';
import { count, tableWords } from './summary-figures.ts';

/** Who was late and who is missing, by name, as the report says it. */

const days = (number: number): string => (number > 0 ? ` ${count(number)} ngày` : '');

const arrearsOf = ({ standing: { timeliness } }: HamletStanding): string => {
  if (timeliness.kind === 'late') return `muộn${days(timeliness.days)}`;
  if (timeliness.kind !== 'overdue') return '';
  return `${timeliness.personal ? 'đã trả lại, ' : ''}quá${days(timeliness.days) || ' hạn'}`;
};

const groupLine = (group: AgencyGroup, withDays: boolean): string => {
  const names = group.hamlets.map((each) =>
    withDays ? `${each.hamlet.name} (${arrearsOf(each)})` : each.hamlet.name,
  );
  return `+ ${group.agency?.name ?? tableWords.unknownAgency}: ${names.join(', ')}.`;
};

/** Days are said once when all have the same, and not at all where a request is polite. */
const list = (title: string, groups: readonly AgencyGroup[]): readonly string[] => {
  if (groups.length === 0) return [];
  const hamlets = groups.flatMap((group) => group.hamlets);
  const polite = groups.every((group) => group.polite);
  const arrears = new Set(hamlets.map(arrearsOf));
  const [only = ''] = arrears;
  const all = !polite && arrears.size === 1 ? ` (${only})` : '';
  return [
    `- ${title}: ${count(hamlets.length)} xóm${all}.`,
    ...groups.map((group) => groupLine(group, !polite && arrears.size > 1)),
  ];
};

/** Late and missing by name, by agency in the annex's order; rows 1–4 are asked, not listed among the overdue (B9). */
export const arrearsLines = (plan: Arrears, result: Arrears): readonly string[] => {
  const lines = [
    ...list('Gửi kế hoạch muộn', plan.late),
    ...list('Quá hạn chưa gửi kế hoạch', plan.overdue),
    ...list('Gửi kết quả muộn', result.late),
    ...list('Quá hạn chưa gửi kết quả', result.overdue),
    ...list('Các xóm do cơ quan Đảng, Mặt trận phụ trách, gửi kế hoạch sau hạn', plan.politelyLate),
    ...list('Kính đề nghị cơ quan phụ trách phối hợp để xóm gửi kế hoạch', plan.politelyAsked),
    ...list('Các xóm do cơ quan Đảng, Mặt trận phụ trách, gửi kết quả sau hạn', result.politelyLate),
    ...list('Kính đề nghị cơ quan phụ trách cung cấp kết quả của các xóm', result.politelyAsked),
  ];
  return lines.length > 0 ? lines : ['- Không có xóm gửi muộn hoặc quá hạn.'];
};
