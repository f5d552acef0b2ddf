import { readBlock } from '../a1.ts';
import { element } from './element.ts';
import type { BlockRequest, CopiedPart, Selection } from './protocol.ts';

/** A block that was copied or cut in this window, and the text of it that went to the clipboard. */
interface Taken {
  readonly from: Selection;
  readonly isCut: boolean;
  readonly text: string;
}

/**
 * The clipboard of the grid. A block of the grid is copied in the file, with formulas and formats, as long as the
 * system's clipboard still holds its text; any other text is pasted as cells of text.
 */
export function createGridClipboard() {
  let taken: Taken | null = null;
  return {
    /** @param display the text drawn in a cell */
    take(from: Selection, isCut: boolean, display: (row: number, column: number) => string): void {
      const text = blockText(from.range, display);
      taken = { from, isCut, text };
      putOnClipboard(text);
    },

    /** What was copied last; for a browser that does not tell what its clipboard holds. */
    text: (): string | null => taken?.text ?? null,

    /** What a paste at the place does to the file; null where the text does not come from the grid. */
    pasted(text: string, at: Selection, part: CopiedPart): BlockRequest | null {
      if (taken === null || normal(text) !== normal(taken.text)) return null;
      const { from, isCut } = taken;
      if (!isCut) return { kind: 'copy-block', ...at, from, part };
      // What was cut can be put once.
      taken = null;
      return { kind: 'move-block', ...at, from };
    },
  };
}

/** The old way, which a browser allows in answer to a key without asking anybody. */
function putOnClipboard(text: string): void {
  const before = document.activeElement;
  const field = element('textarea', { class: 'off-screen', 'aria-hidden': 'true' });
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
}

const normal = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n$/, '');

/** Tabs between cells, lines between rows, quotes round what holds either: what Google and Excel give too. */
function blockText(range: string, display: (row: number, column: number) => string): string {
  const block = readBlock(range);
  const rows: string[] = [];
  for (let row = block.startRow; row <= block.endRow; row++) {
    const cells: string[] = [];
    for (let column = block.startColumn; column <= block.endColumn; column++) {
      const text = display(row, column);
      cells.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    rows.push(cells.join('\t'));
  }
  return rows.join('\n');
}
