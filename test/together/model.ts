import { statusLabels } from '../../src/data/statuses.ts';
import type { Phase } from '../../src/domain/field.ts';
import type { Status } from '../../src/domain/status.ts';
import { after } from '../../src/domain/status.ts';
import { LOG_KEYS } from '../../src/sheets/log-columns.ts';
import { type Act, FIELDS, type Step } from './acts.ts';
import { type Outcome, People } from './people.ts';
import { type Cells, HAMLETS, type HamletCode, type SharedWorkbook } from './shared-workbook.ts';

/** Figures of all runs, for docs/reliability.md. */
export const counted = {
  runs: 0,
  acts: 0,
  /** Acts in the middle of which somebody else acted. */
  interleaved: 0,
  busy: 0,
  conflicts: 0,
  /** Somebody typed into the very cell that an act was changing, after the act had read it: one of both stands there. */
  sameCell: 0,
};

const [HAMLET, FIELD, BEFORE, AFTER, SEQ] = (['hamlet', 'field', 'before', 'after', 'seq'] as const).map(
  (key) => LOG_KEYS.indexOf(key),
) as [number, number, number, number, number];

const LABELS = new Set(Object.values(statusLabels));

/** What broke the model, told with all that was done. */
const broken = (what: string, detail: unknown): Error => new Error(`${what}: ${JSON.stringify(detail)}`);

const isEntry = (key: string): boolean =>
  !/\.(?:status|operation|receipt|copy|version|corrections|correctionReason)$/.test(key) &&
  !/(?:At|By|Base|Deadline|Until|Reason)$/.test(key);

/**
 * What must hold whatever several people do at once: each cell holds what was written last by somebody who had seen what was there,
 * states change by the table alone, no act is done twice, a refusal writes nothing and says why.
 */
export class Model {
  private readonly book: SharedWorkbook;
  private readonly people: People;
  private cells: Map<string, readonly string[]>;
  private readonly status = new Map<string, Status>();
  private readonly receipts = new Map<string, string>();
  /** Operations whose changes were looked for in the log. */
  private readonly told = new Set<string>();

  constructor(book: SharedWorkbook) {
    this.book = book;
    this.people = new People(book);
    this.cells = this.asTheyStand(book.cells());
  }

  takes({ act, meanwhile }: Step): void {
    counted.acts += 1;
    const others: Outcome[] = [];
    const { host } = this.book;
    if (meanwhile !== null) {
      host.meanwhile(meanwhile.call, () => {
        counted.interleaved += 1;
        others.push(this.people.does(meanwhile.act));
      });
    }
    const logBefore = this.book.lines('log').length;
    const outcome = this.people.does(act);
    host.calls.forgetFaults();
    // An edit is made before its own onEdit begins, in the middle of which others act.
    const inOrder = outcome.kind === 'edited' ? [outcome, ...others] : [...others, outcome];
    for (const each of inOrder) this.expects(each, each === outcome ? others : []);
    this.holds({ act, outcome, others });
    this.isLogged([outcome, ...others], logBefore);
  }

  private asTheyStand(cells: Cells): Map<string, readonly string[]> {
    return new Map([...cells].filter(([place]) => isEntry(place)).map(([place, value]) => [place, [value]]));
  }

  private statusOf(hamlet: string, phase: Phase): Status {
    return this.status.get(`${hamlet} ${phase}`) ?? 'none';
  }

  /** Somebody filled in something: what is not sent is a draft. */
  private begins(place: string): void {
    const [hamlet = '', key = ''] = place.split(' ');
    const phase = FIELDS.plan.includes(key) ? 'plan' : 'result';
    if (this.statusOf(hamlet, phase) === 'none') this.status.set(`${hamlet} ${phase}`, 'draft');
  }

  private acts(
    hamlet: HamletCode,
    phase: Phase,
    act: 'saveDraft' | 'submit' | 'correct' | 'sendBack' | 'accept' | 'lock',
  ): void {
    const status = this.statusOf(hamlet, phase);
    const next = after(phase, status, act);
    if (next === null) throw broken('an act that the table refuses was done', { hamlet, phase, status, act });
    this.status.set(`${hamlet} ${phase}`, next);
  }

  private expects(outcome: Outcome, meanwhile: readonly Outcome[]): void {
    switch (outcome.kind) {
      case 'edited':
        for (const [place, value] of Object.entries(outcome.cells)) {
          this.cells.set(place, [value]);
          this.begins(place);
        }
        return;
      case 'saved':
        this.expectsSaved(outcome, meanwhile);
        return;
      case 'accepted':
        this.expectsAccepted(outcome);
        return;
      case 'sentBack':
        this.acts(outcome.hamlet, outcome.phase, 'sendBack');
        return;
      case 'askedInCell':
        this.expectsAsked(outcome);
        return;
      case 'frozen':
        for (const hamlet of HAMLETS) {
          for (const phase of ['plan', 'result'] as const) {
            if (this.statusOf(hamlet, phase) !== 'none') this.locks(hamlet, phase);
          }
        }
        return;
      case 'refused':
        if (outcome.code === 'busy') counted.busy += 1;
        if (outcome.code === 'conflict') counted.conflicts += 1;
        if (outcome.code === 'unexpected' || outcome.message.trim().length < 10)
          throw broken('nobody was told why', outcome);
        return;
      default:
    }
  }

  /** What was sent is locked with the report; a draft stays one. */
  private locks(hamlet: HamletCode, phase: Phase): void {
    const status = this.statusOf(hamlet, phase);
    const next = after(phase, status, 'lock');
    if (next !== null) this.status.set(`${hamlet} ${phase}`, next);
  }

  private expectsSaved(
    { asked, receipt }: Extract<Outcome, { kind: 'saved' }>,
    meanwhile: readonly Outcome[],
  ): void {
    const { hamlet, phase, seen, request } = asked;
    const { operationId, entries } = request;
    const isSubmit = asked.name.startsWith('submit');
    const given = this.receipts.get(operationId);
    if (given !== undefined) {
      if (isSubmit && given !== receipt) throw broken('a retry got another receipt', { given, receipt });
      return;
    }
    if (isSubmit && receipt === null) throw broken('sent without a receipt', asked);
    if (receipt !== null && [...this.receipts.values()].includes(receipt))
      throw broken('a receipt was given twice', receipt);
    this.receipts.set(operationId, receipt ?? '');
    const status = this.statusOf(hamlet, phase);
    const sending = after(phase, status, 'submit') === null ? 'correct' : 'submit';
    this.acts(hamlet, phase, isSubmit ? sending : 'saveDraft');
    const typed = new Map(
      meanwhile.flatMap((other) => (other.kind === 'edited' ? Object.entries(other.cells) : [])),
    );
    for (const key of new Set([...Object.keys(seen), ...Object.keys(entries)])) {
      const place = `${hamlet} ${key}`;
      const [was, is] = [seen[key] ?? '', entries[key] ?? ''];
      const other = typed.get(place);
      if (other === undefined) this.cells.set(place, [is]);
      else if (was !== is) {
        counted.sameCell += 1;
        this.cells.set(place, [is, other]);
      }
    }
  }

  private expectsAccepted(outcome: Extract<Outcome, { kind: 'accepted' }>): void {
    if (outcome.done.length + outcome.refusedNames !== outcome.hamlets.length)
      throw broken('not everyone was accepted or refused by name', outcome);
    for (const hamlet of outcome.done) this.acts(hamlet, outcome.phase, 'accept');
  }

  /** "Gửi" in the cell: sent, put back, or, while others write, left there with a word to say so. */
  private expectsAsked({ phase, hamlet, receipt }: Extract<Outcome, { kind: 'askedInCell' }>): void {
    if (receipt === null || [...this.receipts.values()].includes(receipt)) return;
    this.receipts.set(`in a cell: ${receipt}`, receipt);
    this.acts(hamlet, phase, 'submit');
  }

  /** Every value that an act put in the place of another is in the log, with the other; what was refused is not. */
  private isLogged(outcomes: readonly Outcome[], linesBefore: number): void {
    const lines = this.book.lines('log');
    const fresh = lines.slice(linesBefore);
    if (fresh.length > 0 && !outcomes.some(isDone))
      throw broken('nothing was done and the log says something', fresh);
    lines.forEach((line, at) => {
      if (line[SEQ] !== String(at + 1)) throw broken('a line of the log is missing or doubled', line);
    });
    for (const outcome of outcomes) {
      if (outcome.kind !== 'saved' || !this.isFresh(outcome.asked.request.operationId)) continue;
      const { hamlet, seen, request } = outcome.asked;
      for (const key of new Set([...Object.keys(seen), ...Object.keys(request.entries)])) {
        const [was, is] = [seen[key] ?? '', request.entries[key] ?? ''];
        const says = fresh.some(
          (line) =>
            line[HAMLET] === hamlet && line[FIELD] === key && line[BEFORE] === was && line[AFTER] === is,
        );
        if (was !== is && !says)
          throw broken('a change that the log does not tell', { hamlet, key, was, is, fresh });
      }
    }
  }

  /** Whether an operation was done in this step, and not found done. */
  private isFresh(operationId: string): boolean {
    const isNew = !this.told.has(operationId);
    this.told.add(operationId);
    return isNew;
  }

  private holds(told: { act: Act; outcome: Outcome; others: readonly Outcome[] }): void {
    const found = this.book.cells();
    const places = new Set([...this.cells.keys(), ...found.keys()]);
    for (const place of places) {
      if (!isEntry(place)) continue;
      const allowed = this.cells.get(place) ?? [''];
      const value = labelled(found.get(place) ?? '');
      if (!allowed.map(labelled).includes(value))
        throw broken('lost update', { place, found: value, allowed, ...told });
      this.cells.set(place, [value]);
    }
    for (const hamlet of HAMLETS) {
      for (const phase of ['plan', 'result'] as const) {
        const word = found.get(`${hamlet} ${phase}.status`) ?? '';
        const status = this.statusOf(hamlet, phase);
        const isDraft = status === 'none' || status === 'draft';
        const waits = word === 'Gửi';
        if (!waits && word !== statusLabels[status] && !(word === '' && isDraft))
          throw broken('a state that the table does not lead to', { hamlet, phase, word, status, ...told });
        if (!waits && word !== '' && !LABELS.has(word)) throw broken('no state', word);
      }
    }
  }
}

const COURSES: Readonly<Record<string, string>> = { done: 'Đã làm' };
const labelled = (value: string): string => COURSES[value] ?? value;

const isDone = (outcome: Outcome): boolean =>
  ['saved', 'accepted', 'sentBack', 'askedInCell', 'frozen', 'nothing'].includes(outcome.kind);
