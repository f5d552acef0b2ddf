import { periodOf } from '../domain/day.ts';
import { formatDay, formatPeriod } from '../domain/day-text.ts';
import type { DutyKind } from '../domain/duty.ts';
import { dayOfMinute, type LocalMinute } from '../domain/instant.ts';
import { nameKey } from '../domain/name.ts';
import { weekdayWords } from './weekdays.ts';

/** The words that mails, ready texts and the panel share: what is owed, until when, how many days are left. */

const LAST_MINUTE = '23:59';

/** "hết thứ Bảy, 28/02/2026"; "17:00 thứ Sáu, 27/02/2026" where the commune set an hour. */
export const dueWords = (due: LocalMinute): string => {
  const day = dayOfMinute(due);
  const on = `${weekdayWords(day)}, ${formatDay(day)}`;
  return due.slice(11) === LAST_MINUTE ? `hết ${on}` : `${due.slice(11)} ${on}`;
};

/** "còn 3 ngày", "hạn hôm nay", "quá hạn 2 ngày": a count, never a reproach. */
export const daysLeftWords = (daysLeft: number): string => {
  if (daysLeft === 0) return 'hạn hôm nay';
  return daysLeft > 0 ? `còn ${daysLeft} ngày` : `quá hạn ${-daysLeft} ngày`;
};

/** "kế hoạch ra quân đợt 4", "ngày tổng vệ sinh tháng 03/2026" */
export const matterWords = (kind: DutyKind, round: number, due: LocalMinute | null): string => {
  switch (kind) {
    case 'plan':
      return `kế hoạch ra quân đợt ${round}`;
    case 'result':
      return `kết quả ra quân đợt ${round}`;
    case 'agencyReport':
      return `báo cáo kết quả đợt ${round}`;
    case 'cleanUp':
      return due === null
        ? 'ngày tổng vệ sinh'
        : `ngày tổng vệ sinh tháng ${formatPeriod(periodOf(dayOfMinute(due)))}`;
    case 'report':
      return `báo cáo tháng, đợt ${round}`;
    case 'publication':
      return `đăng tin, phát loa kết quả đợt ${round}`;
  }
};

/** The same in two words, for subjects and counts. */
export const shortMatter: Readonly<Record<DutyKind, string>> = {
  plan: 'kế hoạch',
  result: 'kết quả',
  agencyReport: 'báo cáo',
  cleanUp: 'ngày tổng vệ sinh',
  report: 'báo cáo tháng',
  publication: 'tuyên truyền kết quả',
};

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Xóm 1, Xóm 2 và 3 xóm khác" */
export const someOf = (names: readonly string[], most: number, others: string): string => {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} và ${names.length - most} ${others} khác`;
};

const OFFICE = nameKey('Phòng Kinh tế');

/** "báo cán bộ Công an xã hoặc gọi phòng Kinh tế": the Economic Office answers for hamlets of its own, too, and is named once. */
export const helpersWords = (agencies: readonly string[]): string => {
  const others = agencies.filter((name) => nameKey(name) !== OFFICE);
  return others.length === 0
    ? 'gọi phòng Kinh tế'
    : `báo cán bộ ${someOf(others, 2, 'cơ quan')} hoặc gọi phòng Kinh tế`;
};
