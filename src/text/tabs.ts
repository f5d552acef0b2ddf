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

export const yes = 'Có';
export const no = 'Không';

/** "Đợt 4, tháng 03/2026" */
export const roundTitle = (number: number, formattedPeriod: string): string =>
  `Đợt ${number}, tháng ${formattedPeriod}`;

/** What set-up does before it fills the first tab. */
export const blankTabsWord = 'Các trang trống';

/** Names Google gives the one sheet of a new spreadsheet, in English and Vietnamese. */
export const firstSheetNames = ['Sheet1', 'Trang tính1', 'Trang tính 1'];

/** The tab in which the log goes on, until it is ready to bear the name. */
export const nextLogName = 'Nhật ký (đang chuyển)';

/** A tab of the log that was put away: "Nhật ký 2026", "Nhật ký 2026 (2)". */
export const archivedLogName = (year: string, number: number): string =>
  number === 1 ? `${tabNames.log} ${year}` : `${tabNames.log} ${year} (${number})`;
