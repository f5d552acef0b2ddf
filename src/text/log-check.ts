import { formatNumber } from '../domain/number.ts';

/** What "Kiểm tra nhật ký" says. */

export const logCheckText = {
  title: 'Kiểm tra nhật ký',
  explain:
    'Mỗi dòng của trang Nhật ký mang dấu nối với dòng trước. Sửa, xóa, chèn hay đổi chỗ một dòng là thấy ngay.',
  loading: 'Đang kiểm tra…',
  again: 'Kiểm tra lại',
  goTo: 'Đến dòng đó',
  wentTo: 'Đã chọn dòng đó trong sổ.',
} as const;

/** A row of the log as a person finds it. */
export interface RowWords {
  /** Row on its tab. */
  readonly row: number;
  /** Number in its own column; '' where it has none. */
  readonly seq: string;
  /** "08:15 01/03/2026"; '' where it cannot be read. */
  readonly time: string;
}

const place = ({ row, seq, time }: RowWords): string =>
  [`hàng ${row}`, seq && `số thứ tự ${seq}`, time && `ghi lúc ${time}`].filter(Boolean).join(', ');

const lines = (from: number, to: number): string =>
  from === to ? `dòng số ${from}` : `các dòng số ${from}–${to}`;

export const wholeLog = (count: number): string => `Nhật ký nguyên vẹn, ${formatNumber(count)} dòng.`;

export const brokenWords = {
  edited: (at: RowWords): string =>
    `Dòng ở ${place(at)} đã bị sửa sau khi ghi. Mời xem lại; lịch sử phiên bản của Google còn giữ nội dung cũ.`,
  retyped: (at: RowWords, cell: string): string =>
    `Ô ${cell} (${place(at)}) không còn như lúc ghi: có người sửa, hoặc Google đã đổi chữ thành số hay ngày. Mời xem lại.`,
  moved: (at: RowWords): string =>
    `Dòng ở ${place(at)} không còn đứng đúng chỗ. Nếu vừa sắp xếp trang này, mời sắp xếp lại theo cột “Số thứ tự”.`,
  doubled: (at: RowWords): string => `Dòng ở ${place(at)} bị chép thêm. Mời xóa dòng chép.`,
  added: (at: RowWords): string => `Dòng ở ${place(at)} không do chương trình ghi. Mời xem lại rồi xóa.`,
  rewritten: (at: RowWords): string =>
    `Nhật ký đã bị viết lại: dòng cuối (${place(at)}) không khớp dấu mà sổ còn nhớ. Mời xem lịch sử phiên bản của Google.`,
  missing: (at: RowWords, from: number, to: number): string =>
    `Thiếu ${lines(from, to)}, ngay trước hàng ${at.row}. Mời xem lịch sử phiên bản của Google.`,
  cut: (from: number, to: number): string =>
    `Thiếu ${lines(from, to)} ở cuối nhật ký. Mời xem lịch sử phiên bản của Google.`,
} as const;

export const onlyMoved = 'Các dòng vẫn đủ và đúng nội dung, chỉ đứng lẫn chỗ hoặc bị chép thêm.';

export const unchainedRows = (count: number, first: number): string =>
  `${formatNumber(count)} hàng không có dấu nối (đầu tiên ở hàng ${first}): ghi từ bản cũ của chương trình hoặc do người viết thêm; không kiểm tra được và không ảnh hưởng.`;

export const endUnknown =
  'Sổ này không nhớ nhật ký dừng ở đâu (bản sao thì như vậy), nên không biết được có thiếu dòng ở cuối hay không.';
