import type { Action } from '../domain/role.ts';
import { menuItems } from './menu.ts';
import { tabNames } from './tabs.ts';

/** What somebody is told who may not do something: whom to ask, by what they are, never by their address. */

/** What is known of a refusal; a flag that is left out does not hold. */
interface Refused {
  readonly action?: string;
  /** Names; left out where it concerns none or the register has none. */
  readonly hamlet?: string;
  readonly agency?: string;
  /** Google tells who asks. */
  readonly known?: string;
  /** The agency has an officer's address. */
  readonly officer?: string;
  /** The workbook has an administrator. */
  readonly administrator?: string;
}

const office = 'phòng Kinh tế hoặc người quản trị sổ';
const keeper = 'người quản trị sổ hoặc chủ tệp';

const ofAgency = ({ agency, officer }: Refused): string =>
  officer ? `cán bộ đầu mối của ${agency}, ${office}` : office;

const ofHamlet = ({ hamlet, agency }: Refused): string =>
  [hamlet && `trưởng ${hamlet.replace(/^Xóm/, 'xóm')}`, agency, office].filter(Boolean).join(', ');

/** Whom to ask to do it. */
const doers: Readonly<Record<Action, (about: Refused) => string>> = {
  enter: ofHamlet,
  agree: ofAgency,
  confirm: ofAgency,
  sendBack: ofAgency,
  markNotSent: ofAgency,
  sendReport: ofAgency,
  recordCleanUp: ofAgency,
  buildReport: () => office,
  freeze: () => office,
  unlock: () => office,
  restore: ofAgency,
  followFrom: () => office,
  updateIndicators: () => office,
  publish: () => `Trung tâm Dịch vụ tổng hợp, ${office}`,
  recordReminded: ofAgency,
  sendReminders: () => office,
  seeContacts: ofAgency,
  protect: () => keeper,
  setUp: () => 'người quản trị sổ',
};

const isAction = (text: string | undefined): text is Action =>
  text !== undefined && Object.keys(doers).includes(text);

const NAME_ADMINISTRATOR = `Sổ chưa có người quản trị để làm việc này. Mời bấm "${menuItems.setUp}", hoặc ghi thư điện tử của người đó vào trang ${tabNames.settings}.`;

const whyNot = (about: Refused): string => {
  if (!about.known) return 'Google không cho biết ai đang dùng sổ nên chưa làm được việc này.';
  if (about.action === 'enter') return 'Tài khoản này không nhập cho xóm này được.';
  return about.agency && !about.officer
    ? `${about.agency} chưa có thư điện tử của cán bộ đầu mối ở trang ${tabNames.agencies}.`
    : 'Tài khoản này không làm được việc này.';
};

/** The refusal: why, and whom to ask or, where nobody can be asked yet, what to do first. */
export const notAllowed = (about: Refused): string => {
  const who = isAction(about.action) ? doers[about.action](about) : office;
  return (who === office || who === keeper) && !about.administrator
    ? NAME_ADMINISTRATOR
    : `${whyNot(about)} Mời nhờ ${who} làm giúp.`;
};

const forAgency = 'thống nhất, xác nhận, gửi báo cáo của cơ quan này';
const reporting = 'lập, chốt báo cáo';

/** What a page leaves out, in the words of its buttons. */
const doing = {
  agree: forAgency,
  confirm: forAgency,
  sendBack: forAgency,
  markNotSent: forAgency,
  sendReport: forAgency,
  recordCleanUp: forAgency,
  buildReport: reporting,
  freeze: reporting,
  unlock: reporting,
  restore: 'khôi phục các ô này',
  publish: 'ghi ngày phát bản tin',
  setUp: 'sửa sổ',
  recordReminded: 'ghi đã nhắc ở đây',
  sendReminders: 'gửi thư nhắc, bật tắt nhắc tự động',
} as const satisfies Partial<Record<Action, string>>;

const whyNotHere = (about: Refused): string => {
  if (!about.known) return 'Google không cho biết ai đang dùng sổ nên chưa';
  return about.agency && !about.officer
    ? `${about.agency} chưa có thư điện tử của cán bộ đầu mối ở trang ${tabNames.agencies} nên tài khoản này chưa`
    : 'Tài khoản này không';
};

/** Said in place of buttons that this person would press in vain: why they are not there, and who can do it. */
export const notOffered = (action: keyof typeof doing, about: Refused): string => {
  const who = doers[action](about);
  return who === office && !about.administrator
    ? NAME_ADMINISTRATOR
    : `${whyNotHere(about)} ${doing[action]} được; mời nhờ ${who} làm giúp.`;
};
