/** Words of the tab Tổng quan: what the chairman reads on a phone. */
export const overviewTexts = {
  title: 'SỔ RA QUÂN XÃ PHÚ LẠC',
  dataUntil: 'Số liệu đến',
  planSection: 'KẾ HOẠCH ĐỢT TỚI',
  resultSection: 'KẾT QUẢ ĐỢT VỪA QUA',
  round: 'Đợt',
  day: 'Ngày ra quân',
  planDeadline: 'Hạn gửi kế hoạch',
  resultDeadline: 'Hạn gửi kết quả',
  sent: 'Đã gửi',
  onTime: 'Gửi đúng hạn',
  overdue: 'Quá hạn',
  politelyWaiting: 'Kính đề nghị gửi',
  overdueNames: 'Xóm quá hạn',
  hamlets: 'xóm',
  totalsSection: 'SỐ LIỆU CHÍNH CỦA ĐỢT',
  none: 'không có',
  covered: 'xóm',
} as const;

/** Words of the tab Theo dõi. */
export const trackingTexts = {
  hamlet: 'Xóm',
  agency: 'Cơ quan phụ trách',
  plan: 'KH',
  result: 'KQ',
} as const;
