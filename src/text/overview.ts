/** Words of the tab Tổng quan: what the chairman reads on a phone, so every label is short. */
export const overviewTexts = {
  title: 'SỔ RA QUÂN XÃ PHÚ LẠC',
  dataUntil: 'Số liệu đến',
  plan: 'KẾ HOẠCH',
  result: 'KẾT QUẢ',
  round: 'Đợt',
  deadline: 'Hạn gửi',
  sent: 'Đã gửi',
  onTime: 'Đúng hạn',
  confirmed: 'Cơ quan xác nhận',
  overdue: 'Quá hạn',
  politelyWaiting: 'Kính đề nghị gửi',
  planOverdueNames: 'Kế hoạch quá hạn: ',
  resultOverdueNames: 'Kết quả quá hạn: ',
  totalsSection: 'SỐ LIỆU ĐỢT QUA',
  total: 'Toàn xã',
  covered: 'Số xóm',
  decisionsSection: 'BA VIỆC CẦN QUYẾT ĐỊNH',
  none: 'không có',
  more: '… (xem Theo dõi)',
} as const;

/** The matters that the tab finds by itself; the clerk may write others in Cấu hình. */
export const decisionTexts = {
  /** "Đợt 12: in ngày 01/11/2026, theo quy tắc là 07/11/2026." */
  printed: ': in ngày ',
  byRule: ', theo quy tắc là ',
  confirm: 'Xin xã xác nhận ngày.',
  noneToConfirm: 'Không có đợt nào chờ xác nhận ngày ra quân.',
  overdueTwice: 'Quá hạn hai đợt liền: ',
  noneOverdueTwice: 'Không có xóm quá hạn hai đợt liền.',
  proposals: ' xóm nêu khó khăn, kiến nghị ở đợt vừa qua: xem Phụ lục báo cáo.',
  noProposals: 'Đợt vừa qua chưa có xóm nêu khó khăn, kiến nghị.',
} as const;

/** How reminding goes. */
export const overviewReminderTexts = {
  off: 'Nhắc tự động chưa bật.',
  /** Before what the run wrote: "07:05 26/11: đã gửi 12 thư nhắc." */
  ran: 'Nhắc việc ',
  /** "Nhắc việc im lặng từ 07:05 24/11. Mời mở Đôn đốc." */
  silentSince: 'Nhắc việc im lặng từ ',
  ahead: 'Lần nhắc gần nhất ghi giờ chưa tới: ',
  look: '. Mời mở Đôn đốc.',
  unclear: 'Không rõ lần nhắc gần nhất. Mời mở Đôn đốc.',
  more: '… (mở Đôn đốc)',
} as const;

/** Words of the tab Theo dõi. */
export const trackingTexts = {
  hamlet: 'Xóm',
  agency: 'Cơ quan phụ trách',
  plan: 'KH',
  result: 'KQ',
} as const;
