import type { Phase } from '../domain/field.ts';

/** What the pages on which a hamlet's plan and result are entered say. */

/** Words that serve both. */
export const entryText = {
  round: 'Đợt',
  hamlet: 'Xóm',
  hamletAsk: 'Chọn xóm…',
  hamletFirst: 'Mời chọn xóm ở trên. Lần sau trang này mở đúng xóm đã chọn.',
  draftFound: 'Có bản nháp chưa gửi của xóm này trên máy.',
  draftUse: 'Dùng tiếp',
  draftDrop: 'Bỏ',
  draftUsed: 'Đang dùng bản nháp trên máy này.',
  draftDropped: 'Đã bỏ bản nháp.',
  undo: 'Hoàn tác',
  unsaved: 'Chưa lưu vào sổ',
  saved: 'Đã lưu trong sổ',
  untouched: 'Chưa nhập gì',
  saveDraft: 'Lưu nháp',
  submitAgain: 'Gửi bản sửa',
  reading: 'Đang lấy kế hoạch tháng trước…',
  savingDraft: 'Đang lưu nháp…',
  submitting: 'Đang gửi…',
  receiptCode: 'Mã biên nhận',
  receiptTime: 'Lúc',
  receiptKeep: 'Đọc mã này khi cần đối chiếu với xã.',
  receiptNext: 'Xong phần của xóm. Cơ quan phụ trách sẽ xem; cần sửa thì trang này báo lại.',
  receiptLine: (code: string, time: string): string => `Biên nhận ${code}, lúc ${time}`,
  understood: (number: string, unit: string): string => `= ${number} ${unit}`.trimEnd(),
  zero: '= 0 (đã báo, không có)',
  chooseReading: (number: string, unit: string): string => `Ghi là ${number} ${unit}`.trimEnd(),
  gaps: (count: number): string => `Chưa gửi được: còn ${count} chỗ cần bổ sung.`,
  unreadable: (count: number): string => `Chưa lưu được: còn ${count} ô chưa đọc được.`,
  gapsHint: 'Bấm vào từng dòng để đến chỗ đó.',
  warnings: (count: number): string => `Có ${count} chỗ nên xem lại:`,
  confirmHint: 'Sai thì bấm vào dòng đó để sửa. Đúng thì gửi luôn.',
  confirm: 'Số đúng, gửi luôn',
  reason: 'Lý do sửa',
  reasonHelp: 'Ghi ngắn gọn vì sao sửa. Lần sửa và lý do được ghi trong báo cáo.',
  error: 'Lỗi',
  warning: 'Cảnh báo',
} as const;

/** Words of a page's own matter. */
export const phaseText = {
  plan: {
    title: 'Kế hoạch ra quân',
    loading: 'Đang mở kế hoạch…',
    submit: 'Gửi kế hoạch',
    submitted: 'Đã gửi kế hoạch.',
    draftOlder: 'Có bản nháp chưa gửi trên máy. Kế hoạch trong sổ đã đổi sau đó, khi gửi sẽ được so lại.',
    draftSaved: 'Đã lưu nháp vào sổ. Khi đủ năm phần, mời bấm “Gửi kế hoạch”.',
  },
  result: {
    title: 'Kết quả ra quân',
    loading: 'Đang mở kết quả…',
    submit: 'Gửi kết quả',
    submitted: 'Đã gửi kết quả.',
    draftOlder: 'Có bản nháp chưa gửi trên máy. Kết quả trong sổ đã đổi sau đó, khi gửi sẽ được so lại.',
    draftSaved: 'Đã lưu nháp vào sổ. Khi xong, mời bấm “Gửi kết quả”.',
  },
} as const satisfies Readonly<Record<Phase, unknown>>;

export const conflictText = {
  title: {
    plan: 'Kế hoạch này vừa được người khác sửa',
    result: 'Kết quả này vừa được người khác sửa',
  },
  lead: 'Với từng mục khác nhau, hãy chọn bản muốn giữ rồi tiếp tục.',
  differences: (count: number): string => `${count} mục khác nhau`,
  mine: 'Của tôi',
  theirs: 'Trong sổ',
  blank: '(để trống)',
  allMine: 'Giữ tất cả của tôi',
  allTheirs: 'Lấy tất cả trong sổ',
  proceed: 'Tiếp tục với bản đã chọn',
  resolved: 'Đã ghép hai bản. Mời xem lại rồi gửi.',
  same: 'Hai bản có nội dung như nhau, chỉ cần tiếp tục.',
  ticked: 'Có chọn',
  notTicked: '(không chọn)',
} as const;
