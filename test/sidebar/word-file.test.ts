import { describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/domain/report-document.ts';
import { hamletTable, numberCell, sampleReport, textCell } from './report-sample.ts';
import { pieces, readable, type WordParts, wordParts } from './word-parts.ts';

const { document, styles, headers, relations }: WordParts = await wordParts(sampleReport);
const sections = pieces(document, 'w:sectPr');
const tables = pieces(document, 'w:tbl');

const paragraphWith = (text: string): string =>
  pieces(document, 'w:p').find((paragraph) => paragraph.includes(text)) ?? '';

describe('the page of the Word report (NĐ 30/2020)', () => {
  test('is A4, 20 mm above and below, 30 mm left, 15 mm right', () => {
    expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(sections[0]).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  });

  test('is in Times New Roman 14, marked as Vietnamese', () => {
    expect(styles).toMatch(
      /<w:docDefaults>.*w:ascii="Times New Roman".*<w:sz w:val="28"\/>.*<\/w:docDefaults>/,
    );
    expect(styles).toContain('<w:lang w:val="vi-VN"/>');
    expect(document).not.toMatch(/<w:rFonts/);
  });

  test('has its number centred in the top margin, but not on the first page', () => {
    for (const section of sections) expect(section).toContain('<w:titlePg/>');
    const reference = /<w:headerReference w:type="default" r:id="(rId\d+)"\/>/.exec(sections[0] ?? '')?.[1];
    const target = new RegExp(`Id="${reference}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
    const header = headers.get(`word/${target}`) ?? '';
    expect(header).toContain('<w:jc w:val="center"/>');
    expect(header).toContain('PAGE</w:instrText>');
    const first = /<w:headerReference w:type="first" r:id="(rId\d+)"\/>/.exec(sections[0] ?? '')?.[1];
    const onFirst = new RegExp(`Id="${first}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
    expect(headers.get(`word/${onFirst}`)).not.toContain('PAGE');
  });
});

describe('the head of the Word report', () => {
  test('is a table of two columns without borders', () => {
    const [head = ''] = tables;
    expect(pieces(head, 'w:tr')).toHaveLength(2);
    expect(head.match(/<w:tc>/g)).toHaveLength(4);
    expect(head).toMatch(/<w:tblBorders>(<w:\w+ w:val="none"[^>]*\/>)+<\/w:tblBorders>/);
  });

  test('has drawn lines beneath office, motto and subject, and underlines nothing', () => {
    expect(document).not.toContain('<w:u ');
    expect(document.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(3);
  });

  test('leaves the number open until the clerk has one', () => {
    expect(readable(document)).toContain('Số: ……/BC-KT');
  });

  test.each([
    ['BÁO CÁO', 'bold'],
    ['Phú Lạc, ngày 09 tháng 4 năm 2026', 'italic'],
    ['PHÒNG KINH TẾ', 'bold'],
    ['ỦY BAN NHÂN DÂN XÃ PHÚ LẠC', 'upright'],
  ])('%s is centred and %s', (text, look) => {
    const paragraph = paragraphWith(text);
    expect(paragraph).toContain('<w:jc w:val="center"/>');
    expect(paragraph.includes('<w:b/>')).toBe(look === 'bold');
    expect(paragraph.includes('<w:i/>')).toBe(look === 'italic');
  });
});

describe('the text of the Word report', () => {
  test('is justified, its first line drawn in by 1,27 cm, 6 points between paragraphs', () => {
    const paragraph = paragraphWith('Kết quả: 45/48 xóm đã gửi');
    expect(paragraph).toContain('<w:jc w:val="both"/>');
    expect(paragraph).toContain('w:firstLine="720"');
    expect(paragraph).toContain('w:after="120"');
    expect(paragraph).toContain('<w:sz w:val="28"/>');
  });

  test('ends with who gets it on the left and who signs it on the right', () => {
    const signature = tables[1] ?? '';
    const [left = '', right = ''] = pieces(signature, 'w:tc').map((cell) => readable(cell).join('|'));
    expect(left).toContain('Nơi nhận:|- Như trên;|- Lưu: VT, KT.');
    expect(right).toMatch(/^TRƯỞNG PHÒNG\|.*……/);
  });
});

describe('the appendices of the Word report', () => {
  test('have pages of their own: the table of hamlets lies, the proposals stand, each counts from 1', () => {
    expect(sections).toHaveLength(3);
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(sections[2]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    for (const section of sections) expect(section).toContain('<w:pgNumType w:start="1"/>');
  });

  test('repeat the head of the table on every page and break no row over two', () => {
    const rows = pieces(tables[2] ?? '', 'w:tr');
    expect(rows).toHaveLength(6);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([
      true,
      ...Array.from({ length: 5 }, () => false),
    ]);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  });

  test('print numbers as the commune writes them', () => {
    const shown = readable(tables[2] ?? '');
    expect(shown).toEqual(expect.arrayContaining(['1.040', '12.500.000', '1.234,5', '–']));
  });

  test('cite the report they belong to', () => {
    expect(readable(document)).toContain(
      '(Kèm theo Báo cáo số ……/BC-KT ngày 09 tháng 4 năm 2026 của Phòng Kinh tế)',
    );
  });

  test('set a group over the whole width', () => {
    expect(pieces(tables[2] ?? '', 'w:tr')[1]).toContain('<w:gridSpan w:val="4"/>');
  });

  test('give an amount in a narrow column the room to stay in one line', async () => {
    const columns = Array.from({ length: 16 }, (_, index) => ({
      heading: index === 15 ? 'Tiền' : 'Số',
      width: 1,
      align: 'right' as const,
    }));
    const cells = columns.map((_, index) => numberCell(index === 15 ? 1_234_567_890 : 5));
    const table = { ...hamletTable(0), columns, rows: [{ kind: 'line' as const, cells }] };
    const drawn = await wordParts({ ...sampleReport, tables: [table] });
    const grid = [...(pieces(drawn.document, 'w:tbl')[2] ?? '').matchAll(/<w:gridCol w:w="(\d+)"\/>/g)];
    const widths = grid.map(([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16_838 - 1701 - 850);
    expect(widths[15]).toBeGreaterThan(1.3 * (widths[0] ?? 0));
  });
});

test('what people typed comes out as they typed it: no markup, no formula, no broken file', async () => {
  const typed = [
    '<b>đậm</b> & "ngoặc"',
    '=1+1',
    '</w:t></w:r>',
    "'x' &lt; &#10;",
    '$& $1 `a`',
    'dòng 1\ndòng 2',
  ];
  const report: ReportDocument = {
    ...sampleReport,
    paragraphs: typed.map((text) => ({ style: 'text', text, place: null })),
    tables: [{ ...hamletTable(0), rows: [{ kind: 'line', cells: typed.slice(0, 4).map(textCell) }] }],
  };
  const { document: drawn } = await wordParts(report);
  const lines = readable(drawn);
  for (const text of typed) expect(lines).toContain(text);
  expect(drawn.match(/<w:tbl>/g)).toHaveLength(3);
});

test('letters that no file may hold are left out, and all others stay', async () => {
  const text = 'a\u0000b\u000bc\ud800d\uffffe\u00a0\u200b😀 ấ';
  const { document: drawn } = await wordParts({
    ...sampleReport,
    paragraphs: [{ style: 'text', text, place: null }],
  });
  expect(readable(drawn)).toContain('abcde\u00a0\u200b😀 ấ');
});

test('the same report makes the same document', async () => {
  expect((await wordParts(sampleReport)).document).toBe(document);
});
