import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TextRun } from 'docx';

/** Words and lines of the Word file. Text is always text: what looks like markup comes out as it was typed. */

export interface Letters {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** What XML may not hold at all, escaped or not: one such character and Word calls the whole file broken. */
const fitsXml = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
};

/** A text in one kind of letters; its line breaks stay. */
export const runs = (text: string, letters: Letters): readonly TextRun[] =>
  [...text]
    .filter(fitsXml)
    .join('')
    .split(/\r\n|[\r\n]/)
    .map((line, index) => new TextRun({ ...letters, text: line, ...(index === 0 ? {} : { break: 1 }) }));

/** Points: room above and below a paragraph. */
export interface Room {
  readonly before?: number;
  readonly after?: number;
}

export const roomOf = ({ before = 0, after = 0 }: Room): NonNullable<IParagraphOptions['spacing']> => ({
  before: before * 20,
  after: after * 20,
});

export const centred = (text: string, letters: Letters, room: Room = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: roomOf(room),
    keepNext: true,
    children: [...runs(text, letters)],
  });

/**
 * The line that NĐ 30/2020 wants beneath a text: drawn, not underlined. It is the upper border of an empty low paragraph,
 * drawn in from both sides of the column until it is as long as it should be.
 */
export const lineBeneath = (length: number, column: number, room: Room = {}): Paragraph => {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { ...roomOf(room), line: 60, lineRule: 'exact' },
    keepNext: true,
    children: [],
  });
};
