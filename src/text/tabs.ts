/** Names of the tabs and headings of the registers, as people see them (product §2). */

export const tabNames = {
  overview: 'Tổng quan',
  tracking: 'Theo dõi',
  agencyLog: 'Sổ cơ quan',
  reports: 'Sổ báo cáo',
  reportData: 'Dữ liệu báo cáo',
  settings: 'Cấu hình',
  schedule: 'Lịch',
  hamlets: 'Xóm',
  agencies: 'Cơ quan',
  workItems: 'Nội dung',
  indicators: 'Chỉ tiêu',
  log: 'Nhật ký',
  reminders: 'Đôn đốc',
  template: 'Khuôn đợt',
  reportTemplate: 'Khuôn báo cáo',
} as const;

/** "Đợt 04 (03-2026)": letters, digits, spaces, hyphen and brackets only, well under Excel's 31 characters. */
export const roundTabName = (number: number, period: string): string =>
  `Đợt ${String(number).padStart(2, '0')} (${period.slice(5)}-${period.slice(0, 4)})`;

/** "Báo cáo 03-2026" */
export const summaryTabName = (period: string): string => `Báo cáo ${period.slice(5)}-${period.slice(0, 4)}`;

export const roundName = (number: number): string => `Đợt ${number}`;

/** "Đợt 4 – 07/03/2026" */
export const roundLabel = (number: number, formattedDay: string): string =>
  `${roundName(number)} – ${formattedDay}`;

/** Labels of the round tab's rows that are not fields. */
export const roundRowLabels = {
  agency: 'Cơ quan phụ trách',
  hamlet: 'Xóm',
  planWords: 'Kế hoạch',
  resultWords: 'Kết quả',
  title: 'Đợt ra quân',
  day: 'Ngày ra quân',
  planDeadline: 'Hạn gửi kế hoạch',
  resultDeadline: 'Hạn gửi kết quả',
  reportDeadline: 'Hạn báo cáo xã',
  planApplies: 'Có hạn kế hoạch',
  tracked: 'Theo dõi hạn',
  dueSoonDays: 'Báo trước (ngày)',
  period: 'Tháng',
  validFrom: 'Xóm có từ tháng',
  validTo: 'Xóm có đến tháng',
  expected: 'Xóm đang hoạt động',
  polite: 'Kính đề nghị',
  planCounted: 'Kế hoạch được tính',
  resultCounted: 'Kết quả được tính',
  planUntil: 'Hạn kế hoạch của xóm',
  resultUntil: 'Hạn kết quả của xóm',
  planWord: 'Trạng thái kế hoạch',
  resultWord: 'Trạng thái kết quả',
  planOverdue: 'Tên quá hạn kế hoạch',
  resultOverdue: 'Tên quá hạn kết quả',
  planSection: 'KẾ HOẠCH CỦA XÓM',
  resultSection: 'KẾT QUẢ RA QUÂN',
  total: 'Toàn xã',
  coverage: 'Số xóm có số liệu',
} as const;

export const yes = 'Có';
export const no = 'Không';

/** "Đợt 4, tháng 03/2026" */
export const roundTitle = (number: number, formattedPeriod: string): string =>
  `Đợt ${number}, tháng ${formattedPeriod}`;

/** What set-up does before it fills the first tab. */
export const blankTabsWord = 'Các trang trống';

/** Names Google gives the one sheet of a new spreadsheet, in English and Vietnamese. */
export const firstSheetNames = ['Sheet1', 'Trang tính1', 'Trang tính 1'];
