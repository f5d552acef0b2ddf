import { menuItems } from './menu.ts';

/** What "Kiểm tra sổ" says is wrong with the structure of a workbook: each sentence names its place and what to do. */

type About = Readonly<Record<string, string>>;

const cell = ({ cell: name }: About): string => (name ? `ô ${name}` : '');

/** Stands as the name of a column that somebody copied. */
export const copyOfColumn = (name: string): string => `(bản chép: ${name})`;

/** Of a row or column "mất mã", or "mã "abc" không đúng". */
const lostKey = ({ before }: About): string => (before ? `mã "${before}" không đúng` : 'mất mã');

const structureSentences = {
  // The workbook.
  copy: ({ name, id }: About) =>
    `Đây là bản sao của sổ ${name ? `"${name}"` : `có mã tệp ${id}`}. Bản sao không mang theo các khóa bảo vệ. Bấm "Sửa" nếu dùng bản này làm sổ chính; nếu không, mời mở sổ gốc để nhập.`,
  'guards-never': () =>
    `Sổ chưa được bảo vệ khỏi sửa nhầm. Mời bấm "${menuItems.protect}" khi sổ đã dùng ổn.`,
  guards: ({ name, count }: About) =>
    `Trang "${name}" thiếu hoặc lệch ${count} vùng bảo vệ. Bấm "Sửa" để đặt lại.`,
  'file-unknown': () => 'Sổ chưa ghi mã tệp của mình nên chưa nhận ra được bản sao. Bấm "Sửa" để ghi.',
  zone: ({ zone }: About) =>
    `Múi giờ của bảng tính đang là ${zone}, ngày sẽ bị lệch. Bấm "Sửa" để đặt lại giờ Việt Nam.`,
  locale: ({ locale }: About) =>
    `Ngôn ngữ của bảng tính đang là ${locale}, số 1.500 sẽ bị hiểu sai. Bấm "Sửa" để đặt lại Việt Nam.`,
  // Tabs.
  'tab-deleted': ({ name }: About) =>
    `Trang "${name}" đã bị xóa cùng số liệu trong đó. Bấm "Sửa" để tạo lại trang trống; lấy lại số liệu thì mở Tệp > Lịch sử phiên bản của Google trước.`,
  'range-lost': ({ name }: About) =>
    `Trang này mất tên vùng ${name} nên chương trình không thấy. Bấm "Sửa" để đặt lại; nội dung giữ nguyên.`,
  'range-cut': ({ name }: About) =>
    `Vùng ${name} không còn phủ hết trang. Bấm "Sửa" để đặt lại; nội dung giữ nguyên.`,
  'tab-copied': ({ name }: About) =>
    `Trang này là bản chép của "${name}". Chương trình không đọc nó; không cần nữa thì mời xóa.`,
  'tabs-open': ({ names, name }: About) =>
    `Có nhiều trang đều có thể là "${name}": ${names}. Mời xóa hoặc đổi ô A1 của trang chép, rồi kiểm tra lại.`,
  'formulas-of-tab': () =>
    'Trang này có công thức bị mất. Bấm "Sửa" để viết lại; trang này không có ô nào do người nhập.',
  'old-layout': () => 'Trang này ở bản cũ. Bấm "Sửa" để cập nhật; số liệu giữ nguyên.',
  'version-lost': (about: About) => `Mất số bản của trang ở ${cell(about)}. Bấm "Sửa" để ghi lại.`,
  // The hidden first row and column.
  'lines-before': () =>
    'Có hàng hoặc cột chèn trước hàng, cột mã (ẩn). Bấm "Sửa" để chuyển ra cuối trang; nội dung giữ nguyên.',
  'first-row-moved': ({ cell: name }: About) =>
    `Hàng mã (ẩn) đang ở hàng ${name}, không ở hàng 1. Bấm "Sửa" để đưa về.`,
  'first-column-moved': ({ cell: name }: About) =>
    `Cột mã (ẩn) đang ở cột ${name}, không ở cột A. Bấm "Sửa" để đưa về.`,
  'first-row-lost': () => 'Hàng mã (ẩn, hàng 1) đã bị xóa. Bấm "Sửa" để tạo lại theo tên ở đầu các cột.',
  'first-column-lost': () => 'Cột mã (ẩn, cột A) đã bị xóa. Bấm "Sửa" để tạo lại theo nhãn của các hàng.',
  'label-column-moved': ({ cell: name }: About) =>
    `Cột nhãn đang ở cột ${name}, không ở cột B. Bấm "Sửa" để đưa về.`,
  'label-column-lost': () => 'Cột nhãn (cột B) đã bị xóa. Bấm "Sửa" để tạo lại.',
  'corner-lost': (about: About) =>
    `${cell(about)} (ẩn) mất mã ${about['key']} của trang. Bấm "Sửa" để ghi lại.`,
  // Rows.
  'row-key-lost': (about: About) =>
    `Hàng "${about['key']}": ${cell(about)} (cột ẩn) ${lostKey(about)}. Bấm "Sửa" để ghi lại; số liệu giữ nguyên.`,
  'row-copied': (about: About) =>
    `Hàng "${about['key']}" bị chép thành hai, ${cell(about)}. Bấm "Sửa" để chương trình chỉ đọc một hàng; hàng thừa mời tự xóa.`,
  'row-doubled': ({ key, rows }: About) =>
    `Các hàng ${rows} cùng là "${key}" mà nội dung khác nhau. Mời xem và xóa hàng thừa.`,
  'row-crossed': (about: About) =>
    `${cell(about)} (cột ẩn) ghi mã của hàng "${about['key']}" nhưng nhãn là "${about['name']}". Mời sửa nhãn cho đúng hàng, hoặc hoàn tác.`,
  'rows-open': ({ rows, keys }: About) =>
    `Không rõ các hàng ${rows} là hàng nào. Còn thiếu: ${keys}. Mời ghi đúng nhãn ở cột B rồi kiểm tra lại.`,
  'row-deleted': ({ key }: About) =>
    `Hàng "${key}" đã bị xóa cùng số liệu của các xóm trong hàng. Bấm "Sửa" để tạo lại hàng trống; lấy lại số liệu thì mở Tệp > Lịch sử phiên bản.`,
  'head-row-deleted': ({ key }: About) => `Hàng "${key}" ở đầu trang đã bị xóa. Bấm "Sửa" để tạo lại.`,
  'label-lost': (about: About) => `${cell(about)} mất nhãn "${about['label']}". Bấm "Sửa" để ghi lại.`,
  'label-changed': (about: About) =>
    `${cell(about)} ghi "${about['is']}", nhãn mẫu là "${about['label']}". Nếu không cố ý đổi, mời ghi lại.`,
  // Columns.
  'column-key-lost': (about: About) =>
    `Cột "${about['key']}": ${cell(about)} (hàng ẩn) ${lostKey(about)}. Bấm "Sửa" để ghi lại; số liệu giữ nguyên.`,
  'column-key-strange': (about: About) =>
    `${cell(about)} (hàng ẩn) ghi "${about['before']}", không phải mã nào của sổ. Bấm "Sửa" để bỏ chữ đó; nội dung cột giữ nguyên.`,
  'column-copied': (about: About) =>
    `Cột "${about['key']}" bị chép thành hai, ${cell(about)}. Bấm "Sửa" để chương trình chỉ đọc một cột; cột thừa mời tự xóa.`,
  'column-doubled': ({ key, columns }: About) =>
    `Các cột ${columns} cùng là "${key}" mà nội dung khác nhau. Mời xem và xóa cột thừa.`,
  'column-crossed': (about: About) =>
    `${cell(about)} (hàng ẩn) ghi mã của "${about['key']}" nhưng cột mang tên "${about['name']}". Mời xem số liệu là của ai rồi sửa tên hoặc hoàn tác.`,
  'columns-open': ({ columns, keys }: About) =>
    `Không rõ các cột ${columns} là của ai. Còn thiếu: ${keys}. Mời ghi đúng tên ở đầu cột (hàng 3) rồi kiểm tra lại.`,
  'column-deleted': ({ key }: About) =>
    `Cột của ${key} đã bị xóa cùng số liệu. Bấm "Sửa" để tạo lại cột trống; lấy lại số liệu thì mở Tệp > Lịch sử phiên bản.`,
  'total-column-deleted': () => 'Một cột tổng ("Toàn xã" hoặc số xóm) đã bị xóa. Bấm "Sửa" để tạo lại.',
  'name-lost': (about: About) => `${cell(about)} mất tên "${about['name']}". Bấm "Sửa" để ghi lại.`,
  'polite-lost': (about: About) =>
    `${cell(about)} (ẩn) mất dấu cho biết "${about['name']}" được đề nghị hay được yêu cầu. Bấm "Sửa" để ghi lại.`,
  // Cells.
  'formulas-lost': ({ cells, count }: About) =>
    `${count} ô công thức bị ghi đè hoặc hỏng (${cells}). Bấm "Sửa" để viết lại công thức.`,
  'formats-lost': ({ cells, count }: About) =>
    `${count} ô mất định dạng (${cells}): chữ gõ vào có thể thành số hoặc ngày. Bấm "Sửa" để đặt lại; nội dung giữ nguyên.`,
  'rules-lost': ({ cells, count }: About) =>
    `${count} ô mất quy tắc nhập hoặc có quy tắc khác (${cells}). Bấm "Sửa" để đặt lại; nội dung giữ nguyên.`,
  'live-formats-lost': () => 'Mất màu báo hạn hoặc màu báo ô sai. Bấm "Sửa" để đặt lại.',
  // Registers.
  'heading-lost': (about: About) => `${cell(about)} mất tiêu đề "${about['label']}". Bấm "Sửa" để ghi lại.`,
  'headings-deleted': () => 'Hàng tiêu đề (hàng 2) đã bị xóa. Bấm "Sửa" để tạo lại.',
  'register-column-deleted': ({ key }: About) =>
    `Cột "${key}" đã bị xóa cùng nội dung. Bấm "Sửa" để tạo lại ở cuối trang; lấy lại nội dung thì mở Tệp > Lịch sử phiên bản.`,
  'register-row-deleted': ({ keys }: About) =>
    `Trang này thiếu các dòng có từ đầu: ${keys}. Bấm "Sửa" để thêm lại như ban đầu.`,
  'register-row-key-lost': (about: About) =>
    `Dòng "${about['key']}": ${cell(about)} ${lostKey(about)}. Bấm "Sửa" để ghi lại; nội dung giữ nguyên.`,
} as const satisfies Readonly<Record<string, (about: About) => string>>;

export type StructureCode = keyof typeof structureSentences;

/** What is wrong, as a sentence with a capital letter. */
export const structureSentence = (code: StructureCode, about: About): string => {
  const text = structureSentences[code](about);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
};

/** What is told without asking for anything. */
export const structureNotes: readonly StructureCode[] = ['tab-copied', 'label-changed', 'guards-never'];

/** What the page of "Kiểm tra sổ" says. */
export const workbookCheckText = {
  title: menuItems.checkWorkbook,
  loading: 'Đang xem sổ…',
  checking: (words: string): string => `Đang kiểm tra: ${words}`,
  mending: (words: string): string => `Đang sửa: ${words}`,
  whole: 'Sổ nguyên vẹn: không có gì cần sửa.',
  found: (count: number, byPerson: number): string =>
    byPerson === 0
      ? `Có ${count} điều cần sửa.`
      : `Có ${count} điều cần sửa, trong đó ${byPerson} điều cần người quyết định.`,
  notes: 'Chỉ để biết',
  hint: 'Bấm vào một dòng để đến chỗ đó. “Sửa” không đụng tới số liệu đã nhập.',
  mend: 'Sửa',
  again: 'Kiểm tra lại',
  mended: (count: number): string => (count === 0 ? 'Không có gì phải sửa.' : `Đã sửa ${count} điều.`),
  byPerson: 'Cần người quyết định',
  canMend: 'Sửa được',
  workbook: 'Cả sổ',
  firstPart: 'các trang',
  goTo: (place: string): string => `Đến ${place}`,
  wentTo: (place: string): string => `Đã đến ${place}.`,
} as const;

/** What a part of the check looks at, for the bar. */
export const checkedPart = {
  tabs: 'Các trang',
  whole: 'Cả sổ',
  guards: 'Các vùng bảo vệ',
  setUp: 'Bổ sung trang và công thức',
} as const;
