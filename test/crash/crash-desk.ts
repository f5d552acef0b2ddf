import { roundKey } from '../../src/domain/round.ts';
import { blueprintOfSize } from '../bench/blueprint-of-size.ts';
import { CLERK, Desk } from '../bench/desk.ts';
import type { WorkbookMemory } from '../emulator/spreadsheet/workbook-model.ts';
import type { CrashCommand, PageReply, Press } from './command.ts';
import { asks, asksOn } from './command.ts';
import type { CrashPoint } from './crash-points.ts';
import { crashPointsOf, cutOff } from './crash-points.ts';
import type { LeftBehind } from './left-behind.ts';
import { leftBehind, logRows, replacedEntries } from './left-behind.ts';

/** Of a season of four rounds, for set-up and "Cập nhật chỉ tiêu" do the same to each. */
const SIZE = { hamlets: 48, rounds: 4 };
const SET_UP_AT = '2026-02-20T08:00:00+07:00';

let blueprint: Promise<string> | null = null;
let prepared: string | null = null;

/** A workbook set up, and a head who works elsewhere in it. */
const preparedWorkbook = (file: string): string => {
  if (prepared !== null) return prepared;
  const desk = new Desk(SIZE, file);
  asksOn('setUpWorkbook')(desk);
  desk.headOf(ELSEWHERE[0]);
  desk.headOf(ELSEWHERE[1]);
  prepared = desk.host.save();
  return prepared;
};

/** Two hamlets in which the press that is tried changes nothing. */
const ELSEWHERE = ['X40', 'X41'] as const;
const HEAD = 'truong-xom@example.invalid';

/** What happens between the crash and the second press. */
export type Aftermath = 'nothing' | 'others act';

const receiptIn = (reply: unknown): string => (reply as PageReply | null)?.value?.receipt?.code ?? '';
const isGood = (reply: unknown): boolean => (reply as PageReply | null)?.ok === true;

const firstDifferences = (wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string =>
  [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((key) => wanted.get(key) !== found.get(key))
    .slice(0, 4)
    .map((key) => `${key}: ${found.get(key) ?? 'as before'} instead of ${wanted.get(key) ?? 'as before'}`)
    .join('; ');

const firstLines = (wanted: readonly string[], found: readonly string[]): string => {
  const rest = [...wanted];
  const more = found.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [
    ...more.slice(0, 2).map((line) => `logged too: ${line}`),
    ...rest.slice(0, 2).map((line) => `not logged: ${line}`),
  ].join('; ');
};

/** A workbook on which one press is made again and again, each time from the same state. */
export class CrashDesk {
  readonly command: CrashCommand;
  readonly points: readonly CrashPoint[];
  /** What the press calls when nobody disturbs it. */
  readonly calls: readonly string[];
  private readonly desk: Desk;
  private readonly press: Press;
  private readonly others: readonly Press[];
  private readonly memory: WorkbookMemory;
  private readonly properties: Readonly<Record<string, string>>;
  private readonly logged: number;
  private readonly expected = new Map<string, LeftBehind>();
  private readonly receipt: string;
  /** What people had entered, the press replaced, and the log does not tell as what it was. */
  readonly unlogged: readonly string[];

  static async of(command: CrashCommand): Promise<CrashDesk> {
    blueprint ??= blueprintOfSize(SIZE);
    const file = await blueprint;
    const saved = command.onBlank
      ? undefined
      : { workbook: preparedWorkbook(file), now: command.now ?? SET_UP_AT };
    return new CrashDesk(command, new Desk(SIZE, file, saved));
  }

  private constructor(command: CrashCommand, desk: Desk) {
    this.command = command;
    this.desk = desk;
    this.press = command.ready(desk);
    const round = roundKey(2026, 3);
    this.others = command.onBlank
      ? []
      : ELSEWHERE.map((hamletCode): Press => {
          const { base } = desk.asks('openPlan', { roundKey: round, hamletCode }).state;
          const wish = {
            roundKey: round,
            hamletCode,
            entries: { 'plan.place': 'Nhà văn hóa' },
            base,
            reason: '',
          };
          const press = asks('savePlanDraft', { ...wish, operationId: `elsewhere ${hamletCode}` });
          return (on) => on.host.as(HEAD, {}, () => press(on));
        });
    const { host } = desk;
    host.calls.uncounted(() => host.globals.SpreadsheetApp.flush());
    this.memory = host.workbook.remember();
    this.properties = host.calls.uncounted(() =>
      host.globals.PropertiesService.getDocumentProperties().getProperties(),
    );
    this.logged = command.onBlank ? 0 : logRows(desk).length;
    this.begin();
    host.calls.reset();
    const reply = this.press(desk);
    this.calls = [...host.calls.log];
    if (!isGood(reply)) throw new Error(`${command.of} ${command.when}: ${JSON.stringify(reply)}`);
    if (host.warnings.length > 0) throw new Error(host.warnings.join(' '));
    this.receipt = receiptIn(reply);
    this.points = crashPointsOf(this.calls);
    const { lines } = this.look(true);
    this.unlogged = replacedEntries(desk, this.memory)
      .filter(({ before }) => !lines.some((line) => line.includes(` | ${before} | `)))
      .map(({ place, before }) => `${place} held ${before}, which the log does not say`);
  }

  private begin(): void {
    const { host } = this.desk;
    host.workbook.recall(this.memory);
    host.forgetCache();
    host.calls.forgetFaults();
    host.calls.uncounted(() => {
      const store = host.globals.PropertiesService.getDocumentProperties();
      store.deleteAllProperties().setProperties({ ...this.properties });
    });
  }

  private look(who: boolean): LeftBehind {
    return leftBehind(this.desk, this.memory, this.logged, { marks: !this.command.leavesMarks, who });
  }

  /** Everybody else, afterwards: whatever stands open in the journal is finished by then. */
  private ends(aftermath: Aftermath, before: boolean): void {
    if (before ? aftermath === 'others act' : true) this.others[before ? 0 : 1]?.(this.desk);
  }

  private expectedAfter(aftermath: Aftermath, who: boolean): LeftBehind {
    const key = `${aftermath} ${who}`;
    const known = this.expected.get(key);
    if (known) return known;
    this.begin();
    this.press(this.desk);
    this.ends(aftermath, true);
    this.ends(aftermath, false);
    const found = this.look(who);
    this.expected.set(key, found);
    return found;
  }

  /** The press is cut off, others do something or nothing, and it is made again. @returns what is wrong then, '' for nothing */
  crash(point: CrashPoint, aftermath: Aftermath): string {
    // Where Google did not say who it was, the log cannot.
    const who = !(point.how === 'fails' && /^(?:Session|User)\./.test(point.method));
    const wanted = this.expectedAfter(aftermath, who);
    this.begin();
    const first = cutOff(this.desk, point, this.press);
    this.ends(aftermath, true);
    const { again = this.press, of, logsEachPress = false, leavesUntold = false, ownTabs } = this.command;
    // Nor can set-up name its first administrator then; its page says so, and the next press does.
    const named = new Set(
      who ? [] : [...wanted.cells].flatMap(([place, cell]) => (cell.includes(CLERK) ? [place] : [])),
    );
    const besides = (cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
      new Map([...cells].filter(([place]) => !ownTabs?.test(place) && !named.has(place)));
    // Nobody hears of what happens behind an edit; what falls back to something weaker is pressed again by whoever reads so.
    const isHeard = of !== 'onEdit' && !logsEachPress;
    const reply = isHeard && isGood(first) ? first : again(this.desk);
    this.ends(aftermath, false);
    const found = this.look(who);
    const wrong = [
      isGood(reply) ? '' : `refused: ${JSON.stringify(reply)}`,
      receiptIn(reply) === this.receipt ? '' : `receipt ${receiptIn(reply)} instead of ${this.receipt}`,
      firstDifferences(besides(wanted.cells), besides(found.cells)),
      ownTabs || wanted.structure === found.structure ? '' : 'tabs, names or protections differ',
      leavesUntold
        ? ''
        : firstLines(
            wanted.lines,
            logsEachPress ? wanted.lines.filter((line) => found.lines.includes(line)) : found.lines,
          ),
      found.brokenChain,
      found.unfinished ? 'something is not finished' : '',
    ];
    return wrong.filter((each) => each !== '').join(' | ');
  }

  /** As `crash`, and somebody types over what the act writes before the page presses again: it is what stands there in the end. */
  crashAndType(point: CrashPoint, { hamlet, field }: NonNullable<CrashCommand['typedOver']>): string {
    const wanted = this.expectedAfter('nothing', true);
    this.begin();
    cutOff(this.desk, point, this.press);
    this.desk.edits(field, hamlet, [[77]]);
    const reply = this.press(this.desk);
    this.ends('nothing', false);
    const found = this.look(true);
    const typed = [...found.cells].filter(([, cell]) => cell.startsWith('[77,')).map(([place]) => place);
    const without = (cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
      new Map([...cells].filter(([place]) => !typed.includes(place)));
    const untouched = new Map([...wanted.cells].filter(([place]) => place.startsWith('Đợt 03')));
    const isDone = isGood(reply);
    const wrong = [
      typed.length === 1 ? '' : `what was typed stands in ${typed.length} cells`,
      firstDifferences(without(isDone ? wanted.cells : untouched), without(found.cells)),
      isDone ? firstLines(wanted.lines, found.lines) : '',
      found.brokenChain,
      found.unfinished ? 'something is not finished' : '',
    ];
    return wrong.filter((each) => each !== '').join(' | ');
  }
}
