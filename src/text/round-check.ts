/** Words of the check of a round, and of the notes it leaves in cells. */

/** "Đã kiểm tra 48 xóm: 3 lỗi, 2 cảnh báo." */
export const checkedRound = (hamlets: number, errors: number, warnings: number): string =>
  errors + warnings === 0
    ? `Đã kiểm tra ${hamlets} xóm: không có gì cần sửa.`
    : `Đã kiểm tra ${hamlets} xóm: ${errors} lỗi, ${warnings} cảnh báo.`;

/** Our notes begin with this, so that people's own notes are never taken for ours. */
export const noteMark = 'Sổ ra quân: ';

/** Note of a status cell after "Gửi" was handled. */
export const sentNote = (receipt: string, time: string): string =>
  `${noteMark}đã nhận lúc ${time}, mã ${receipt}.`;

/** Note of a status cell put back because something is missing. */
export const notSentNote = (sentences: readonly string[]): string =>
  `${noteMark}chưa gửi được. ${sentences.join(' ')}`;

/** Note of a status cell that somebody typed over. */
export const statusByActNote = `${noteMark}trạng thái chỉ đổi khi chọn "Gửi". Đã đặt lại như cũ.`;

/** Note of a status cell where "Gửi" was refused with a sentence of its own. */
export const refusedNote = (sentence: string): string => `${noteMark}chưa gửi được. ${sentence}`;

/** Note of a status cell where "Gửi" was chosen over something accepted: a correction needs a reason, a cell has no room for it. */
export const correctInSidebarNote = `${noteMark}cơ quan đã duyệt bản này. Muốn sửa thì mở thanh bên, ghi lý do rồi gửi lại. Trạng thái giữ như cũ.`;

/** What the note says where strangers may not enter: Google tells nothing of who types into a cell. */
export const unnamedInGrid =
  'Gửi từ ô thì không rõ ai gửi, mà sổ chỉ nhận của người có tên. Mời gửi bằng thanh bên, hoặc nhờ cơ quan phụ trách gửi giúp.';

/** Note of a cell typed over after the agency accepted or the round was locked. */
export const changedNote =
  'ô này sửa sau khi cơ quan đã duyệt. Mời mở thanh bên, ghi lý do rồi gửi lại, hoặc sửa về như cũ.';
