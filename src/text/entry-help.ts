/** Help shown when a cell is chosen or a wrong value is refused: what to type, in one breath. */
export const entryHelp = {
  tick: 'Đánh dấu nếu tháng này xóm làm việc này.',
  count: 'Nhập số nguyên, ví dụ 1500. Chưa có số liệu thì để trống.',
  decimal: 'Nhập số, ví dụ 12,5. Chưa có số liệu thì để trống.',
  money: 'Nhập đủ số đồng, ví dụ 1500000. Không có thì để trống.',
  day: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 07/03/2026.',
  time: 'Chọn giờ trong danh sách hoặc gõ giờ:phút, ví dụ 07:15.',
  choice: 'Chọn một mục trong danh sách.',
} as const;
