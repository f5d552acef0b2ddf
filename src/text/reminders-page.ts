import type { DutyKind, NothingOwed } from '../domain/duty.ts';
import type { Channel } from '../domain/reminder-record.ts';
import { reminderActs } from './reminder-health.ts';

/** What the page "Đôn đốc" says. Buttons begin with a verb; sentences say what to do next. */

type ByHand = Exclude<Channel, 'email'>;

const channelButtons: Readonly<Record<ByHand, string>> = {
  call: 'Gọi điện',
  zalo: 'Zalo',
  inPerson: 'Gặp trực tiếp',
};

/** Units in which what is owed is counted. */
const places: Readonly<Record<DutyKind, string>> = {
  plan: 'xóm chưa gửi kế hoạch',
  result: 'xóm chưa gửi kết quả',
  agencyReport: 'cơ quan chưa gửi báo cáo',
  cleanUp: 'cơ quan chưa ghi ngày tổng vệ sinh',
  report: 'báo cáo chưa chốt',
  publication: 'bản tin chưa ghi ngày phát',
};

const allDone: Readonly<Record<DutyKind, string>> = {
  plan: 'Các xóm đã gửi đủ kế hoạch. Không còn ai phải nhắc.',
  result: 'Các xóm đã gửi đủ kết quả. Không còn ai phải nhắc.',
  agencyReport: 'Các cơ quan đã gửi đủ báo cáo. Không còn ai phải nhắc.',
  cleanUp: 'Các cơ quan đã ghi đủ ngày tổng vệ sinh. Không còn ai phải nhắc.',
  report: 'Báo cáo của đợt này đã chốt.',
  publication: 'Kết quả của đợt này đã đăng trang tin, phát loa.',
};

export const remindersText = {
  title: 'Đôn đốc',
  opening: 'Đang xem ai còn nợ…',
  acting: 'Đang ghi…',
  round: 'Đợt',
  duty: 'Việc',
  duties: {
    plan: 'Kế hoạch của xóm',
    result: 'Kết quả của xóm',
    agencyReport: 'Báo cáo của cơ quan',
    cleanUp: 'Ngày tổng vệ sinh của cơ quan',
    report: 'Báo cáo tháng của phòng Kinh tế',
    publication: 'Đăng tin, phát loa kết quả',
  } satisfies Record<DutyKind, string>,
  owing: (kind: DutyKind, owed: number, expected: number): string =>
    expected > 1 ? `${owed}/${expected} ${places[kind]}.` : `Còn ${places[kind]}.`,
  deadline: (moment: string): string => `Hạn: ${moment}`,
  none: (kind: DutyKind, why: NothingOwed): string => {
    switch (why) {
      case 'all':
        return allDone[kind];
      case 'notTracked':
        return 'Đợt này chỉ để nhập bổ sung, không phải nhắc ai.';
      case 'notApplicable':
        return 'Đợt này không áp dụng hạn gửi kế hoạch, không phải nhắc ai.';
      case 'closed':
        return 'Báo cáo của đợt này đã chốt, không nhắc thêm ai.';
      case 'notFrozen':
        return 'Báo cáo của đợt này chưa chốt nên chưa có gì để phát.';
    }
  },
  filter: 'Lọc',
  filters: { all: 'Tất cả', overdue: 'Quá hạn', soon: 'Sắp hạn', quiet: 'Chưa nhắc 2 ngày qua' },
  agency: 'Cơ quan',
  allAgencies: 'Tất cả cơ quan',
  nothingFound: 'Không có dòng nào như vậy.',
  showAll: 'Xem tất cả',
  hint: 'Bấm một dòng để tới ô trong sổ, xem số gọi và lời nhắc.',
  hintReport: 'Bấm một dòng để xem số gọi và lời nhắc.',
  owesHere: (count: number): string => `${count} xóm`,
  reminded: (time: string, how: string, who: string): string =>
    `nhắc lúc ${time}, ${how}${who === '' ? '' : ` (${who})`}`,
  remindedTimes: (times: number): string => `, ${times} lần`,
  notReminded: 'chưa nhắc lần nào',
  due: (moment: string): string => `Hạn riêng: ${moment}`,
  noContact: 'Sổ chưa có tên, số gọi. Mời ghi ở trang Xóm, trang Cơ quan.',
  call: (name: string, phone: string): string => `Gọi ${name} ${phone}`,
  emailTo: (email: string): string => `Viết thư cho ${email}`,
  emailProblem: { missing: 'chưa có thư điện tử', wrong: 'thư điện tử ghi sai' },
  copy: 'Chép lời nhắc',
  copyOf: (name: string): string => `Chép lời nhắc ${name}`,
  wholeGroup: 'Nhắc chung cả nhóm',
  groupOf: (count: number): string => `${count} nơi trong danh sách dưới đây`,
  messageFor: (name: string): string => `Lời nhắc ${name}`,
  copied: 'Đã chép. Mời dán vào Zalo hoặc tin nhắn.',
  copyByHand: 'Trình duyệt không cho chép. Chữ đã được chọn sẵn, mời bấm Ctrl+C.',
  record: 'Đã nhắc rồi thì ghi lại:',
  recordBy: (channel: ByHand): string => channelButtons[channel],
  recordOf: (name: string, channel: ByHand): string => `Đã nhắc ${name}: ${channelButtons[channel]}`,
  group: 'cả nhóm',
  health: {
    waiting: 'Đang xem tình trạng nhắc tự động…',
    open: 'Tình trạng nhắc tự động',
    on: reminderActs.switchOn,
    off: 'Tắt',
    takeOver: reminderActs.takeOver,
    preview: reminderActs.sendNow,
    send: (count: number): string => `Gửi ${count} thư`,
    cancel: 'Thôi',
    mails: 'Xem từng thư',
    unreachable: (count: number): string => `${count} nơi không gửi thư được, mời gọi điện hoặc nhắn Zalo`,
    sending: 'Đang gửi thư…',
    unsureTitle: 'Chưa rõ thư đã đi hay chưa. Mời xem hộp thư đã gửi rồi ghi:',
    went: 'Đã đi',
    wentOf: (text: string): string => `Đã đi: ${text}`,
    didNotGo: 'Chưa đi',
    didNotGoOf: (text: string): string => `Chưa đi: ${text}`,
  },
} as const;
