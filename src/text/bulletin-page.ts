import type { BulletinFacts } from '../domain/bulletin-facts.ts';

/** What the page "Bản tin" says. */

export const bulletinPageText = {
  title: 'Bản tin',
  round: 'Đợt',
  opening: 'Đang soạn bản tin…',
  none: 'Đợt này chưa lập báo cáo nên chưa có số liệu. Phòng Kinh tế lập ở “Lập báo cáo tháng…” trong menu trước.',
  explain: 'Mời đọc lại, sửa lời nếu cần, rồi sao chép. Số liệu lấy từ báo cáo của đợt.',
  names: { web: 'Trang tin điện tử', loudspeaker: 'Loa truyền thanh', zalo: 'Nhóm Zalo trưởng xóm' },
  words: (count: number): string => `${count} chữ`,
  letters: (count: number): string => `${count} ký tự`,
  outside: (fewest: number, most: number): string => `Nên trong khoảng ${fewest}–${most} chữ.`,
  tooLong: (most: number): string => `Nên ngắn hơn ${most} ký tự.`,
  contact: 'Bản tin đang có số điện thoại, thư điện tử hoặc địa chỉ trang. Mời bỏ đi trước khi phát.',
  owed: (day: string, kinds: readonly string[]): string =>
    `Báo cáo đã chốt ngày ${day} (Kế hoạch III.3.2): còn ${kinds.join(', ')}.`,
  noteWhenDone: 'Xong thì mời ghi ngày dưới mỗi bài.',
  owedKinds: { web: 'đăng trang tin điện tử', loudspeaker: 'phát loa' },
  copy: 'Sao chép',
  copied: 'Đã sao chép. Mời dán vào nơi đăng.',
  copyByHand: 'Trình duyệt không cho sao chép. Chữ đã được chọn sẵn, mời bấm Ctrl+C.',
  again: 'Soạn lại từ báo cáo',
  publishedOn: { web: 'Đã đăng ngày', loudspeaker: 'Đã phát ngày', zalo: 'Đã gửi ngày' },
  record: 'Ghi ngày',
  recorded: (day: string): string => `Trong sổ: ${day}.`,
  notRecorded: 'Trong sổ: chưa ghi ngày.',
  recording: 'Đang ghi…',
  dayMissing: 'Mời chọn ngày trước.',
  withheldTitle: 'Không đưa vào bản tin',
} as const;

const reasons: Readonly<Record<BulletinFacts['withheld'][number]['reason'], string>> = {
  contact: 'có câu ghi số điện thoại, thư điện tử hoặc địa chỉ trang',
  'poor-household':
    'có nói đến hộ nghèo, khó khăn, chính sách hoặc người yếu thế; tên không được nêu công khai',
};

/** "Xóm 11: có câu ghi số điện thoại…" */
export const withheldLine = ({ hamletName, reason }: BulletinFacts['withheld'][number]): string =>
  `${hamletName}: ${reasons[reason]}.`;
