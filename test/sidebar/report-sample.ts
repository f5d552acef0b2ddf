import type {
  ReportCell,
  ReportDocument,
  ReportParagraph,
  ReportTable,
} from '../../src/domain/report-document.ts';

/** A report to draw: short, with one appendix of each kind. */

const paragraph = (style: ReportParagraph['style'], text: string): ReportParagraph => ({
  style,
  text,
  place: null,
});

export const textCell = (text: string): ReportCell => ({ kind: 'text', text });

export const numberCell = (value: number, decimals: 0 | 1 = 0): ReportCell => ({
  kind: 'number',
  value,
  decimals,
  source: null,
  remark: '',
});

export const hamletTable = (rows: number): ReportTable => ({
  key: 'hamlets',
  number: 'Phụ lục I',
  title: 'KẾT QUẢ THEO XÓM',
  landscape: true,
  columns: [
    { heading: 'TT', width: 1, align: 'center' },
    { heading: 'Xóm', width: 4, align: 'left' },
    { heading: 'Tổng số người tham gia (người)', width: 2, align: 'right' },
    { heading: 'Tiền mặt ủng hộ (đồng)', width: 2, align: 'right' },
  ],
  rows: [
    { kind: 'group', cells: [textCell('Trường Mầm non')] },
    ...Array.from({ length: rows }, (_, index) => ({
      kind: 'line' as const,
      cells: [
        textCell(String(index + 1)),
        textCell(`Xóm ${index + 1}`),
        numberCell(1040),
        numberCell(12_500_000),
      ],
    })),
    { kind: 'total', cells: [textCell(''), textCell('Toàn xã'), numberCell(1234.5, 1), textCell('–')] },
  ],
  notes: ['“–”: xóm chưa gửi kết quả.'],
});

export const proposalTable: ReportTable = {
  key: 'proposals',
  number: 'Phụ lục II',
  title: 'KIẾN NGHỊ, ĐỀ XUẤT',
  landscape: false,
  columns: [
    { heading: 'Xóm', width: 1, align: 'left' },
    { heading: 'Kiến nghị', width: 3, align: 'left' },
  ],
  rows: [{ kind: 'line', cells: [textCell('Xóm 11A'), textCell('Hỗ trợ xi măng')] }],
  notes: [],
};

export const sampleReport: ReportDocument = {
  roundKey: '2026-D04',
  heading: {
    parent: 'ỦY BAN NHÂN DÂN XÃ PHÚ LẠC',
    office: 'PHÒNG KINH TẾ',
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số: ……/BC-KT',
    placeAndDay: 'Phú Lạc, ngày 09 tháng 4 năm 2026',
    kind: 'BÁO CÁO',
    subject: ['Kết quả ra quân xây dựng nông thôn mới tháng 3 năm 2026', 'trên địa bàn xã Phú Lạc'],
    addressee: 'Kính gửi: Ủy ban nhân dân xã Phú Lạc.',
  },
  paragraphs: [
    paragraph('text', 'Phòng Kinh tế báo cáo kết quả ra quân đợt 4 (ngày 07/3/2026) như sau:'),
    paragraph('section', 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO'),
    paragraph('point', '1. Công tác chỉ đạo'),
    paragraph('text', '……'),
    paragraph('item', '- Kết quả: 45/48 xóm đã gửi.'),
    paragraph('note', '(Tổng hợp từ kết quả của 45/48 xóm.)'),
    paragraph('text', 'Trên đây là báo cáo của Phòng Kinh tế./.'),
  ],
  signature: {
    recipientsTitle: 'Nơi nhận:',
    recipients: ['- Như trên;', '- Lưu: VT, KT.'],
    title: 'TRƯỞNG PHÒNG',
    name: '……',
  },
  tables: [hamletTable(3), proposalTable],
  charts: [],
};
