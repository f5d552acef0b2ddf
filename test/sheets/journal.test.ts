import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { localMinute } from '../../src/domain/instant.ts';
import type { LogHead } from '../../src/domain/log-chain.ts';
import type { ActRecord } from '../../src/sheets/journal.ts';
import { openJournal } from '../../src/sheets/journal.ts';
import { WorkbookProblem } from '../../src/sheets/workbook-problem.ts';

/** The document's properties; the n-th change from now sets these of its keys alone, and the run is over. */
class Store {
  readonly kept = new Map<string, string>();
  private cut: { changes: number; readonly sets: (key: string, at: number) => boolean } | null = null;

  cutAt(changes: number, sets: (key: string, at: number) => boolean): void {
    this.cut = { changes, sets };
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.kept);
  }

  setProperty(key: string, value: string): void {
    this.setProperties({ [key]: value });
  }

  setProperties(values: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(values)) {
      if (Buffer.byteLength(value) > 9 * 1024) throw new Error(`Argument too large: ${key}`);
    }
    if (this.cut) this.cut.changes -= 1;
    const dies = this.cut?.changes === 0;
    Object.entries(values).forEach(([key, value], at) => {
      if (!dies || this.cut?.sets(key, at)) this.kept.set(key, value);
    });
    const bytes = [...this.kept].reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
    if (bytes > 500 * 1024) throw new Error('You have exceeded the property storage quota.');
    if (!dies) return;
    this.cut = null;
    throw new Error('dead');
  }
}

const started = (): Store => {
  const store = new Store();
  Object.assign(globalThis, { PropertiesService: { getDocumentProperties: () => store } });
  return store;
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'PropertiesService');
});

const AT = localMinute('2026-02-20T08:00');
const HEAD: LogHead = { seq: 7, hash: 'f'.repeat(64) };
const NEXT: LogHead = { seq: 8, hash: 'e'.repeat(64) };

const act = (text: string, id = 'press'): ActRecord => ({
  done: [{ id, receipt: `KH04-${id}`, at: AT }],
  columns: [{ round: '2026-D04', changes: { X01: { 'plan.place': [text, 'before'] } } }],
  rows: [],
  lines: [],
});

const ids = (acts: readonly ActRecord[]): unknown[] => acts.map(({ done: [first] }) => first?.id);
const reopened = () => {
  const journal = openJournal();
  return { open: ids(journal.unfinished()), head: journal.head(), done: journal.done().map(({ id }) => id) };
};

/** Longer than several properties hold, and with letters of two units where parts may be cut. */
const LONG = 'Quét đường 😀 '.repeat(900);

describe('the journal', () => {
  test('remembers what was begun, where the log ends and what was done, from one run to the next', () => {
    started();
    openJournal().begin(act(LONG), HEAD);
    expect(openJournal().unfinished()).toEqual([act(LONG)]);
    expect(reopened()).toEqual({ open: ['press'], head: HEAD, done: [] });
    const journal = openJournal();
    journal.close([], NEXT, [act('')]);
    expect(reopened()).toEqual({ open: [], head: NEXT, done: ['press'] });
    expect(openJournal().done()).toEqual([{ id: 'press', receipt: 'KH04-press', at: AT }]);
  });

  test('never loses acts that are open, where the log ends or what was done, whichever keys a dying run set', () => {
    const changes = fc.record({
      before: fc.boolean(),
      waiting: fc.boolean(),
      closes: fc.boolean(),
      text: fc.constantFrom('ngắn', LONG),
      dies: fc.integer({ min: 1, max: 2 }),
      sets: fc.infiniteStream(fc.boolean()),
    });
    fc.assert(
      fc.property(changes, ({ before, waiting, closes, text, dies, sets }) => {
        const store = started();
        if (before) {
          openJournal().begin(act(LONG, 'earlier'), HEAD);
          openJournal().close([], HEAD, [act('', 'earlier')]);
        }
        if (waiting) openJournal().begin(act(LONG, 'left'), HEAD);
        if (closes) openJournal().begin(act(text), HEAD);
        const was = reopened();
        const journal = openJournal();
        const left = journal.unfinished().filter(({ done: [first] }) => first?.id === 'left');
        const change = (): void =>
          closes ? journal.close(left, NEXT, [act('')]) : journal.begin(act(text), HEAD);
        store.cutAt(dies, () => sets.next().value ?? true);
        try {
          change();
        } catch {
          // The next run finds what is there.
        }
        const is = reopened();
        const done = before ? ['earlier'] : [];
        const after = closes
          ? { open: waiting ? ['left'] : [], head: NEXT, done: [...done, 'press'] }
          : { open: [...(waiting ? ['left'] : []), 'press'], head: HEAD, done };
        // The first act of all brings the head with it.
        const unbegun = { ...was, head: is.head };
        expect([after, unbegun]).toContainEqual(is);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the latest of many acts, as many as one property holds', () => {
    started();
    for (let at = 0; at < 80; at += 1) openJournal().close([], HEAD, [act('', `press-${at}`)]);
    const short = openJournal().done();
    expect([short.length, short[0]?.id, short[59]?.id]).toEqual([60, 'press-20', 'press-79']);
    for (let at = 0; at < 80; at += 1) {
      openJournal().close([], HEAD, [act('', `${at}${'ộ'.repeat(58)}`)]);
    }
    const long = openJournal().done();
    expect(long.length).toBeGreaterThan(15);
    expect(long[long.length - 1]?.id).toMatch(/^79/);
  });

  test('remembers an act once, though two runs finished it', () => {
    started();
    openJournal().close([], HEAD, [act('')]);
    openJournal().close([], HEAD, [act('')]);
    expect(reopened().done).toEqual(['press']);
  });

  test('holds what forty-eight hamlets send at once, and says no to what the properties would not hold', () => {
    started();
    const journal = openJournal();
    expect(journal.holds(act('ộ'.repeat(130_000)))).toBe(true);
    journal.begin(act('ộ'.repeat(130_000)), HEAD);
    expect(ids(openJournal().unfinished())).toEqual(['press']);
    openJournal().close([], HEAD, []);
    expect(openJournal().holds(act('ộ'.repeat(140_000)))).toBe(false);
  });

  test('remembers a long command that was cut off until an act ends it, whatever others do meanwhile', () => {
    started();
    openJournal().beginLong('Cập nhật chỉ tiêu');
    openJournal().begin(act(''), HEAD);
    openJournal().close([], NEXT, [act('')]);
    expect(openJournal().isBegun('Cập nhật chỉ tiêu')).toBe(true);
    openJournal().close([], NEXT, [{ ...act(''), ends: 'Cập nhật chỉ tiêu' }]);
    expect(openJournal().isBegun('Cập nhật chỉ tiêu')).toBe(false);
  });

  test('gives the room of a long act back to the next', () => {
    const store = started();
    openJournal().begin(act('ộ'.repeat(130_000)), HEAD);
    openJournal().close([], HEAD, []);
    openJournal().begin(act('ngắn'), HEAD);
    expect([...store.kept.values()].join('').length).toBeLessThan(1_000);
  });

  test.each(['', '{', '[1,2', '{"v":1}', 'null'])('takes %j, which it never wrote, for nothing', (text) => {
    const store = started();
    store.kept.set('srq.journal', text);
    expect(reopened()).toEqual({ open: [], head: null, done: [] });
  });

  test('leaves what a newer script has open to a newer script, and goes on where nothing is open', () => {
    const store = started();
    const newer = (open: unknown): void => {
      store.kept.set('srq.journal', JSON.stringify({ v: 99, head: HEAD, done: [], open }));
    };
    newer({ parts: 1, at: 'a', check: 'x' });
    expect(() => openJournal()).toThrow(new WorkbookProblem('newer-journal'));
    newer(null);
    expect(reopened()).toEqual({ open: [], head: HEAD, done: [] });
  });
});
