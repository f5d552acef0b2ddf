import type { WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { columnLetters, contains, readBlock } from '../a1.ts';
import { byId, element } from './element.ts';
import { menuButton } from './menu.ts';
import type { Selection, StructureRequest } from './protocol.ts';
import { TEXTS } from './texts.ts';

export interface DataMenuHandlers {
  readonly snapshot: () => WorkbookSnapshot;
  readonly selection: () => Selection;
  readonly restructure: (request: StructureRequest) => void;
  readonly refuse: (message: string) => void;
}

/** What Google's menu "Data" does to the file and the grid has no other place for: sorting, the filter, checkboxes. */
export function dataMenu(handlers: DataMenuHandlers): HTMLElement {
  const entry = (run: keyof typeof actions, caption: string) => ({ kind: 'item', caption, run }) as const;
  const actions = {
    sortUp: () => sort(handlers, true),
    sortDown: () => sort(handlers, false),
    toggleFilter: () => toggleFilter(handlers),
    filterColumn: () => filterColumn(handlers),
    checkboxes: () => handlers.restructure({ kind: 'checkboxes', ...handlers.selection() }),
  };
  const menu = {
    kind: 'submenu',
    caption: TEXTS.data,
    entries: [
      entry('sortUp', TEXTS.sortUp),
      entry('sortDown', TEXTS.sortDown),
      { kind: 'separator' },
      entry('toggleFilter', TEXTS.toggleFilter),
      entry('filterColumn', TEXTS.filterColumn),
      { kind: 'separator' },
      entry('checkboxes', TEXTS.checkboxes),
    ],
  } as const;
  const named = new Map<string, () => void>(Object.entries(actions));
  return menuButton(menu, (name) => named.get(name)?.(), 'data-menu');
}

const sheetIn = (handlers: DataMenuHandlers, sheetId: number) =>
  handlers.snapshot().sheets.find((sheet) => sheet.id === sheetId);

function sort(handlers: DataMenuHandlers, ascending: boolean): void {
  const at = handlers.selection();
  const block = readBlock(at.range);
  const filter = sheetIn(handlers, at.sheetId)?.filter;
  const isInFilter = filter && contains(readBlock(filter.range), block.startRow, block.startColumn);
  if (block.startRow === block.endRow && !isInFilter) handlers.refuse(TEXTS.sortNeedsRange);
  else handlers.restructure({ kind: 'sort', ...at, column: block.startColumn, ascending });
}

/** Over the selection, or over all that the tab holds when one cell is selected. */
function toggleFilter(handlers: DataMenuHandlers): void {
  const at = handlers.selection();
  const sheet = sheetIn(handlers, at.sheetId);
  const filled = (sheet?.cells ?? []).filter((cell) => cell.value !== null || cell.formula);
  const rows = Math.max(1, ...filled.map((cell) => cell.row + 1));
  const last = columnLetters(Math.max(0, ...filled.map((cell) => cell.column)));
  const range = at.range.includes(':') ? at.range : `A1:${last}${rows}`;
  handlers.restructure({ kind: 'toggle-filter', sheetId: at.sheetId, range });
}

function filterColumn(handlers: DataMenuHandlers): void {
  const at = handlers.selection();
  const sheet = sheetIn(handlers, at.sheetId);
  const column = readBlock(at.range).startColumn;
  if (!sheet?.filter) {
    handlers.refuse(TEXTS.noFilter);
    return;
  }
  const block = readBlock(sheet.filter.range, sheet);
  if (column < block.startColumn || column > block.endColumn) {
    handlers.refuse(TEXTS.outsideFilter);
    return;
  }
  const shown = new Map(
    sheet.cells.filter((cell) => cell.column === column).map((cell) => [cell.row, cell.display]),
  );
  const texts = new Set<string>();
  for (let row = block.startRow + 1; row <= block.endRow; row++) texts.add(shown.get(row) ?? '');
  const hidden = sheet.filter.columns.find((known) => known.column === column)?.hidden ?? [];
  const range = `${columnLetters(column)}${block.startRow + 1}`;
  ask(columnLetters(column), [...texts], hidden, (chosen) =>
    handlers.restructure({ kind: 'filter', sheetId: at.sheetId, range, hidden: chosen }),
  );
}

/** A box with a tick for each text of the column. */
function ask(
  column: string,
  texts: readonly string[],
  hidden: readonly string[],
  onChosen: (hidden: readonly string[]) => void,
): void {
  const boxes = texts.map((text) => ({
    text,
    box: element('input', { type: 'checkbox', checked: !hidden.includes(text) }),
  }));
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', {}, TEXTS.filterTitle(column)),
    element(
      'div',
      { class: 'filter-values' },
      ...boxes.map(({ text, box }) => element('label', {}, box, text === '' ? TEXTS.filterBlank : text)),
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { type: 'submit', value: 'apply', class: 'primary' }, TEXTS.filterApply),
      element('button', { type: 'submit', value: '' }, TEXTS.close),
    ),
  );
  const dialog = element('dialog', { class: 'question', 'data-testid': 'filter' }, form);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue !== 'apply') return;
    onChosen(boxes.filter(({ box }) => !box.checked).map(({ text }) => text));
  });
  byId('layer').append(dialog);
  dialog.showModal();
}
