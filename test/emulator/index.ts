import { Script } from 'node:vm';
import { kindOfCall } from './call-kinds.ts';
import { createEvaluator } from './formulas/evaluate.ts';
import { writtenLabels } from './formulas/written-labels.ts';
import type { Host } from './host.ts';
import { CallCounter } from './host-calls.ts';
import { HostClock } from './host-clock.ts';
import type { AuthModeName, HostContext } from './host-context.ts';
import {
  filesOf,
  grantedOf,
  type HostOptions,
  manifest,
  newWorkbook,
  refusalAtStart,
  scopesOf,
} from './host-options.ts';
import { restoreState, saveCopy, saveState } from './host-state.ts';
import { edit, tellEdit } from './run/editing.ts';
import { createRealm } from './run/realm.ts';
import { Runner } from './run/runner.ts';
import { type HostScript, loadScript } from './run/script.ts';
import { clockEvent } from './services/clock-schedule.ts';
import { requirePermission } from './services/gate.ts';
import { createGlobals } from './services/globals.ts';
import type { HostDesk, Person } from './services/host-desk.ts';
import { LockBoard } from './services/lock.ts';
import type { LogLines } from './services/logger.ts';
import { MailRecord } from './services/mail-record.ts';
import { userFace } from './services/session.ts';
import { TriggerBoard, type TriggerModel } from './services/triggers.ts';
import { UiRecord } from './services/ui-record.ts';
import { snapshot } from './spreadsheet/snapshot-of.ts';

export type { Host } from './host.ts';

/** A host: one file, one script, the people who use them, and a clock. */
export function createHost(options: HostOptions = {}): Host {
  const clock = new HostClock(options.now ?? '2026-01-05T08:00:00+07:00');
  const calls = new CallCounter();
  const owner = { email: options.owner ?? 'chu.so@gmail.com' };
  const users = [owner.email, ...(options.users ?? [])];
  const scopes = grantedOf(options);
  const restored = options.workbook === undefined ? null : restoreState(options.workbook);
  let ids = restored?.ids ?? 0;
  const nextId = (kind: string): string => {
    ids += 1;
    return `${kind}-${ids}`;
  };
  const workbook = restored?.workbook ?? newWorkbook(options, nextId);
  const spreadsheets = [workbook];
  const locks = new LockBoard();
  const nobodyKnown: Person = { email: owner.email, tellsEmail: false };
  const personOf = (email: string): Person => ({ email, tellsEmail: email !== '' });
  const first = options.activeUser === undefined ? nobodyKnown : personOf(options.activeUser);
  const now = (): number => clock.now();
  const runner = new Runner({ workbook, locks, now }, first, options.authMode ?? 'FULL');

  const refused: string[] = [];
  /** The file's version when the call in progress began. */
  let version = 0;
  const context: HostContext = {
    called(method) {
      if (calls.isHostAsking) return;
      if (runner.stopped !== null) throw runner.stopped;
      const others = calls.takeMeanwhile();
      if (others !== null) runner.aside(() => calls.aside(others));
      // Google answers a read after writes only once these are in the file (call-costs.ts).
      if (kindOfCall(method) === 'read') workbook.commit();
      version = workbook.version;
      const cost = calls.record(method);
      if (options.callCosts === 'published') clock.advance(cost);
      runner.requireTime();
      try {
        requirePermission(method, runner.current.mode, scopes);
      } catch (refusal) {
        refused.push(method);
        throw refusal;
      }
    },
    did(raw, method, given) {
      if (calls.isHostAsking || workbook.version === version) return;
      if (calls.isWatched) runner.buffered.note(raw, method, given);
    },
    moved(written, read) {
      if (calls.isHostAsking) return;
      const cost = calls.moved(written, read);
      if (options.callCosts === 'published') clock.advance(cost);
    },
    now,
    scriptTimeZone: options.scriptTimeZone ?? manifest().timeZone,
    get activeUser() {
      return runner.current.person;
    },
    owner,
    get authMode() {
      return runner.current.mode;
    },
    crossing: runner.crossing,
    nextId,
  };
  const warnings: string[] = [];
  const desk: HostDesk = {
    context,
    clock,
    calls,
    scopes,
    declared: scopesOf(options),
    workbook: options.bound === false ? null : workbook,
    run: () => runner.current,
    dateOf: (ms) => runner.realm?.dateOf(ms) ?? new Date(ms),
    compile: (source) =>
      new Script(source).runInContext(
        runner.realm?.context ?? createRealm({ ...made.globals }, now, context.scriptTimeZone).context,
      ),
    warnings,
  };
  const ui = new UiRecord();
  const log: LogLines = [];
  const files = filesOf(options);
  const mail = new MailRecord(options.quota?.mailRecipients ?? 100);
  const triggers = new TriggerBoard(options.delivery ?? 'add-on');
  triggers.replace(restored?.triggers ?? []);
  const properties = restored?.properties ?? new Map();
  const evaluate = options.formulas === 'left blank' ? writtenLabels : createEvaluator(now);
  const made = createGlobals({
    desk,
    file: workbook,
    spreadsheets,
    ui,
    log,
    files,
    mail,
    triggers,
    properties,
    locks,
    owner: owner.email,
    web: options.web ?? null,
    evaluate,
    suspended: (wait) => runner.suspended(wait, warnings),
  });
  let script: HostScript | null = null;
  const opensThis = ({ type, sourceId }: TriggerModel): boolean =>
    type === 'ON_OPEN' && sourceId === workbook.id;
  const editing = {
    desk,
    workbook,
    runner,
    clock,
    calls,
    triggers,
    owner,
    app: made.globals.SpreadsheetApp,
    evaluate,
    personOf,
    script: () => script,
  };

  const become = (user: string | Person): Person => (typeof user === 'string' ? personOf(user) : user);
  function as(user: string | Person, how?: { readonly authMode?: AuthModeName }): void;
  function as<T>(user: string | Person, how: { readonly authMode?: AuthModeName }, action: () => T): T;
  function as<T>(
    user: string | Person,
    how: { readonly authMode?: AuthModeName } = {},
    action?: () => T,
  ): T | undefined {
    const { mode, person } = runner.current;
    runner.change({ person: become(user), mode: how.authMode ?? mode });
    if (action === undefined) return undefined;
    try {
      return action();
    } finally {
      runner.change({ person, mode });
    }
  }

  return {
    globals: made.globals,
    calls,
    clock,
    ui,
    mail,
    log,
    failures: runner.failures,
    refused,
    warnings,
    files,
    workbook,
    owner: owner.email,
    users,
    activeUser: () => runner.current.person.email,
    failAt: (n, error) => calls.failAt(n, error),
    dieAt: (n, kept) => calls.dieAt(n, kept),
    meanwhile: (n, action) => calls.doMeanwhile(n, action),
    as,
    load(code) {
      script = loadScript(code, {
        runner,
        globals: { ...made.globals },
        now,
        pass: (ms) => clock.advance(ms),
        zone: context.scriptTimeZone,
        openEvent: () =>
          calls.uncounted(() => ({
            source: made.globals.SpreadsheetApp.getActive(),
            user: userFace('', desk),
          })),
        clearUi: () => ui.closeAll(),
        opened: () => {
          for (const trigger of triggers.all().filter(opensThis)) {
            script?.fire(trigger.handler, {
              kind: 'trigger',
              mode: 'FULL',
              person: personOf(trigger.creator),
              startedBy: runner.current.person,
              event: () =>
                calls.uncounted(() => ({
                  triggerUid: trigger.id,
                  source: made.globals.SpreadsheetApp.getActive(),
                })),
            });
          }
        },
        refusal: (kind) => refusalAtStart(options, kind),
      });
      return script;
    },
    edit: (one) => edit(editing, [one])[0] ?? {},
    tellEdit: (edited) => tellEdit(editing, edited),
    editFast: (many) => edit(editing, many),
    runDueTriggers() {
      const due = triggers.takeDue(clock.now());
      for (const trigger of due) {
        script?.fire(trigger.handler, {
          kind: 'trigger',
          mode: 'FULL',
          person: personOf(trigger.creator),
          event: () => clockEvent(trigger.id, trigger.nextAt ?? clock.now()),
        });
      }
      return due.length;
    },
    holdLock(kind = 'document', by = 'somebody else') {
      const lock = kind === 'user' ? `user:${runner.current.person.email}` : kind;
      locks.take(lock, by);
      return () => locks.release(lock, by);
    },
    forgetCache: made.forgetCache,
    snapshot: (only) => snapshot(workbook, evaluate(workbook), only),
    madeSnapshots: () => spreadsheets.slice(1).map((made) => snapshot(made, evaluate(made))),
    copyFile: () => saveCopy({ workbook, properties, triggers: [], ids }),
    save: () => saveState({ workbook, properties, triggers: triggers.all(), ids }),
  };
}
