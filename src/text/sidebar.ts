/** What the pages beside the sheet say. Buttons begin with a verb; sentences say what to do next. */

export const callText = {
  connection: 'Mất kết nối. Những gì đã nhập vẫn còn đây, mời thử lại khi có mạng.',
  accounts:
    'Trình duyệt đang đăng nhập nhiều tài khoản Google. Hãy mở sổ trong một hồ sơ trình duyệt riêng, chỉ đăng nhập tài khoản dùng cho sổ.',
  server: 'Máy chủ chưa trả lời được. Những gì đã nhập vẫn còn đây, mời thử lại.',
  retry: 'Thử lại',
} as const;

export const planText = {
  title: 'Kế hoạch ra quân',
  loading: 'Đang mở kế hoạch…',
  round: 'Đợt',
  hamlet: 'Xóm',
  copyPrevious: 'Điền như tháng trước',
  previousLoading: 'Đang lấy kế hoạch tháng trước…',
  previousEmpty: 'Tháng trước xóm chưa có kế hoạch, mời điền mới.',
  previousAsk: 'Đã có phần nhập ở dưới. Thay tất cả bằng kế hoạch tháng trước?',
  previousReplace: 'Thay tất cả',
  previousKeep: 'Giữ phần đang có',
  previousFilled: 'Đã điền như tháng trước. Mời xem lại rồi gửi.',
  draftFound: 'Có bản nháp chưa gửi của xóm này trên máy.',
  draftOlder: 'Có bản nháp chưa gửi trên máy. Kế hoạch trong sổ đã đổi sau đó, khi gửi sẽ được so lại.',
  draftUse: 'Dùng tiếp',
  draftDrop: 'Bỏ',
  draftUsed: 'Đang dùng bản nháp trên máy này.',
  draftDropped: 'Đã bỏ bản nháp.',
  undo: 'Hoàn tác',
  unsaved: 'Chưa lưu vào sổ',
  saved: 'Đã lưu trong sổ',
  untouched: 'Chưa nhập gì',
  saveDraft: 'Lưu nháp',
  submit: 'Gửi kế hoạch',
  submitAgain: 'Gửi bản sửa',
  savingDraft: 'Đang lưu nháp…',
  submitting: 'Đang gửi…',
  draftSaved: 'Đã lưu nháp vào sổ. Khi đủ năm phần, mời bấm “Gửi kế hoạch”.',
  submitted: 'Đã gửi kế hoạch.',
  receiptCode: 'Mã biên nhận',
  receiptTime: 'Lúc',
  receiptKeep: 'Đọc mã này khi cần đối chiếu với xã.',
  receiptLine: (code: string, time: string): string => `Biên nhận ${code}, lúc ${time}`,
  parts: (done: number, all: number): string => `Đã có ${done}/${all} phần`,
  partDone: 'Đã có',
  partMissing: 'Chưa có',
  itemsChosen: (count: number): string => `${count} việc`,
  detailOnly: 'Có ghi',
  hasError: 'Cần sửa',
  detail: 'Ghi cụ thể',
  group: (slot: number): string => `Nhóm ${slot}`,
  addGroup: 'Thêm nhóm',
  mostGroups: (count: number): string => `Sổ ghi được nhiều nhất ${count} nhóm.`,
  removeGroup: 'Bỏ nhóm',
  removeGroupOf: (slot: number): string => `Bỏ nhóm ${slot}`,
  groupRemoved: (slot: number): string => `Đã bỏ nhóm ${slot}.`,
  groupsSum: (groups: string): string => `Các nhóm cộng lại: ${groups} người`,
  understood: (number: string, unit: string): string => `= ${number} ${unit}`.trimEnd(),
  chooseReading: (number: string, unit: string): string => `Ghi là ${number} ${unit}`.trimEnd(),
  gaps: (count: number): string => `Chưa gửi được: còn ${count} chỗ cần bổ sung.`,
  unreadable: (count: number): string => `Chưa lưu được: còn ${count} ô chưa đọc được.`,
  gapsHint: 'Bấm vào từng dòng để đến chỗ đó.',
  warnings: (count: number): string => `Có ${count} chỗ nên xem lại:`,
  error: 'Lỗi',
  warning: 'Cảnh báo',
} as const;

/** Headings of the form by part of KH III.4. */
export const partHeadings = {
  content: 'Nội dung công việc',
  time: 'Thời gian, nơi tập trung',
  forces: 'Lực lượng',
  materials: 'Vật tư, kinh phí',
  assignment: 'Phân công các nhóm',
} as const;

export const conflictText = {
  title: 'Kế hoạch này vừa được người khác sửa',
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

export const roundCheckText = {
  title: 'Kiểm tra đợt này',
  round: 'Đợt',
  loading: 'Đang kiểm tra…',
  again: 'Kiểm tra lại',
  allGood: 'Không có lỗi nào. Số liệu của đợt này dùng được.',
  error: 'Lỗi',
  warning: 'Cảnh báo',
  goTo: (cell: string): string => `Đến ô ${cell}`,
  counts: (errors: number, warnings: number): string =>
    [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} cảnh báo` : '']
      .filter(Boolean)
      .join(', '),
  hint: 'Bấm vào một dòng để đến ô đó trong sổ.',
  wentTo: (cell: string): string => `Đã chọn ô ${cell}.`,
} as const;

export const summaryText = {
  title: 'Lập báo cáo tháng',
  round: 'Đợt',
  loading: 'Đang xem các đợt…',
  explain:
    'Báo cáo được lập thành một trang trong sổ. Lập lại lúc nào cũng được: những chỗ đã tự viết vẫn giữ nguyên.',
  build: 'Lập báo cáo',
  building: 'Đang lập báo cáo…',
  patience: 'Có thể mất đến một phút, xin giữ trang này mở.',
  built: 'Đã lập báo cáo.',
  tab: 'Trang',
} as const;
