import type { Day } from '../domain/day.ts';
import { formatDay } from '../domain/day-text.ts';
import { type DigestGroup, unitsOf } from '../domain/digest-groups.ts';
import { nameInMail } from '../domain/name-in-mail.ts';
import { readRoundKey } from '../domain/round.ts';
import { menuItems, sidebarTitles } from './menu.ts';
import { capitalised, daysLeftWords, dueWords, matterWords } from './reminder-words.ts';
import { count } from './summary-figures.ts';
import { weekdayWords } from './weekdays.ts';

/** One matter of a reminding mail: what is missing, until when, what to do next. */

export interface DigestNames {
  /** Names of hamlets and agencies by code; who is missing here is called by the code. */
  readonly units: ReadonlyMap<string, string>;
  /** Gathering days in force by key of the round. */
  readonly roundDays: ReadonlyMap<string, Day>;
  /** Address of the workbook; '' leaves the link out. */
  readonly fileUrl: string;
  readonly today: Day;
}

export interface MailRow {
  readonly label: string;
  readonly text: string;
}

export interface MailSection {
  /** "Kế hoạch ra quân đợt 4" */
  readonly title: string;
  /** "còn 3 ngày"; '' where nothing hurries. */
  readonly standing: string;
  /** Past its deadline, and nobody of rows 1–4: drawn a little warmer, never red. */
  readonly isPast: boolean;
  readonly rows: readonly MailRow[];
  /** Which hamlets are missing, by agency, or in one row which agencies: in the overview of the Economic Office. */
  readonly byAgency: readonly MailRow[];
  /** What to do next, a sentence or two; '' where it is said below for all. */
  readonly next: string;
}

export const nameOf = ({ units }: DigestNames, code: string): string =>
  nameInMail(units.get(code) ?? '', code);

const namesOf = (names: DigestNames, codes: readonly string[], between = ', '): string =>
  codes.map((code) => nameOf(names, code)).join(between);

export const roundNumber = ({ roundKey }: Pick<DigestGroup, 'roundKey'>): number =>
  readRoundKey(roundKey)?.number ?? 0;

const onDay = (day: Day): string => `${weekdayWords(day)}, ${formatDay(day)}`;

const LATE_IS_TAKEN = 'Gửi lúc này sổ vẫn nhận.';

const hamletNext = ({ kind, polite, personal, soft, daysLeft }: DigestGroup): string => {
  const ask = polite ? 'Kính đề nghị' : 'Mời';
  if (soft)
    return `${polite ? 'Kính mời' : 'Mời'} bà con, trưởng xóm ghi kết quả khi còn nhớ: số người, phần việc đã làm. Số ước cũng được; chưa biết thì để trống.`;
  if (personal) return `Phần đã gửi được trả lại để bổ sung, lý do có trong sổ. ${ask} xóm sửa rồi gửi lại.`;
  const asked =
    kind === 'plan'
      ? `${ask} xóm chọn phần việc, ghi giờ, nơi tập trung, số người rồi gửi kế hoạch.`
      : `${ask} xóm ghi số người, phần việc đã làm rồi gửi kết quả. Số ước cũng được; chưa biết thì để trống.`;
  return daysLeft < 0 ? `${asked} ${LATE_IS_TAKEN}` : asked;
};

const agencyNext = ({ kind, polite, daysLeft }: DigestGroup): string => {
  const ask = polite ? 'Kính đề nghị' : 'Đề nghị';
  const panel = `“${sidebarTitles.agency}”`;
  switch (kind) {
    case 'plan':
      return `${ask} cơ quan hỏi giúp các xóm trên; xóm chưa tiện thì nhập giúp qua “${menuItems.plan}”.`;
    case 'result':
      return `${ask} cơ quan hỏi giúp các xóm trên; xóm chưa tiện thì nhập giúp qua “${menuItems.result}”.`;
    case 'cleanUp': {
      const held =
        daysLeft < 0
          ? 'ghi ngày tổng vệ sinh đã làm'
          : 'tổ chức ít nhất một ngày tổng vệ sinh trong tháng rồi ghi ngày';
      return `${ask} cơ quan ${held} ở ${panel} (Kế hoạch III.3).`;
    }
    default:
      return `${ask} cơ quan xác nhận kết quả của các xóm, rồi bấm “Gửi báo cáo của cơ quan” ở ${panel}.`;
  }
};

const publicationNext = `Đề nghị Trung tâm đăng trang tin, phát loa (Kế hoạch III.3.2). Bài có sẵn ở “${menuItems.bulletins}”; xong thì ghi ngày ngay dưới mỗi bài.`;

/** What to do about the others is said once, below them all. */
const officeNext = ({ kind }: DigestGroup): string =>
  kind === 'report' ? `Mời lập, xem lại rồi chốt báo cáo ở “${menuItems.summary}”.` : '';

const nextOf = (group: DigestGroup): string => {
  switch (group.audience) {
    case 'hamlet':
      return hamletNext(group);
    case 'agency':
      return agencyNext(group);
    case 'office':
      return officeNext(group);
    case 'serviceCentre':
      return publicationNext;
  }
};

/** "05 xóm", "02 cơ quan" */
export const howMany = (group: DigestGroup): string =>
  `${count(unitsOf(group).length)} ${group.kind === 'plan' || group.kind === 'result' ? 'xóm' : 'cơ quan'}`;

const isOfHamlets = ({ kind }: DigestGroup): boolean => kind === 'plan' || kind === 'result';

const missingLabel = ({ kind, personal }: DigestGroup): string => {
  if (personal) return 'Chờ gửi lại';
  if (kind === 'cleanUp') return 'Chưa ghi';
  return kind === 'publication' ? 'Chưa làm' : 'Chưa gửi';
};

const missing = (group: DigestGroup, names: DigestNames): readonly MailRow[] => {
  const label = missingLabel(group);
  if (group.audience === 'hamlet') {
    return [{ label: group.soft ? 'Xóm' : label, text: namesOf(names, unitsOf(group)) }];
  }
  if (group.audience === 'office') return group.kind === 'report' ? [] : [{ label, text: howMany(group) }];
  return isOfHamlets(group) ? [{ label, text: namesOf(names, unitsOf(group)) }] : [];
};

const byAgency = (group: DigestGroup, names: DigestNames): readonly MailRow[] => {
  if (group.audience !== 'office' || group.kind === 'report') return [];
  if (!isOfHamlets(group)) return [{ label: '', text: namesOf(names, unitsOf(group), '; ') }];
  return group.owing.map(({ agency, units }) => ({
    label: nameOf(names, agency),
    text: namesOf(names, units),
  }));
};

const rowsOf = (group: DigestGroup, names: DigestNames): readonly MailRow[] => {
  const day = names.roundDays.get(group.roundKey);
  const left = group.soft ? ` (${daysLeftWords(group.daysLeft)})` : '';
  return [
    ...missing(group, names),
    { label: group.soft ? 'Hạn gửi' : 'Hạn', text: `${dueWords(group.due)}${left}` },
    ...(isOfHamlets(group) && group.audience !== 'office' && day !== undefined
      ? [{ label: 'Ra quân', text: onDay(day) }]
      : []),
  ];
};

export const mailSection = (group: DigestGroup, names: DigestNames): MailSection => ({
  title: capitalised(matterWords(group.kind, roundNumber(group), group.due)),
  standing: group.soft ? '' : daysLeftWords(group.daysLeft),
  isPast: group.daysLeft < 0 && !group.polite,
  rows: rowsOf(group, names),
  byAgency: byAgency(group, names),
  next: nextOf(group),
});
