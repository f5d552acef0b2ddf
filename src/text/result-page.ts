/** What only the page of a hamlet's result says. */

export const resultText = {
  course: 'Tình hình thực hiện',
  figures: 'Số liệu',
  figuresHelp: 'Để trống là chưa báo. Số 0 là có báo, không có số. “Không phát sinh” thì ghi lý do.',
  words: 'Ghi bằng lời',
  general: 'Lực lượng chung',
  more: (count: number): string => `Thêm ${count} chỉ tiêu`,
  moreHelp: 'Có thì ghi, không có thì để trống.',
  toMore: 'Ghi số liệu ở phần Thêm',
  planned: (words: string): string => `Kế hoạch: ${words}`,
  plannedPeople: (people: string): string => `Kế hoạch: ${people} người`,
  lastTime: (value: string, unit: string): string => `Đợt trước: ${value} ${unit}`.trimEnd(),
  nil: 'Không phát sinh',
  nilReason: 'Lý do',
  /** Stands there to be changed as soon as the content is marked; the mark says no more than this. */
  nilUsual: 'Tháng này xóm không có việc này.',
  unreported: 'Chưa báo',
  reported: (count: number): string => `${count} số liệu`,
  hasError: 'Cần sửa',
  progress: (filled: number, all: number): string => `Đã ghi ${filled}/${all} chỉ tiêu chính`,
} as const;
