/** Words of the tab Nhật ký. */

/** First line of a tab that goes on from another. */
export const goesOnFrom = (tab: string): string =>
  tab === '' ? 'Trang nhật ký trước không còn' : `Tiếp theo trang “${tab}”`;

export const unknownPerson = 'không xác định';

export const operationWords = {
  plan: { saveDraft: 'Lưu nháp kế hoạch', submit: 'Gửi kế hoạch', correct: 'Sửa kế hoạch sau thống nhất' },
  result: { saveDraft: 'Lưu nháp kết quả', submit: 'Gửi kết quả', correct: 'Sửa kết quả sau xác nhận' },
  agreePlans: 'Thống nhất kế hoạch',
  confirmResults: 'Xác nhận kết quả',
  sendBack: 'Trả lại',
  markNotSent: 'Ghi không gửi',
  takeBackNotSent: 'Bỏ ghi không gửi',
  sendAgencyReport: 'Gửi báo cáo của cơ quan',
  recordCleanUpDay: 'Ghi ngày tổng vệ sinh',
  submitInCell: 'Gửi trong bảng',
  changedByHand: 'Sửa trên bảng',
  followFrom: 'Đặt đợt bắt đầu theo dõi',
  setUp: 'Khởi tạo sổ',
  protect: 'Bảo vệ sổ',
  mendWorkbook: 'Sửa sổ',
  updateIndicators: 'Cập nhật chỉ tiêu',
  buildSummary: 'Lập báo cáo tháng',
  recordPublished: 'Ghi ngày phát bản tin',
  recordReminded: 'Đã nhắc',
  freezeReport: 'Chốt báo cáo',
  unlockHamlet: 'Mở khóa xóm',
  restore: 'Khôi phục',
  sendDigests: 'Gửi thư nhắc',
  switchClock: 'Nhắc tự động',
  settleReminder: 'Ghi thư chưa rõ',
  rollLog: 'Sang trang nhật ký mới',
} as const;
