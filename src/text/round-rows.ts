/** Labels of the round tab's rows that are not fields, by key. */
export const roundRowLabels = {
  'head.agency': 'Cơ quan phụ trách',
  'head.hamlet': 'Xóm',
  'head.plan': 'Kế hoạch',
  'head.result': 'Kết quả',
  'round.title': 'Đợt ra quân',
  'round.day': 'Ngày ra quân',
  'round.planDeadline': 'Hạn gửi kế hoạch',
  'round.resultDeadline': 'Hạn gửi kết quả',
  'round.reportDeadline': 'Hạn báo cáo xã',
  'round.planApplies': 'Có hạn kế hoạch',
  'round.tracked': 'Theo dõi hạn',
  'round.dueSoonDays': 'Báo trước (ngày)',
  'round.period': 'Tháng',
  'head.validFrom': 'Xóm có từ tháng',
  'head.validTo': 'Xóm có đến tháng',
  'head.expected': 'Xóm đang hoạt động',
  'head.polite': 'Kính đề nghị',
  'head.planCounted': 'Kế hoạch được tính',
  'head.resultCounted': 'Kết quả được tính',
  'head.planUntil': 'Hạn kế hoạch của xóm',
  'head.resultUntil': 'Hạn kết quả của xóm',
  'head.planWord': 'Trạng thái kế hoạch',
  'head.resultWord': 'Trạng thái kết quả',
  'head.planOverdue': 'Tên quá hạn kế hoạch',
  'head.resultOverdue': 'Tên quá hạn kết quả',
  'section.plan': 'KẾ HOẠCH CỦA XÓM',
  'section.result': 'KẾT QUẢ RA QUÂN',
} as const;

/** Headings of the two columns that are not hamlets. */
export const totalHeadings = { total: 'Toàn xã', coverage: 'Số xóm có số liệu' } as const;
