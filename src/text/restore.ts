import type { Phase } from '../domain/field.ts';

/** What "Khôi phục" says. */

const phaseWords: Readonly<Record<Phase, string>> = { plan: 'kế hoạch', result: 'kết quả' };

/** Only what the server took is kept: said in the page and in the guide. */
const ONLY_ACCEPTED = 'Chỉ khôi phục được nội dung đã lưu nháp hoặc đã gửi.';

export const restoreText = {
  title: 'Khôi phục',
  explain: `Đưa các ô bị xóa, bị dán đè, bị sắp xếp lẫn về bản đã lưu gần nhất. ${ONLY_ACCEPTED}`,
  loading: 'Đang xem nhật ký…',
  round: 'Đợt',
  scope: 'Khôi phục',
  wholeRound: 'Cả đợt',
  selection: 'Các ô đang chọn trên bảng',
  oneHamlet: 'Một xóm',
  version: 'Về bản',
  latest: 'Đã lưu gần nhất',
  look: 'Xem lại',
  now: 'hiện nay',
  back: 'khôi phục thành',
  blank: '(trống)',
  more: (count: number): string => `… và ${count} ô nữa`,
  hamletCount: (count: number): string => `${count} ô`,
  total: (count: number, hamlets: number): string => `${count} ô của ${hamlets} xóm sẽ đổi.`,
  nothing: 'Các ô đều đúng như bản đã lưu, không có gì để khôi phục.',
  restore: (count: number): string => `Khôi phục ${count} ô`,
  restoring: 'Đang khôi phục…',
} as const;

export const restoredMessage =
  'Đã khôi phục xong. Muốn lấy lại như trước thì chọn từng xóm, rồi chọn bản “Trước khi khôi phục”.';

export const restoreChanged = 'Có người vừa sửa các ô này. Mời xem lại danh sách mới; chưa có gì bị ghi đè.';

export const restoreGoingOn = 'Đang ghi tiếp các xóm còn lại';

export const nothingKept = (hamlets: number): string =>
  `${hamlets} xóm có nội dung gõ trên bảng chưa lưu, chưa gửi lần nào nên không có bản để so. Lấy lại bằng Hoàn tác (Ctrl+Z) hoặc Tệp → Lịch sử phiên bản.`;

export const unreadableKept = (cells: number): string =>
  `${cells} ô trước đây ghi nội dung không hợp lệ nên không khôi phục được.`;

export const lockedKept = (hamlets: number): string =>
  `${hamlets} xóm đã khóa theo báo cáo: phòng Kinh tế hoặc người quản trị sổ mới khôi phục được.`;

export const doubtfulLog = (lines: number): string =>
  `Nhật ký của đợt này có ${lines} dòng không còn nguyên vẹn, nên lấy theo bản lưu trong cột của xóm. Mời bấm “Kiểm tra nhật ký”.`;

/** One of the earlier acts, as a choice. */
export const versionWords = (phase: Phase, time: string, operation: string, who: string): string =>
  `${time} – ${operation} (${phaseWords[phase]})${who === '' ? '' : `, ${who}`}`;

export const beforeRestoreWords = (phase: Phase, time: string): string =>
  `Trước khi khôi phục lúc ${time} (${phaseWords[phase]})`;
