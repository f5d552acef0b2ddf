/** Words of the tab Nhật ký. */
export const unknownPerson = 'không xác định';

export const operationWords = {
  submitPlan: 'Gửi kế hoạch',
  savePlanDraft: 'Lưu nháp kế hoạch',
  submitInCell: 'Gửi trong bảng',
  followFrom: 'Đặt đợt bắt đầu theo dõi',
  setUp: 'Khởi tạo sổ',
  buildSummary: 'Lập báo cáo tháng',
} as const;
