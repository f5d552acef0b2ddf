import type { AgencyCode } from '../domain/agency.ts';
import { day, period } from '../domain/day.ts';
import { type DeadlineKind, type DeadlineRules, defaultDeadlineRules } from '../domain/deadline.ts';
import { type PrintedRound, type Season, seasonOfPlan } from '../domain/season.ts';
import { calendarOfPhuLac } from './calendar.ts';
import { documentOfPhuLac } from './document-of-phu-lac.ts';

const printed = (number: number, month: string, printedDay: string, text: string): PrintedRound => ({
  number,
  period: period(month),
  day: day(printedDay),
  text,
});

/** The schedule exactly as printed (KH II.1). Round 12 names a Saturday that is a Sunday (A1). */
export const printedSchedule: readonly PrintedRound[] = [
  printed(1, '2025-12', '2025-12-06', 'Đợt 1: Thứ Bảy, ngày 06/12/2025;'),
  printed(2, '2026-01', '2026-01-03', 'Đợt 2: Thứ Bảy, ngày 03/01/2026;'),
  printed(3, '2026-02', '2026-02-07', 'Đợt 3: Thứ Bảy, ngày 07/02/2026;'),
  printed(4, '2026-03', '2026-03-07', 'Đợt 4: Thứ Bảy, ngày 07/3/2026;'),
  printed(5, '2026-04', '2026-04-04', 'Đợt 5: Thứ Bảy, ngày 04/4/2026;'),
  printed(6, '2026-05', '2026-05-02', 'Đợt 6: Thứ Bảy, ngày 02/5/2026;'),
  printed(7, '2026-06', '2026-06-06', 'Đợt 7: Thứ Bảy, ngày 06/6/2026;'),
  printed(8, '2026-07', '2026-07-04', 'Đợt 8: Thứ Bảy, ngày 04/7/2026;'),
  printed(9, '2026-08', '2026-08-01', 'Đợt 9: Thứ Bảy, ngày 01/8/2026;'),
  printed(10, '2026-09', '2026-09-05', 'Đợt 10: Thứ Bảy, ngày 05/9/2026;'),
  printed(11, '2026-10', '2026-10-03', 'Đợt 11: Thứ Bảy, ngày 03/10/2026;'),
  printed(12, '2026-11', '2026-11-01', 'Đợt 12: Thứ Bảy, ngày 01/11/2026;'),
  printed(13, '2026-12', '2026-12-05', 'Đợt 13: Thứ Bảy, ngày 05/12/2026;'),
];

/** The words of each deadline in the plan (KH III.4, III.3, III.3.1). */
export const printedDeadlines: Readonly<Record<DeadlineKind, string>> = {
  plan: 'trước ngày 29 hàng tháng',
  result: 'trước ngày 05 hàng tháng',
  report: 'trước ngày 10 hàng tháng',
};

/** Invited by the annex without hamlets of their own: listed, never overdue (B13). */
export interface Invited {
  readonly name: string;
  readonly joins: AgencyCode | null;
}

export const invitedOfPhuLac: readonly Invited[] = [
  { name: 'Thường trực Đảng ủy', joins: null },
  { name: 'Phó Trưởng ban Văn hóa - xã hội HĐND xã', joins: 'CQ06' },
  { name: 'Phó Trưởng ban Kinh tế - Ngân sách HĐND xã', joins: 'CQ06' },
];

export const deadlineRulesOfPhuLac: DeadlineRules = defaultDeadlineRules(calendarOfPhuLac);

/** The 13 rounds from 12/2025 to 12/2026; the closing paragraph calls it the plan of 2026 (A16). */
export const seasonOfPhuLac: Season = seasonOfPlan(
  2026,
  printedSchedule,
  documentOfPhuLac.day,
  deadlineRulesOfPhuLac,
);
