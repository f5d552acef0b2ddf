/** Headings of the registers and what is said beside them: heading, then help (a note on the heading). */

type Heading = readonly [heading: string, help: string];

export const scheduleHeadings = {
  key: ['Mã đợt', ''],
  number: ['Đợt', ''],
  period: ['Tháng', ''],
  label: ['Tên đợt', ''],
  printedDay: ['Ngày in trong Kế hoạch', 'Ngày như in trong Kế hoạch ngày 02/12/2025. Không sửa.'],
  ruleDay: ['Thứ Bảy đầu tháng', 'Ngày theo quy tắc "thứ 7 đầu tiên của tháng". Không sửa.'],
  day: ['Ngày áp dụng', 'Ngày ra quân đang dùng. Xã muốn đổi thì sửa ô này.'],
  confirmed: ['Xã đã xác nhận ngày', 'Ghi "x" khi xã đã xác nhận ngày áp dụng.'],
  postponedTo: ['Hoãn sang ngày', 'Cả xã hoãn thì ghi ngày mới.'],
  postponedReason: ['Lý do hoãn', ''],
  planByRule: [
    'Hạn kế hoạch theo quy định',
    '"Trước ngày 29 hàng tháng": hết ngày 28 của tháng trước. Không sửa.',
  ],
  plan: ['Hạn kế hoạch áp dụng', 'Hạn đang dùng. Muốn gia hạn thì sửa ô này.'],
  planApplies: ['Có hạn kế hoạch', 'Đợt 1 không áp dụng: hạn đã qua trước khi Kế hoạch ban hành.'],
  resultByRule: [
    'Hạn kết quả theo quy định',
    '"Trước ngày 05 hàng tháng": hết ngày 04 của tháng sau. Không sửa.',
  ],
  result: ['Hạn kết quả áp dụng', 'Hạn đang dùng. Muốn gia hạn thì sửa ô này.'],
  reportByRule: [
    'Hạn báo cáo theo quy định',
    '"Trước ngày 10 hàng tháng": hết ngày 09 của tháng sau. Không sửa.',
  ],
  report: ['Hạn báo cáo áp dụng', 'Hạn đang dùng của báo cáo phòng Kinh tế.'],
  tracked: ['Theo dõi hạn', '"Không": đợt cũ, chỉ nhập bổ sung, không tính quá hạn.'],
  dueSoonDays: ['Báo trước (ngày)', 'Còn từng này ngày thì báo sắp đến hạn.'],
  note: ['Ghi chú', ''],
  frozenAt: ['Đã chốt báo cáo lúc', 'Ghi khi bấm "Chốt báo cáo". Không sửa.'],
  roster: [
    'Đủ xóm',
    '"Có": mọi xóm của trang Xóm đều có trong tháng này. Tự ghi khi trang Xóm đổi tháng lập, tháng sáp nhập. Không sửa.',
  ],
} as const satisfies Record<string, Heading>;

const severalAddresses =
  'Tài khoản Google mà người này dùng để mở sổ. Nhiều địa chỉ thì ngăn cách bằng dấu chấm phẩy.';

export const hamletHeadings = {
  code: ['Mã xóm', 'Không sửa, không dùng lại cho xóm khác.'],
  name: ['Tên xóm', ''],
  agency: ['Mã cơ quan phụ trách', ''],
  link: [
    'Mở cột của xóm',
    'Bấm để tới cột của xóm: trong 14 ngày sau ngày ra quân là đợt vừa làm, để ghi kết quả; sau đó là đợt sắp tới, để lập kế hoạch.',
  ],
  headName: ['Trưởng xóm', ''],
  headPhone: ['Điện thoại trưởng xóm', ''],
  headEmail: ['Thư điện tử trưởng xóm', severalAddresses],
  secondName: ['Người liên hệ thứ hai', 'Ví dụ bí thư chi bộ; được nhập thay trưởng xóm.'],
  secondPhone: ['Điện thoại', ''],
  secondEmail: ['Thư điện tử', severalAddresses],
  validFrom: ['Từ tháng', 'Dạng 07/2026. Để trống nếu có từ đầu.'],
  validTo: ['Đến hết tháng', 'Dạng 06/2026. Ghi khi xóm sáp nhập; tháng cũ vẫn giữ nguyên.'],
  successor: ['Sáp nhập vào (mã xóm)', ''],
  formerCommune: ['Xã cũ', ''],
  alias: ['Tên gọi khác', 'Ngăn cách bằng dấu chấm phẩy.'],
  note: ['Ghi chú', ''],
} as const satisfies Record<string, Heading>;

export const agencyHeadings = {
  code: ['Mã cơ quan', 'Không sửa.'],
  row: ['TT', 'Số thứ tự trong Phụ lục.'],
  name: ['Tên cơ quan, đơn vị', ''],
  polite: ['Kính đề nghị', '"Có": không tô đỏ, dùng lời đề nghị (cơ quan Đảng, Mặt trận).'],
  reports: ['Phải báo cáo', '"Không": không tính trong số cơ quan phải báo cáo.'],
  kind: ['Loại', ''],
  contactName: ['Cán bộ đầu mối', ''],
  contactPhone: ['Điện thoại', ''],
  contactEmail: ['Thư điện tử', severalAddresses],
  validFrom: ['Từ tháng', ''],
  validTo: ['Đến hết tháng', ''],
  note: ['Ghi chú', ''],
} as const satisfies Record<string, Heading>;

export const settingHeadings = {
  key: ['Mã', ''],
  name: ['Mục', ''],
  value: ['Giá trị', 'Sửa ở cột này.'],
  explanation: ['Giải thích', ''],
} as const satisfies Record<string, Heading>;

/** Sentences that send people to this setting name it. */
export const administratorsName = 'Người quản trị sổ';

/** Name, first value and explanation of each setting. */
const remindBy =
  'Số ngày so với hạn: -3 là trước hạn 3 ngày, 0 là ngày hạn, 1 là sau hạn 1 ngày. Để trống thì không nhắc bước này.';

export const settingTexts = {
  planNumber: [
    'Số Kế hoạch của xã',
    '',
    'Số của Kế hoạch ngày 02/12/2025. Để trống thì văn bản in "Kế hoạch số ……/KH-UBND".',
  ],
  reportSymbol: ['Ký hiệu báo cáo', 'KT', 'Phần sau "/BC-" trong số báo cáo, ví dụ KT hoặc PKT.'],
  reportSigner: [
    'Chức vụ người ký',
    'TRƯỞNG PHÒNG',
    'In ở cuối báo cáo. Phó phòng ký thì ghi KT. TRƯỞNG PHÒNG.',
  ],
  deadlineReading: [
    'Cách hiểu "hàng tháng"',
    'A',
    'A: ngày 05 và ngày 10 của tháng sau đợt ra quân. B: ngày 05 đầu tiên sau đợt. Sửa xong bấm "Khởi tạo sổ" để tính lại hạn.',
  ],
  moveToWorkingDay: [
    'Lùi hạn sang ngày làm việc',
    'Không',
    '"Có": hạn rơi vào ngày nghỉ thì lùi sang ngày làm việc kế tiếp. Sửa xong bấm "Khởi tạo sổ".',
  ],
  dueSoonDays: [
    'Báo trước hạn (ngày)',
    '3',
    'Dùng cho các đợt được thêm sau này; từng đợt sửa ở trang Lịch.',
  ],
  decision1: [
    'Việc cần quyết định 1',
    '',
    'Hiện ở trang Tổng quan. Để trống thì tự ghi đợt chờ xã xác nhận ngày ra quân.',
  ],
  decision2: ['Việc cần quyết định 2', '', 'Để trống thì tự ghi xóm quá hạn hai đợt liền.'],
  decision3: ['Việc cần quyết định 3', '', 'Để trống thì tự ghi số xóm nêu khó khăn, kiến nghị.'],
  administrators: [
    administratorsName,
    '',
    'Thư điện tử của người quản trị, ngăn cách bằng dấu chấm phẩy. Để trống thì ghi người bấm "Khởi tạo sổ" lần tới, nếu Google cho biết đó là ai.',
  ],
  unknownMayEnter: [
    'Cho nhập khi chưa rõ người nhập',
    'Có',
    '"Có": ai chưa có thư điện tử ở trang Xóm, Cơ quan, hoặc Google không cho biết, vẫn nhập được kế hoạch, kết quả. "Không": chỉ người có tên ở đó. Thống nhất, xác nhận, chốt luôn phải rõ người.',
  ],
  remindHamlet1: ['Nhắc xóm lần 1 (ngày)', '-3', remindBy],
  remindHamlet2: ['Nhắc xóm lần 2 (ngày)', '-1', remindBy],
  remindHamlet3: ['Nhắc xóm lần 3 (ngày)', '0', remindBy],
  remindHamlet4: ['Nhắc xóm lần 4 (ngày)', '1', remindBy],
  remindAgency: ['Báo cơ quan phụ trách (ngày)', '2', remindBy],
  remindOffice: ['Báo phòng Kinh tế (ngày)', '4', remindBy],
  remindSoft: [
    'Nhắc ghi kết quả sau ngày ra quân (ngày)',
    '3',
    'Số ngày sau ngày ra quân, để ghi khi còn nhớ; không tính là quá hạn. Để trống thì không nhắc.',
  ],
  remindCleanUp: [
    'Nhắc ngày tổng vệ sinh cơ quan (ngày)',
    '-3',
    'So với ngày cuối tháng. Để trống thì không nhắc.',
  ],
  remindReport: [
    'Nhắc báo cáo tháng của phòng Kinh tế (ngày)',
    '0',
    'So với hạn báo cáo. Để trống thì không nhắc.',
  ],
  remindPublication: [
    'Nhắc tuyên truyền kết quả (ngày)',
    '1',
    'Số ngày sau khi chốt báo cáo, nhắc Trung tâm Dịch vụ tổng hợp. Để trống thì không nhắc.',
  ],
  remindHour: ['Giờ gửi thư nhắc', '7', 'Giờ Việt Nam, từ 0 đến 23. Sửa hôm nay thì áp dụng từ ngày mai.'],
  mailPolite: [
    'Gửi thư nhắc cơ quan Đảng, Mặt trận',
    'Không',
    '"Có": các cơ quan được đề nghị (hàng 1–4) cũng nhận thư tự động, lời văn "Kính đề nghị". "Không": chỉ nhắc bằng điện thoại, Zalo.',
  ],
  reminderRun: ['Lần nhắc tự động gần nhất', '', 'Chương trình ghi. Không sửa.'],
  reminderWords: ['Tình trạng nhắc việc', '', 'Chương trình ghi, hiện ở trang Tổng quan. Không sửa.'],
  fileId: ['Mã tệp của sổ', '', 'Chương trình ghi, để nhận ra bản sao. Không sửa.'],
  fileName: ['Tên tệp của sổ', '', 'Chương trình ghi cùng mã tệp. Không sửa.'],
} as const satisfies Record<string, readonly [name: string, value: string, explanation: string]>;

export const workItemHeadings = {
  code: ['Mã', ''],
  category: ['Nội dung', ''],
  label: ['Tên ngắn', 'Dùng làm nhãn hàng trong trang đợt.'],
  text: ['Phần việc như in trong Kế hoạch', ''],
} as const satisfies Record<string, Heading>;

export const indicatorHeadings = {
  code: ['Mã', 'Chương trình ghi. Thêm chỉ tiêu mới thì để trống ô này.'],
  category: ['Nội dung', 'Chỉ chọn cho chỉ tiêu mới.'],
  label: [
    'Chỉ tiêu',
    'Sửa tên ở đây, thêm chỉ tiêu ở hàng trống bên dưới, rồi bấm "Cập nhật chỉ tiêu". Các đợt đã có xóm gửi kết quả giữ tên cũ.',
  ],
  unit: ['Đơn vị tính', 'Chỉ ghi cho chỉ tiêu mới; chỉ tiêu đã có không đổi đơn vị.'],
  kind: ['Kiểu số', 'Chỉ chọn cho chỉ tiêu mới.'],
  core: ['Hiện trước', '"Có": nằm trong phần nhập trước, không phải bấm "Thêm".'],
  softMax: ['Hỏi lại khi quá', 'Một xóm trong một đợt báo quá số này thì nhắc xem lại.'],
  overRounds: ['Cộng qua các đợt', 'Chỉ chọn cho chỉ tiêu mới.'],
  hidden: ['Ẩn', 'Chọn "Ẩn" để thôi dùng. Đợt nào đã có số liệu thì vẫn giữ và vẫn tính.'],
  since: ['Áp dụng từ', 'Chương trình ghi khi cập nhật.'],
} as const satisfies Record<string, Heading>;

export const agencyLogHeadings = {
  key: ['Mã', ''],
  round: ['Đợt', ''],
  code: ['Mã cơ quan', ''],
  name: ['Cơ quan', ''],
  sentAt: [
    'Gửi kết quả lần đầu',
    'Ghi khi bấm "Gửi báo cáo của cơ quan". Đúng hạn hay muộn tính theo ô này.',
  ],
  lastSentAt: ['Gửi kết quả gần nhất', ''],
  sentBy: ['Người gửi', '"không xác định" khi Google không cho biết.'],
  receipt: ['Mã biên nhận', ''],
  standing: ['Đúng hạn, muộn', ''],
  operation: ['Mã lần ghi', ''],
  cleanUpDay: ['Ngày tổng vệ sinh cơ quan', 'Mỗi tháng ít nhất một ngày (Kế hoạch III.3).'],
  note: ['Ghi chú', ''],
} as const satisfies Record<string, Heading>;

export const logHeadings = {
  time: ['Thời gian', ''],
  who: ['Người thực hiện', '"không xác định" khi Google không cho biết.'],
  operation: ['Việc', ''],
  round: ['Mã đợt', ''],
  hamlet: ['Xóm', ''],
  detail: ['Lý do, chi tiết', ''],
  receipt: ['Mã biên nhận', ''],
  field: ['Mã ô', 'Mã của hàng trong trang đợt, ví dụ LL01. Mỗi ô được sửa là một dòng.'],
  before: ['Trước', ''],
  after: ['Sau', ''],
  stamps: ['Trạng thái, mốc giờ', 'Trạng thái và các mốc giờ sau việc này, để khôi phục khi cả cột bị xóa.'],
  seq: ['Số thứ tự', ''],
  hash: ['Dấu nối', 'Nối mỗi dòng với dòng trước. Sửa, xóa hay đổi chỗ một dòng là thấy ngay.'],
} as const satisfies Record<string, Heading>;

export const reminderHeadings = {
  key: ['Mã', 'Chương trình ghi, để một lời nhắc không bao giờ gửi hai lần. Mời không sửa.'],
  time: ['Thời gian', ''],
  round: ['Mã đợt', ''],
  kind: ['Việc', ''],
  unit: ['Mã xóm, cơ quan', ''],
  name: ['Xóm, cơ quan', ''],
  recipient: ['Người nhận', ''],
  channel: ['Cách nhắc', ''],
  state: ['Trạng thái', '"chưa rõ": lần gửi bị ngắt giữa chừng; mời mở Đôn đốc để ghi thư đã đi hay chưa.'],
  closedAt: ['Xong lúc', ''],
  who: ['Người nhắc', '"không xác định" khi Google không cho biết.'],
  note: ['Ghi chú', ''],
  step: ['Mã bước', ''],
  run: ['Mã lượt', ''],
  mail: ['Thư thứ', ''],
} as const satisfies Record<string, Heading>;

/** Báo cáo đã chốt và bản tin của từng đợt. */
export const reportHeadings = {
  key: ['Mã đợt', ''],
  round: ['Đợt', ''],
  number: ['Số báo cáo', 'Số đã cấp cho báo cáo, ghi khi chốt.'],
  frozenAt: ['Chốt lúc', ''],
  frozenBy: ['Người chốt', '"không xác định" khi Google không cho biết.'],
  frozenTab: ['Trang bản chốt', ''],
  hash: ['Mã kiểm SHA-256', 'Tính trên toàn văn bản chốt; bản chốt bị sửa thì mã không còn khớp.'],
  corrections: ['Số lần sửa sau chốt', ''],
  webOn: ['Đăng trang tin ngày', ''],
  loudspeakerOn: ['Phát loa ngày', ''],
  zaloOn: ['Gửi Zalo ngày', ''],
  note: ['Ghi chú', ''],
} as const satisfies Record<string, Heading>;

/** The hidden tab that keeps reports as data. */
export const reportDataHeadings = {
  key: ['Mã đợt, lần chốt', ''],
  check: ['Mã kiểm', ''],
  builtAt: ['Lập lúc', ''],
  parts: ['Số ô nội dung. Trang này do chương trình ghi, mời không sửa.', ''],
  drawn: ['Dấu trang bản chốt', ''],
  operation: ['Mã lần chốt', ''],
  frozenAt: ['Chốt lúc', ''],
} as const satisfies Record<string, Heading>;

/** Begins what a link to a hamlet's column says; the round's name follows. */
export const openRound = 'Mở';

export type Headings = Readonly<Record<string, Heading>>;
