/** A hand-made workbook with one of everything, for the tests of the drawing and of the .xlsx writer. */
import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../emulator/snapshot.ts';

const HEAD: CellStyle = {
  background: '#d9ead3',
  bold: true,
  horizontalAlignment: 'center',
  verticalAlignment: 'middle',
  wrap: 'WRAP',
  border: { bottom: { color: '#000000', style: 'SOLID' }, right: { color: '#999999', style: 'DOTTED' } },
};

function text(row: number, column: number, value: string, style?: CellStyle): CellSnapshot {
  return { row, column, value, display: value, ...(style ? { style } : {}) };
}

function number(
  row: number,
  column: number,
  value: number,
  display: string,
  numberFormat: string,
): CellSnapshot {
  return { row, column, value, display, numberFormat };
}

const LABELS = ['Khóa', 'Trạng thái', 'Hạn gửi', 'Rác (kg)', 'Ngày gửi', 'Có dụng cụ', 'Ghi chú', 'Tổng'];

function roundSheet(): SheetSnapshot {
  const hamlets = Array.from({ length: 48 }, (_, index) => index + 2);
  const states = ['QUÁ HẠN 3 ngày', 'còn 2 ngày', 'Đã gửi'];
  return {
    id: 7,
    name: 'Đợt 1',
    hidden: false,
    tabColor: '#cc0000',
    rowCount: 40,
    columnCount: 50,
    frozenRows: 2,
    frozenColumns: 2,
    hiddenGridlines: false,
    rows: [
      { index: 0, size: 34 },
      { index: 2, hidden: true },
      { index: 4, groupDepth: 1 },
      { index: 5, groupDepth: 1 },
    ],
    columns: [
      { index: 0, size: 60, hidden: true },
      { index: 1, size: 180 },
      { index: 2, size: 120 },
    ],
    cells: [
      text(0, 1, 'Đợt 1 – 07/03/2026', { bold: true, fontSize: 14, fontColor: '#1155cc' }),
      ...hamlets.map((column) => text(1, column, `Xóm ${column - 1}`, HEAD)),
      ...LABELS.map((label, index) => text(index + 2, 1, label, { italic: index === 6, wrap: 'WRAP' })),
      ...hamlets.map((column) => ({
        ...text(4, column, states[column % 3] ?? ''),
        ...(column === 2 ? { note: 'Hạn theo KH III.4: trước đợt 5 ngày.' } : {}),
      })),
      number(5, 2, 1234.5, '1.234,5', '#,##0.0'),
      number(5, 3, 20, '20', '#,##0'),
      number(6, 2, 46088, '07/03/2026', 'dd/mm/yyyy'),
      text(7, 2, 'x'),
      text(8, 2, '007', { underline: true }),
      {
        row: 9,
        column: 2,
        value: 1254.5,
        display: '1.254,5',
        numberFormat: '#,##0.0',
        formula: '=SUM(C6;D6)',
        style: { bold: true },
      },
      text(10, 1, 'Phấn đấu; "làm thật", nói ít'),
    ],
    merges: ['B1:D1'],
    validations: [
      {
        ranges: ['C4:AX4'],
        criteria: 'VALUE_IN_LIST',
        values: [['Nháp', 'Gửi', 'Đã gửi, chờ duyệt'], true],
        allowInvalid: false,
        helpText: 'Chọn "Gửi" khi đã đủ năm phần.',
      },
      {
        ranges: ['C6:AX6'],
        criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
        values: [0],
        allowInvalid: false,
        helpText: 'Nhập số kg, ví dụ 1.234,5',
      },
      {
        ranges: ['C7:AX7'],
        criteria: 'DATE_IS_VALID_DATE',
        values: [],
        allowInvalid: true,
        helpText: 'dd/MM/yyyy',
      },
      { ranges: ['C8:AX8'], criteria: 'CHECKBOX', values: ['x'], allowInvalid: false, helpText: null },
    ],
    conditionalFormats: [
      {
        ranges: ['C5:AX5'],
        criteria: 'TEXT_STARTS_WITH',
        values: ['QUÁ HẠN'],
        style: { background: '#f4cccc', fontColor: '#990000', bold: true },
      },
      { ranges: ['C5:AX5'], criteria: 'TEXT_CONTAINS', values: ['còn'], style: { background: '#fff2cc' } },
      {
        ranges: ['C9:AX9'],
        criteria: 'CUSTOM_FORMULA',
        values: ['=AND(C$5="Đã gửi";C$9="")'],
        style: { background: '#d0e0e3' },
      },
    ],
    charts: [],
  };
}

export function sampleSnapshot(): WorkbookSnapshot {
  const empty = {
    hidden: false,
    tabColor: null,
    rowCount: 60,
    columnCount: 12,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenGridlines: true,
    rows: [],
    columns: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
  return {
    id: 'sample',
    title: 'Sổ ra quân (mẫu)',
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    activeSheetId: 7,
    selection: 'C5',
    sheets: [
      { ...empty, id: 1, name: 'Tổng quan', cells: [text(0, 0, 'Tổng quan', { bold: true, fontSize: 16 })] },
      roundSheet(),
      {
        ...empty,
        id: 9,
        name: 'Danh mục',
        hidden: true,
        cells: [text(0, 0, 'Lũng 1'), text(1, 0, 'Lũng 2')],
      },
    ],
    namedRanges: [{ name: 'XOM', sheetId: 9, range: 'A1:A2' }],
  };
}
