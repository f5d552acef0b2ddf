/** What the page "Tải báo cáo Word" says. */

export const reportPageText = {
  title: 'Tải báo cáo Word',
  round: 'Đợt',
  opening: 'Đang mở báo cáo…',
  download: 'Tải file Word',
  making: 'Đang tạo file Word…',
  print: 'In báo cáo',
  preview: 'Bản xem trước của báo cáo',
  appendix: (number: string): string => `Bảng của ${number}`,
  made: (name: string): string => `Đã tải “${name}”. Mời xem trong thư mục tải về của máy.`,
  failed: 'Chưa tạo được file Word. Mời thử lại, hoặc bấm “In báo cáo”.',
  none: 'Đợt này chưa lập báo cáo. Phòng Kinh tế lập ở “Lập báo cáo tháng…” trong menu trước, rồi mời mở lại trang này.',
  frozen: (time: string): string => `Bản đã chốt, lập lúc ${time}.`,
  latest: (time: string): string =>
    `Bản lập lúc ${time}, chưa chốt. Có số liệu mới thì mời lập lại báo cáo trước khi tải.`,
} as const;

/** "Bao cao ra quan 03-2026.docx": without accents, which old programs spoil in names of files. */
export const wordFileName = (period: string): string => {
  const [year = '', month = ''] = period.split('-');
  return `Bao cao ra quan ${month}-${year}.docx`;
};
