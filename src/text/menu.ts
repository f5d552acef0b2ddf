/** The menu, the titles of sidebars, and what is said after a menu command. */
export const menuTitle = 'Sổ ra quân';

export const menuItems = {
  plan: 'Lập kế hoạch của xóm…',
  result: 'Nhập kết quả của xóm…',
  agency: 'Cơ quan phụ trách…',
  checkRound: 'Kiểm tra đợt này',
  reminders: 'Đôn đốc…',
  summary: 'Lập báo cáo tháng…',
  word: 'Tải báo cáo Word…',
  bulletins: 'Bản tin…',
  followFrom: 'Theo dõi từ đợt…',
  updateIndicators: 'Cập nhật chỉ tiêu',
  checkWorkbook: 'Kiểm tra sổ',
  setUp: 'Khởi tạo sổ',
  protect: 'Bảo vệ sổ',
  restore: 'Khôi phục…',
  logCheck: 'Kiểm tra nhật ký',
} as const;

/** What brings lost cells back and looks whether the log is whole folds under this. */
export const safetyMenuTitle = 'Nhật ký và khôi phục';

/** The items about the report fold under this. */
export const reportMenuTitle = 'Báo cáo và bản tin';

export const sidebarTitles = {
  plan: 'Kế hoạch của xóm',
  result: 'Kết quả của xóm',
  agency: 'Cơ quan phụ trách',
  findings: 'Kiểm tra đợt này',
  reminders: 'Đôn đốc',
  summary: 'Báo cáo tháng',
  report: 'Tải báo cáo Word',
  bulletins: 'Bản tin',
  'workbook-check': 'Kiểm tra sổ',
  'set-up': 'Khởi tạo sổ',
  protect: 'Bảo vệ sổ',
  restore: 'Khôi phục',
  'log-check': 'Kiểm tra nhật ký',
} as const;

export const followPrompt =
  'Theo dõi hạn từ đợt số mấy? Các đợt trước chỉ để nhập bổ sung, không tính quá hạn.';

export const followDone = (number: number): string => `Từ nay theo dõi hạn từ đợt ${number}.`;

export const followRefused = (typed: string, last: number): string =>
  `"${typed}" không phải số đợt. Mời nhập một số từ 1 đến ${last}.`;
