import { formatDay } from '../domain/day-text.ts';
import { addresseesOf, type DigestGroup, digestGroups, unitsOf } from '../domain/digest-groups.ts';
import type { Audience, Digest } from '../domain/reminder.ts';
import { type MailContent, mailHtml, mailText } from './reminder-mail-face.ts';
import { type DigestNames, howMany, mailSection, nameOf, roundNumber } from './reminder-section.ts';
import {
  capitalised,
  daysLeftWords,
  helpersWords,
  matterWords,
  shortMatter,
  someOf,
} from './reminder-words.ts';
import { tabNames } from './tabs.ts';
import { weekdayWords } from './weekdays.ts';

/** The mail that reminds one address of whatever it owes (product §7): short, polite, without a word of blame. */

export interface DigestMail {
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
}

/** Under which name Google shows the sender. */
export const mailSender = 'Sổ ra quân xã Phú Lạc';

/** Phones show no more of a subject, and mail programs cut it. */
export const SUBJECT_LETTERS = 80;

const PREFIX = '[Sổ ra quân] ';

/** "Xóm 6", or "3 xóm". */
const whoOf = (group: DigestGroup, names: DigestNames | null): string => {
  const [first = '', ...more] = unitsOf(group);
  if (more.length > 0) return `${more.length + 1} xóm`;
  return names === null ? 'xóm' : nameOf(names, first);
};

/** Rows 1–4 are not counted up to. */
const leftIn = ({ polite, daysLeft }: DigestGroup): string =>
  polite && daysLeft < 0 ? '' : `, ${daysLeftWords(daysLeft)}`;

const hamletSubject = (group: DigestGroup, names: DigestNames | null): string => {
  const who = whoOf(group, names);
  const round = roundNumber(group);
  if (group.soft) return `${who}: mời ghi kết quả đợt ${round} khi còn nhớ`;
  const what = `${shortMatter[group.kind]} đợt ${round}${leftIn(group)}`;
  const send = group.personal ? 'gửi lại' : 'gửi';
  if (group.polite) return `Kính đề nghị ${who} ${send} ${what}`;
  return group.personal ? `${who}: ${send} ${what}` : `${who}: ${what}`;
};

const agencySubject = (group: DigestGroup): string => {
  const ask = group.polite ? 'Kính đề nghị: ' : '';
  const isOfHamlets = group.kind === 'plan' || group.kind === 'result';
  const said = isOfHamlets
    ? `${howMany(group)} ${notSent(group)} ${shortMatter[group.kind]} đợt ${roundNumber(group)}`
    : matterWords(group.kind, roundNumber(group), group.due);
  return `${ask}${said}${leftIn(group)}`;
};

const notSent = ({ personal }: DigestGroup): string => (personal ? 'chờ gửi lại' : 'chưa gửi');

const subjectOf = (group: DigestGroup, names: DigestNames | null): string => {
  const round = roundNumber(group);
  switch (group.audience) {
    case 'hamlet':
      return hamletSubject(group, names);
    case 'agency':
      return agencySubject(group);
    case 'office':
      return group.kind === 'report'
        ? `báo cáo tháng, đợt ${round}: ${daysLeftWords(group.daysLeft)}`
        : `tổng hợp: ${still(group)}`;
    case 'serviceCentre':
      return `kết quả đợt ${round} đã chốt, đề nghị đăng tin, phát loa`;
  }
};

/** "còn 05 xóm chưa gửi kết quả đợt 3" */
const still = (group: DigestGroup): string => {
  const round = roundNumber(group);
  switch (group.kind) {
    case 'cleanUp':
      return `còn ${howMany(group)} chưa ghi ${matterWords(group.kind, round, group.due)}`;
    case 'report':
      return `báo cáo tháng, đợt ${round} ${daysLeftWords(group.daysLeft)}`;
    case 'publication':
      return `kết quả đợt ${round} chưa tuyên truyền`;
    default:
      return `còn ${howMany(group)} ${notSent(group)} ${shortMatter[group.kind]} đợt ${round}`;
  }
};

/** What does not fit gives way: first the count of other matters, then the hamlet's name, then both. */
const subject = (groups: readonly DigestGroup[], names: DigestNames): string => {
  const [first, ...more] = groups;
  if (first === undefined) return PREFIX.trim();
  const rest = more.length === 0 ? '' : ` và ${more.length} việc khác`;
  const [named, plain] = [subjectOf(first, names), subjectOf(first, null)].map(
    (said) => `${PREFIX}${capitalised(said)}`,
  );
  const tries = [`${named}${rest}`, named, `${plain}${rest}`, plain].map((each = '') =>
    each.normalize('NFC'),
  );
  return tries.find((each) => each.length <= SUBJECT_LETTERS) ?? PREFIX.trim();
};

const MOST_ADDRESSEES = 4;

const greeting = (groups: readonly DigestGroup[], names: DigestNames): string => {
  const codes = addresseesOf(groups);
  const called = codes.map((code) => (code === '' ? 'phòng Kinh tế' : nameOf(names, code)));
  const onlyHamlets = groups.every(({ audience }) => audience === 'hamlet');
  return `Kính gửi ${onlyHamlets ? 'đồng chí phụ trách ' : ''}${someOf(called, MOST_ADDRESSEES, 'nơi')},`;
};

const has = (groups: readonly DigestGroup[], audience: Audience): boolean =>
  groups.some((group) => group.audience === audience);

const opening = (groups: readonly DigestGroup[], { today }: DigestNames): string => {
  const overview = groups.filter(({ audience, kind }) => audience === 'office' && kind !== 'report');
  if (overview.length > 0) {
    return `Tính đến ${weekdayWords(today)}, ${formatDay(today)}: ${overview.map(still).join('; ')}.`;
  }
  if (has(groups, 'office')) return 'Sổ ra quân nhắc việc của phòng:';
  if (has(groups, 'agency') || has(groups, 'serviceCentre'))
    return 'Phòng Kinh tế trân trọng gửi tình hình, mong được phối hợp:';
  return 'Phòng Kinh tế xin nhắc để xóm chủ động:';
};

const isOverview = (groups: readonly DigestGroup[]): boolean =>
  groups.some(({ audience, kind }) => audience === 'office' && kind !== 'report');

const FOLLOW_UP = `Mời mở “${tabNames.reminders}” để gọi điện, hoặc lấy lời nhắn soạn sẵn cho Zalo.`;

/** Whom a hamlet may turn to: the officers of its agency, by the agency's name; no telephone number stands in a mail. */
const helps = (groups: readonly DigestGroup[], names: DigestNames): readonly string[] => {
  const ofHamlets = groups.filter(({ audience }) => audience === 'hamlet');
  const ignore = isOverview(groups) ? [FOLLOW_UP] : ['Nếu vừa làm xong, xin bỏ qua thư này.'];
  if (ofHamlets.length === 0) return ignore;
  const agencies = [...new Set(ofHamlets.flatMap(({ owing }) => owing.map(({ agency }) => agency)))];
  const helpers = helpersWords(agencies.map((code) => nameOf(names, code)));
  return [`Chưa tiện mở sổ: mời ${helpers} để được nhập giúp.`, ...ignore];
};

const OFFICE_FOOTER =
  'Thư do Sổ ra quân tự gửi. Muốn thôi nhận hoặc đổi địa chỉ nhận thư, mời sửa ở trang Cơ quan; đổi ngày nhắc ở trang Cấu hình.';

const FOOTER =
  'Thư do Sổ ra quân gửi thay phòng Kinh tế xã Phú Lạc. Muốn thôi nhận hoặc đổi địa chỉ nhận thư, mời trả lời thư này hoặc báo phòng Kinh tế.';

/**
 * The mail for a digest: a head of a hamlet is told of his own hamlets, an agency of its own, the Economic Office of all.
 * Days left are those of the day it is written, whatever step it is sent for.
 */
export const digestMail = (digest: Digest, names: DigestNames): DigestMail => {
  const groups = digestGroups(digest);
  const content: MailContent = {
    greeting: greeting(groups, names),
    opening: opening(groups, names),
    sections: groups.map((group) => mailSection(group, names)),
    helps: helps(groups, names),
    thanks: 'Trân trọng cảm ơn.',
    sender: 'Phòng Kinh tế xã Phú Lạc',
    footer: groups.every(({ audience }) => audience === 'office') ? OFFICE_FOOTER : FOOTER,
    fileUrl: /^https:\/\/\S+$/.test(names.fileUrl) ? names.fileUrl : '',
  };
  return {
    subject: subject(groups, names),
    body: mailText(content).normalize('NFC'),
    htmlBody: mailHtml(content).normalize('NFC'),
  };
};
