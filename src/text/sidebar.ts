/** What the pages beside the sheet say. Buttons begin with a verb; sentences say what to do next. */

export const callText = {
  connection: 'Mất kết nối. Những gì đã nhập vẫn còn đây, mời thử lại khi có mạng.',
  accounts:
    'Trình duyệt đang đăng nhập nhiều tài khoản Google. Hãy mở sổ trong một hồ sơ trình duyệt riêng, chỉ đăng nhập tài khoản dùng cho sổ.',
  server: 'Máy chủ chưa trả lời được. Những gì đã nhập vẫn còn đây, mời thử lại.',
  retry: 'Thử lại',
} as const;

/** What a page says of work that is done in steps. */
export const progressText = {
  label: 'Tiến độ',
  of: (done: number, of: number): string => `${done}/${of}`,
  goOn: 'Làm tiếp',
} as const;

export const roundCheckText = {
  title: 'Kiểm tra đợt này',
  round: 'Đợt',
  loading: 'Đang kiểm tra…',
  again: 'Kiểm tra lại',
  history: (count: number): string =>
    count === 0
      ? 'So với các đợt trước của từng xóm: không có số nào khác thường.'
      : `So với các đợt trước của từng xóm: ${count} số nên hỏi lại.`,
  allGood: 'Không có lỗi nào. Số liệu của đợt này dùng được.',
  error: 'Lỗi',
  warning: 'Cảnh báo',
  goTo: (cell: string): string => `Đến ô ${cell}`,
  counts: (errors: number, warnings: number): string =>
    [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} cảnh báo` : '']
      .filter(Boolean)
      .join(', '),
  hint: 'Bấm vào một dòng để đến ô đó trong sổ.',
  wentTo: (cell: string): string => `Đã chọn ô ${cell}.`,
} as const;

export const summaryText = {
  title: 'Lập báo cáo tháng',
  round: 'Đợt',
  loading: 'Đang xem các đợt…',
  explain:
    'Báo cáo được lập thành một trang trong sổ. Lập lại lúc nào cũng được: những chỗ đã tự viết vẫn giữ nguyên.',
  build: 'Lập báo cáo',
  building: 'Đang lập báo cáo…',
  patience: 'Có thể mất đến một phút, xin giữ trang này mở.',
  built: 'Đã lập báo cáo.',
  tab: 'Trang',
} as const;
