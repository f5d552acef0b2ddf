import type { BulletinKind } from '../domain/bulletin-facts.ts';

/** What is said and logged about publishing a bulletin. */

const acts: Readonly<Record<BulletinKind, string>> = {
  web: 'Đăng trang tin',
  loudspeaker: 'Phát loa',
  zalo: 'Gửi nhóm Zalo',
};

export const publishedDetail = (kind: BulletinKind, day: string): string => `${acts[kind]} ngày ${day}`;

export const publishedMessage = (kind: BulletinKind, day: string): string =>
  `Đã ghi vào Sổ báo cáo: ${publishedDetail(kind, day).toLowerCase()}.`;

export const publishedConflict =
  'Có người vừa ghi ngày khác cho bản tin này. Chưa ghi đè; mời xem ngày trong sổ rồi bấm lại nếu cần sửa.';
