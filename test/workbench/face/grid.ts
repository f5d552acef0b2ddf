import {
  CellValueType,
  type ICellData,
  ICommandService,
  InterceptorEffectEnum,
  type IRange,
  LifecycleStages,
  type Nullable,
  UniverInstanceType,
} from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  IEditorBridgeService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { CellSnapshot, WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { blockName, readBlock } from '../a1.ts';
import { cellData, styleData } from './cell-data.ts';
import { onSpace, ticked } from './checkbox-key.ts';
import { createGridClipboard } from './clipboard.ts';
import { guardCommand } from './grid-guard.ts';
import type { CellsChange, EditRequest, Selection, StructureRequest, TypedValue } from './protocol.ts';
import { reachableCommands } from './reachable.ts';
import { createSheetsInView, type SheetsInView } from './sheets-in-view.ts';
import { createDrawing } from './univer.ts';
import { noteData, UNIT, workbookData } from './workbook-data.ts';

export interface GridHandlers {
  readonly edit: (request: EditRequest) => void;
  readonly restructure: (request: StructureRequest) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly refuse: () => void;
  readonly selected: (selection: Selection) => void;
}

export type Grid = ReturnType<typeof openGrid>;

/** The spreadsheet in the window: draws the server's workbook and reports what the person does. */
export function openGrid(container: string, handlers: GridHandlers) {
  const { univer, api } = createDrawing(container);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  let inView: SheetsInView | null = null;
  let drawing = 0;
  let opened: string | null = null;
  let typed: string | null = null;
  let cancelNext = false;

  const draw = <T>(work: () => T): T => {
    drawing++;
    try {
      return work();
    } finally {
      drawing--;
    }
  };

  let rendered = false;
  const firstDrawn = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      rendered = true;
      resolve();
    });
  });

  /** Univer's services for sheets are there once the first workbook is. */
  let wired = false;
  function wire(): void {
    if (wired) return;
    wired = true;
    const interceptors = injector.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col, workbook: book }, next) => {
        const display: unknown = cell?.custom?.['display'];
        const look = inView?.conditional(subUnitId, row, col);
        if (!look && typeof display !== 'string') return next(cell);
        const base = typeof cell?.s === 'string' ? book.getStyles().get(cell.s) : cell?.s;
        return next({
          ...cell,
          ...(typeof display === 'string' ? { v: display } : {}),
          ...(look ? { s: { ...base, ...styleData(look) } } : {}),
        });
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell: Nullable<ICellData>, _location, next) => {
        const edit: unknown = cell?.custom?.['edit'];
        opened = typeof edit === 'string' ? edit : '';
        return next(cell && typeof edit === 'string' ? { ...cell, v: edit, t: CellValueType.STRING } : cell);
      },
    });
  }

  api.addEvent(api.Event.BeforeSheetEditEnd, (event) => {
    const text = event.isConfirm ? event.value.toPlainText().replace(/\r?\n$/, '') : null;
    typed = text === opened ? null : text;
    if (text === opened) cancelNext = true;
    // What the editor submits, it submits at once; a value that comes later is not the editor's.
    setTimeout(() => {
      typed = null;
      cancelNext = false;
    }, 50);
  });
  const clipboard = createGridClipboard();
  commands.beforeCommandExecuted((command) =>
    guardCommand(command, {
      ...handlers,
      copy: (at, isCut) => {
        clipboard.take(at, isCut, (row, column) => inView?.display(at.sheetId, row, column) ?? '');
      },
      pasted: clipboard.pasted,
      copiedText: clipboard.text,
      lineSize: (axis, at) => {
        const sheet = workbook().getActiveSheet();
        return axis === 'rows' ? sheet.getRowHeight(at) : sheet.getColumnWidth(at);
      },
      edit: (request) => {
        if (cancelNext) cancelNext = false;
        else handlers.edit(request);
      },
      drawing: () => drawing > 0,
      editing: () => wired && injector.get(IEditorBridgeService).isVisible().visible,
      selection,
      takeTypedText: () => {
        const text = typed;
        typed = null;
        return text;
      },
    }),
  );

  onSpace(container, (event) => {
    if (!wired || injector.get(IEditorBridgeService).isVisible().visible) return;
    const { sheetId, ranges } = selection();
    const request = inView && ranges[0] ? ticked(inView, sheetId, ranges[0]) : null;
    if (!request) return;
    event.preventDefault();
    event.stopPropagation();
    handlers.edit(request);
  });

  let reportTimer: ReturnType<typeof setTimeout> | undefined;
  const reportSelection = () => {
    clearTimeout(reportTimer);
    reportTimer = setTimeout(() => {
      const { sheetId, ranges } = selection();
      const range = ranges[0];
      if (range && drawing === 0) handlers.selected({ sheetId, range: blockName(range) });
    }, 30);
  };
  commands.onCommandExecuted((command) => {
    if (/set-selections|set-worksheet-active/.test(command.id)) reportSelection();
  });

  function workbook() {
    const active = api.getActiveWorkbook();
    if (!active) throw new Error('nothing is drawn yet');
    return active;
  }

  function selection(): { sheetId: number; ranges: readonly IRange[] } {
    const sheet = workbook().getActiveSheet();
    const ranges = sheet.getSelection()?.getActiveRangeList() ?? [];
    return { sheetId: Number(sheet.getSheetId()), ranges: ranges.map((range) => range.getRange()) };
  }

  function sheetNamed(name: string) {
    const sheet = workbook().getSheetByName(name);
    if (!sheet) throw new Error(`no sheet named ${name}`);
    return sheet;
  }

  return {
    api,
    selection,
    firstDrawn,
    reachable: () => reachableCommands(injector),
    give: (id: string, params?: object) => commands.executeCommand(id, params),
    sheetNamed,
    name: (range: IRange) => blockName(range),

    drawnText: (sheetName: string, row: number, column: number): string =>
      String(sheetNamed(sheetName).getSheet().getCell(row, column)?.v ?? ''),

    drawnBackground: (sheetName: string, row: number, column: number): string | null =>
      sheetNamed(sheetName).getSheet().getComposedCellStyle(row, column).bg?.rgb ?? null,

    /** As if the person typed it into the cell. */
    type(sheetName: string, row: number, column: number, text: TypedValue): void {
      // Univer would read days its own way, the month first.
      typed = typeof text === 'string' ? text : null;
      sheetNamed(sheetName)
        .getRange(row, column)
        .setValue(text ?? '');
      typed = null;
    },

    names: () =>
      workbook()
        .getSheets()
        .filter((sheet) => !sheet.isSheetHidden())
        .map((sheet) => sheet.getSheetName()),

    /** Draws the workbook anew, at the given selection. */
    draw(snapshot: WorkbookSnapshot, nowSerial: number, at: Selection): void {
      inView = createSheetsInView(snapshot, nowSerial);
      draw(() => {
        if (api.getActiveWorkbook()) api.disposeUnit(UNIT);
        univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(snapshot));
        wire();
      });
      this.select(at);
    },

    select(at: Selection): void {
      const sheet = workbook().getSheetBySheetId(String(at.sheetId));
      if (!sheet || sheet.isSheetHidden()) return;
      draw(() => {
        if (workbook().getActiveSheet().getSheetId() !== String(at.sheetId)) workbook().setActiveSheet(sheet);
        const block = readBlock(at.range, {
          rowCount: sheet.getMaxRows(),
          columnCount: sheet.getMaxColumns(),
        });
        const range = sheet.getRange(
          block.startRow,
          block.startColumn,
          block.endRow - block.startRow + 1,
          block.endColumn - block.startColumn + 1,
        );
        sheet.setActiveRange(range);
        // Scrolls only when the cell is out of sight.
        if (rendered)
          void commands.executeCommand('sheet.operation.scroll-to-range', { range: range.getRange() });
      });
      handlers.selected(at);
    },

    /** Brings single cells up to date. */
    apply(change: CellsChange): void {
      const where = { unitId: UNIT, subUnitId: String(change.sheetId) };
      const touched: readonly (readonly [number, number])[] = [
        ...change.cleared,
        ...change.cells.map((cell) => [cell.row, cell.column] as const),
      ];
      const shownOtherwise = inView?.apply(change) ?? [];
      draw(() => {
        // The mutation merges what it gets into what is there; an emptied cell first takes exactly the new look.
        setValues(where, matrix(touched.map(([row, column]) => [row, column, null])));
        setValues(
          where,
          matrix([...change.cells, ...shownOtherwise].map((cell) => [cell.row, cell.column, cellData(cell)])),
        );
        for (const [row, col] of touched) {
          commands.syncExecuteCommand('sheet.mutation.remove-note', {
            unitId: UNIT,
            sheetId: where.subUnitId,
            row,
            col,
            silent: true,
          });
        }
        for (const cell of change.cells) drawNote(where.subUnitId, cell);
      });
    },
  };

  function setValues(where: { unitId: string; subUnitId: string }, cellValue: object): void {
    commands.syncExecuteCommand('sheet.mutation.set-range-values', { ...where, cellValue });
  }

  function drawNote(sheetId: string, cell: CellSnapshot): void {
    if (!cell.note) return;
    commands.syncExecuteCommand('sheet.mutation.update-note', {
      unitId: UNIT,
      sheetId,
      row: cell.row,
      col: cell.column,
      note: noteData(cell.row, cell.column, cell.note),
      silent: true,
    });
  }
}

function matrix(entries: readonly (readonly [number, number, ICellData | null])[]): object {
  const rows: Record<number, Record<number, ICellData | null>> = {};
  for (const [row, column, data] of entries) {
    const columns = rows[row] ?? {};
    columns[column] = data;
    rows[row] = columns;
  }
  return rows;
}
