/** The desk with the emulator in it: the only file of the workbench that knows how a host is driven. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { repositoryPaths } from '../../build/paths.ts';
import { UnansweredQuestion } from '../emulator/host-stop.ts';
import { createHost, type Host } from '../emulator/index.ts';
import type { HostScript } from '../emulator/run/script.ts';
import type { ButtonName } from '../emulator/services/ui-record.ts';
import type { WorkbookSnapshot } from '../emulator/snapshot.ts';
import { rectOf } from '../emulator/spreadsheet/rect.ts';
import { preparePreset } from '../fixtures/presets.ts';
import { blockName, readBlock } from './a1.ts';
import { leapTo, mailOf, passHours } from './desk-clock.ts';
import type { Answer, CallOutcome, Desk, DeskEvent, Outcome, Question, Visitor } from './desk-contract.ts';
import { errorOf, questionOf, refusal, submenu, withFailure } from './desk-outcome.ts';
import { OWNER, people, USERS } from './desk-people.ts';
import { restructure } from './desk-structure.ts';
import { type PackedWorkbook, packed, unpacked } from './face/packed.ts';
import type { EditRequest, Mail, PresetName, Selection } from './face/protocol.ts';
import { offsetInstant } from './offset-instant.ts';

export interface DeskOptions {
  readonly preset: PresetName;
  /** ISO instant with offset. */
  readonly now: string;
  /** What `save()` gave; preset and clock are the saved ones then. */
  readonly saved?: string;
}

const savedDesk = z.object({
  preset: z.enum(['blank', 'plan', 'sample']),
  now: z.number(),
  host: z.string(),
  drawn: z.optional(z.custom<PackedWorkbook>()),
  mails: z.optional(z.custom<readonly Mail[]>()),
});

/** What Google makes a dialog as large as when the script does not say. */
const DIALOG = { width: 400, height: 300 };

/**
 * Opens the workbook with the built add-on in it.
 * @throws Error when the add-on has not been built, or `saved` cannot be read
 */
export function openDesk(options: DeskOptions): Desk {
  const saved = options.saved === undefined ? null : savedDesk.parse(JSON.parse(options.saved));
  let preset = saved?.preset ?? options.preset;
  /** Sent before the desk was left; what is sent now the host keeps. */
  let earlierMails = saved?.mails ?? [];
  let host: Host;
  let script: HostScript;

  function open(now: number | string, workbook?: string): void {
    host = createHost({
      now,
      owner: OWNER,
      users: USERS,
      activeUser: OWNER,
      // What Google gives a person whose language is Vietnamese.
      title: 'Trang tính chưa đặt tên',
      locale: 'vi_VN',
      spreadsheetTimeZone: 'Asia/Ho_Chi_Minh',
      files: builtPages(),
      ...(workbook === undefined ? {} : { workbook }),
    });
    script = host.load(readFileSync(join(repositoryPaths.dist, 'Code.js'), 'utf8'));
    if (workbook === undefined) preparePreset(preset, host, script);
    script.open();
    host.calls.reset();
  }

  open(saved?.now ?? options.now, saved?.host);

  /**
   * Working out all formulas takes seconds after opening. A saved desk brings what was drawn along, and nothing is
   * worked out before somebody does something.
   */
  let drawn: { readonly version: number; readonly now: number; readonly snapshot: WorkbookSnapshot } | null =
    null;
  if (saved?.drawn) drawn = { ...moment(), snapshot: unpacked(saved.drawn) };

  function moment() {
    return { version: host.workbook.version, now: host.clock.now() };
  }

  function currentSnapshot(): WorkbookSnapshot {
    const { version, now } = moment();
    if (drawn?.version === version && drawn.now === now) return drawn.snapshot;
    drawn = { version, now, snapshot: host.snapshot() };
    return drawn.snapshot;
  }

  function selection(): Selection {
    const sheet = host.workbook.activeSheet();
    const { row, column, rows, columns } = sheet.state.selection;
    return {
      sheetId: sheet.id,
      range: blockName({
        startRow: row - 1,
        startColumn: column - 1,
        endRow: row + rows - 2,
        endColumn: column + columns - 2,
      }),
    };
  }

  const mails = (): readonly Mail[] => [
    ...earlierMails,
    ...host.mail.sent.map((mail) => mailOf(mail, host.workbook.state.timeZone)),
  ];

  /** Where the person is, as scripts see it. Not a change of the file: nothing has to be computed again for it. */
  function goTo({ sheetId, range }: Selection): void {
    const sheet = host.workbook.sheetById(sheetId);
    if (!sheet || sheet.state.hidden) return;
    const { rowCount, columnCount } = sheet.state;
    const block = readBlock(range, { rowCount, columnCount });
    const endRow = Math.min(block.endRow, rowCount - 1);
    const endColumn = Math.min(block.endColumn, columnCount - 1);
    if (block.startRow > endRow || block.startColumn > endColumn) return;
    host.workbook.state.activeSheetId = sheetId;
    sheet.state.selection = rectOf(
      block.startRow + 1,
      block.startColumn + 1,
      endRow - block.startRow + 1,
      endColumn - block.startColumn + 1,
    );
  }

  /** Does something as the visitor and collects what it showed. */
  function perform<T>(name: string, by: Visitor, answers: readonly Answer[], work: () => T): CallOutcome {
    goTo(by.selection);
    const from = JSON.stringify(selection());
    const events: DeskEvent[] = [];
    answerFrom([...answers], events);
    const { ui } = host;
    ui.sidebar = null;
    const before = { toasts: ui.toasts.length, dialogs: ui.dialogs.length };
    host.calls.reset();
    const start = performance.now();
    const asked: { question?: Question } = {};
    let value: unknown;
    let error: CallOutcome['error'];
    try {
      value = host.as(by.email, {}, work);
    } catch (thrown) {
      if (thrown instanceof UnansweredQuestion) asked.question = questionOf(thrown);
      else error = errorOf(thrown);
    }
    const milliseconds = Math.round(performance.now() - start);
    for (const toast of ui.toasts.slice(before.toasts)) events.push({ kind: 'toast', ...toast });
    if (ui.sidebar) events.push({ kind: 'sidebar', ...sidebarOf(ui.sidebar) });
    for (const { width, height, ...dialog } of ui.dialogs.slice(before.dialogs)) {
      events.push({
        kind: 'dialog',
        ...dialog,
        width: width ?? DIALOG.width,
        height: height ?? DIALOG.height,
      });
    }
    const at = selection();
    if (JSON.stringify(at) !== from) events.push({ kind: 'select', selection: at });
    return {
      name,
      calls: host.calls.total,
      milliseconds,
      events: asked.question ? [] : events,
      value,
      ...(error ? { error } : {}),
      ...asked,
    };
  }

  /** Alerts with only OK are shown afterwards; real questions stop the run until the window has answered. */
  function answerFrom(answers: Answer[], events: DeskEvent[]): void {
    host.ui.answerBy((question) => {
      if (question.form === 'alert' && question.buttonSet === 'OK') {
        events.push({ kind: 'notice', title: question.title, message: question.prompt });
        return { button: 'OK' };
      }
      const answer = answers.shift();
      if (!answer) throw new UnansweredQuestion(question);
      return { button: BUTTONS.find((button) => button === answer.button) ?? 'CLOSE', text: answer.text };
    });
  }

  return {
    get preset() {
      return preset;
    },
    snapshot: currentSnapshot,
    menus: () => host.ui.menus.map((menu) => submenu(menu.caption || ADDON, menu.items)),
    people: () => people,
    now: () => offsetInstant(host.clock.now(), host.workbook.state.timeZone),
    setClock: (instant) => leapTo(host, instant),
    passHours: (hours) => passHours(host, hours),
    mails,

    edit(request: EditRequest, by: Visitor): Outcome {
      const outcome = perform('onEdit', by, [], () => {
        const { rejected, failure } = host.edit({
          sheet: request.sheetId,
          range: { row: request.row + 1, column: request.column + 1 },
          values: request.values,
          pasted: !request.asTyped,
          user: by.email,
        });
        if (rejected !== undefined) return rejected;
        if (failure) throw failure;
        return undefined;
      });
      const { value: refused } = outcome;
      if (typeof refused !== 'string') return withFailure(outcome);
      const message = refusal(refused, request, currentSnapshot());
      return { ...outcome, events: [...outcome.events, { kind: 'refused', message }] };
    },

    restructure(request, by) {
      const before = host.workbook.remember();
      const failures = host.failures.length;
      const outcome = perform('structure', by, [], () => {
        const edited = host.calls.uncounted(() => restructure(host.globals.SpreadsheetApp, request));
        host.workbook.commit();
        if (edited !== null) host.tellEdit({ ...edited, user: by.email });
      });
      const { error } = outcome;
      if (error) {
        // Refused in the middle, it leaves nothing half done.
        host.workbook.recall(before);
        return { ...outcome, events: [{ kind: 'refused', message: error.message }] };
      }
      const failure = host.failures[failures];
      return failure === undefined ? outcome : withFailure({ ...outcome, error: errorOf(failure.error) });
    },

    run: (name, caption, by, answers) => withFailure(perform(caption, by, answers, () => script.run(name))),

    call: (name, args, by, answers) => perform(name, by, answers, () => script.callFromPage(name, ...args)),

    warmUp: () => void host.snapshot(),

    remember() {
      const { workbook } = host;
      const memory = workbook.remember();
      return () => workbook.recall(memory);
    },

    restart(chosen) {
      const now = host.clock.now();
      preset = chosen;
      earlierMails = [];
      open(now);
      drawn = null;
    },

    save: () =>
      JSON.stringify({
        preset,
        now: host.clock.now(),
        host: host.save(),
        drawn: packed(currentSnapshot()),
        mails: mails(),
      }),
  };
}

const BUTTONS: readonly ButtonName[] = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'];
/** Google shows an add-on's own menu under its name. */
const ADDON = 'Sổ ra quân';

function builtPages(): Record<string, string> {
  const { dist } = repositoryPaths;
  const names = readdirSync(dist).filter((name) => name.endsWith('.html'));
  return Object.fromEntries(
    names.map((name) => [basename(name, '.html'), readFileSync(join(dist, name), 'utf8')]),
  );
}

function sidebarOf({ title, html }: { readonly title: string; readonly html: string }) {
  return { title, html };
}
