import type { ChangeLine } from '../domain/figure-changes.ts';
import { column, numberCell, textCell } from '../domain/report-cells.ts';
import type { ReportDocument, ReportParagraph, ReportTable } from '../domain/report-document.ts';

/** What a report that was made again after it was frozen says of the frozen one. */

/** The frozen report as it is cited: "08:00 09/04/2026", "12/BC-KT" or ''. */
export interface FrozenCitation {
  readonly at: string;
  readonly number: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

const cited = ({ at, number }: FrozenCitation): string =>
  `Báo cáo ${number === '' ? '' : `số ${number} `}đã chốt lúc ${at}`;

const changesTable = (number: string, frozen: FrozenCitation, lines: readonly ChangeLine[]): ReportTable => ({
  key: 'changes',
  number,
  title: 'THAY ĐỔI SAU KHI CHỐT',
  landscape: false,
  columns: [
    column('TT', 4, 'center'),
    column('Xóm, chỉ tiêu', 24),
    column('Đã chốt', 12, 'center'),
    column('Hiện nay', 12, 'center'),
    column('Lý do', 26),
  ],
  rows: lines.map((line, index) => ({
    kind: 'line',
    cells: [
      numberCell(index + 1),
      textCell(`${line.hamlet}: ${line.label}`),
      textCell(line.before),
      textCell(line.after),
      textCell(line.reason),
    ],
  })),
  notes: [`${cited(frozen)}; bảng này so với bản đã chốt.`],
});

/** The document with a note and an appendix of what changed; as it is where nothing did. */
export const withChanges = (
  document: ReportDocument,
  frozen: FrozenCitation | null,
  lines: readonly ChangeLine[],
): ReportDocument => {
  if (frozen === null || lines.length === 0) return document;
  const { paragraphs, tables } = document;
  const number = `Phụ lục ${ROMAN[tables.length] ?? tables.length + 1}`;
  const note: ReportParagraph = {
    style: 'note',
    text: `(${cited(frozen)}; từ đó có ${lines.length} số liệu thay đổi, xem ${number}.)`,
    place: null,
  };
  return {
    ...document,
    paragraphs: [...paragraphs.slice(0, 1), note, ...paragraphs.slice(1)],
    tables: [...tables, changesTable(number, frozen, lines)],
  };
};
