import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { roundKey } from '../../src/domain/round.ts';
import { registerRange, roundRange } from '../../src/sheets/layout.ts';
import { blueprintOfSize } from '../bench/blueprint-of-size.ts';
import { builtFile } from '../bundle/load-code.ts';
import { createHost, type Host } from '../emulator/index.ts';
import type { HostScript } from '../emulator/run/script.ts';
import type { WorkbookMemory } from '../emulator/spreadsheet/workbook-model.ts';
import { FAULT_TIME, faultPoints, faultRuns, faultSeed } from '../fault-points.ts';
import { checkedWorkbook, mendedWorkbook } from './structure-desk.ts';
import type { StructurePicture } from './structure-picture.ts';
import { structureDifferences, structureOf } from './structure-picture.ts';
import type { Harm, Spot } from './vandal.ts';
import { misbehave, misdeeds } from './vandal.ts';

/** Random harm to the structure of a small workbook: whatever is asked then finds data by key or says what is wrong, and "Sửa" brings everything back. */

const HAMLETS = 8;
const ROUNDS = 2;
const KEYS = [1, 2].map((number) => roundKey(2026, number));
const CODES = Array.from({ length: HAMLETS }, (_, at) => `X0${at + 1}`);

type Reply = { readonly ok: boolean; readonly problem?: { readonly code: string; readonly message: string } };

class Office {
  readonly host: Host;
  readonly script: HostScript;

  constructor(host: Host) {
    this.host = host;
    this.script = host.load(builtFile('Code.js'));
  }

  asks(name: string, request: unknown): Reply {
    return this.script.callFromPage(name, request) as Reply;
  }
}

/** What each hamlet has entered tells whose it is. */
const markOf = (code: string): string => `nơi của ${code}`;

let office: Office;
let memory: WorkbookMemory;
let before: StructurePicture;

const enterEverywhere = (host: Host): void => {
  for (const key of KEYS) {
    const range = host.globals.SpreadsheetApp.getActive().getRangeByName(roundRange(key));
    const values = range?.getValues() ?? [];
    for (const [row, text] of [
      ['plan.place', markOf],
      ['result.difficulties', (code: string) => `dấu ${code}`],
    ] as const) {
      const index = values.findIndex(([first]) => first === row);
      for (const code of CODES)
        range?.offset(index, (values[0] ?? []).indexOf(code), 1, 1).setValue(text(code));
    }
    const people = values.findIndex(([first]) => first === 'plan.people');
    for (const [at, code] of CODES.entries()) {
      range?.offset(people, (values[0] ?? []).indexOf(code), 1, 1).setValue(at + 10);
    }
  }
};

beforeAll(async () => {
  const blueprint = await blueprintOfSize({ hamlets: HAMLETS, rounds: ROUNDS });
  const host = createHost({ now: '2025-12-20T08:00:00+07:00', formulas: 'left blank', files: { blueprint } });
  office = new Office(host);
  office.asks('setUpWorkbook', { cursor: '' });
  host.calls.uncounted(() => enterEverywhere(host));
  memory = host.workbook.remember();
  before = structureOf(host);
});

const reads: readonly (readonly [string, (code: string, key: string) => unknown])[] = [
  ['openPlan', (hamletCode, key) => ({ roundKey: key, hamletCode })],
  ['openResult', (hamletCode, key) => ({ roundKey: key, hamletCode })],
  ['readRoundBefore', (hamletCode, key) => ({ roundKey: key, hamletCode })],
  ['readPreviousPlan', (hamletCode, key) => ({ roundKey: key, hamletCode })],
  ['checkRound', (_, key) => ({ roundKey: key })],
  ['checkHistory', (_, key) => ({ roundKey: key })],
  ['selectCell', (hamletCode, key) => ({ roundKey: key, hamletCode, fieldKey: 'LL01' })],
  ['openAgency', (_, key) => ({ roundKey: key, agencyCode: null })],
  ['listSummaryRounds', () => ({})],
  ['readReportState', (_, key) => ({ roundKey: key })],
  ['openReportDocument', (_, key) => ({ roundKey: key })],
  ['openBulletins', (_, key) => ({ roundKey: key })],
  ...(['plan', 'agencyReport', 'publication'] as const).map(
    (kind) => ['openReminders', (_: string, key: string) => ({ roundKey: key, kind })] as const,
  ),
  ['readFollowUp', (_, key) => ({ roundKey: key, kind: 'result' })],
  ['previewDigests', () => ({ kind: 'today' })],
  [
    'recordReminded',
    (code, key) => ({
      roundKey: key,
      kind: 'plan',
      units: [code],
      channel: 'call',
      operationId: `call ${code}`,
    }),
  ],
];

const ofOneHamlet = ['openPlan', 'openResult', 'readRoundBefore', 'readPreviousPlan'];

/** A refusal says what is wrong, and never that the program has a mistake. */
const requireSentence = (name: string, { problem }: Reply): void => {
  expect([name, problem?.code]).not.toEqual([name, 'unexpected']);
  expect(problem?.message ?? '').toMatch(/\S/);
  expect(problem?.message ?? '').not.toMatch(/undefined|null/);
};

const askEverything = (code: string, key: string): void => {
  for (const [name, requestOf] of reads) {
    const reply = office.asks(name, requestOf(code, key));
    if (!reply.ok) requireSentence(name, reply);
    else if (ofOneHamlet.includes(name)) {
      // Of a hamlet without a column the first one's page opens, and says whose it is.
      const { hamletCode = code } =
        (reply as { readonly value?: { readonly hamletCode?: string } }).value ?? {};
      const seen = [...JSON.stringify(reply).matchAll(/(?:nơi của|dấu) (X\d+)/g)].map(([, whose]) => whose);
      expect([name, ...new Set(seen)].slice(0, 3)).toEqual(seen.length === 0 ? [name] : [name, hamletCode]);
    }
  }
  const opened = office.asks('openPlan', { roundKey: key, hamletCode: code }) as {
    readonly value?: { readonly state?: { readonly base?: string } };
  } & Reply;
  const saved = office.asks('savePlanDraft', {
    roundKey: key,
    hamletCode: code,
    entries: { 'plan.materials': `chổi của ${code}` },
    base: opened.value?.state?.base ?? '',
    reason: '',
    operationId: `press ${code}`,
  });
  if (!saved.ok) {
    if (saved.problem?.code) requireSentence('savePlanDraft', saved);
    return;
  }
  const sheets = office.host.workbook.state.sheets.filter(({ state }) => state.rowCount > 100);
  for (const sheet of sheets) {
    for (let column = 1; column <= sheet.state.columnCount; column += 1) {
      const texts = Array.from({ length: sheet.state.rowCount }, (_, row) =>
        String(sheet.cell(row + 1, column).value ?? ''),
      );
      if (!texts.includes(`chổi của ${code}`)) continue;
      const marks = texts.filter((text) => /^(?:nơi của|dấu) X\d+$/.test(text));
      expect(marks.filter((mark) => !mark.endsWith(code))).toEqual([]);
    }
  }
};

const isIn = (list: readonly string[], key: string): boolean =>
  list.some((part) => {
    const [start = '', end] = part.split('*');
    return end === undefined ? key.startsWith(start) : key.startsWith(start) && key.endsWith(end.trim());
  });

type Deed = readonly [which: number, spot: Spot];

const story = (deeds: readonly Deed[], hamlet: number, round: number): void => {
  const { host } = office;
  host.workbook.recall(memory);
  const harm: Harm = { gone: [], told: [] };
  const done = deeds.map(([which, spot]) => misbehave(host, KEYS, which, spot, harm));
  const damaged = host.workbook.remember();
  try {
    askEverything(CODES[hamlet % HAMLETS] ?? 'X01', KEYS[round % ROUNDS] ?? '');
    host.workbook.recall(damaged);
    const found = checkedWorkbook(office);
    expect(typeof found === 'string' ? found : '').toBe('');
    const result = mendedWorkbook(office);
    if (typeof result === 'string') {
      // Where a person has to decide first, the sentence says so, and a check names what; of two columns that are called alike it can
      // only tell once the deleted row of codes is there again.
      const told = [found, checkedWorkbook(office)].flatMap((each) => (typeof each === 'string' ? [] : each));
      const open = told.filter(({ kind }) => kind === 'person');
      expect([result, open.length > 0]).toEqual([result, true]);
      return;
    }
    const after = checkedWorkbook(office);
    const left = typeof after === 'string' ? [] : after.filter(({ kind }) => kind !== 'note');
    expect(
      left.filter(({ kind }) => kind === 'mend').map(({ tab, message }) => `${tab}: ${message}`),
    ).toEqual([]);
    if (left.length > 0) return;
    const now = structureOf(host);
    const wrong = structureDifferences(
      before,
      now,
      (key) => isIn(harm.told, key) || (isIn(harm.gone, key) && now.has(key)),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  } catch (error) {
    const found = JSON.stringify((error as { readonly actual?: unknown }).actual) ?? '';
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`after: ${done.join('; ')}\n${said} ${found.slice(0, 2_000)}`);
  }
};

const ROUND_SPOT: Spot = { tab: 0, row: 21, column: 3 };

describe('one misdeed', () => {
  const each = misdeeds.map((deed, which) => [deed.what, deed.in, which] as const);
  test.each(faultPoints(each, 14, 11))(
    '(%s, in a %s) is told of and put right, or left to a person by name',
    (_, _in, which) => {
      story([[which, ROUND_SPOT]], 3, 0);
    },
  );
});

test(
  'several misdeeds at once',
  () => {
    const spot = fc.record({ tab: fc.nat(20), row: fc.nat(200), column: fc.nat(40) });
    const deed = fc.tuple(fc.nat(misdeeds.length - 1), spot);
    fc.assert(
      fc.property(
        fc.array(deed, { minLength: 1, maxLength: 4 }),
        fc.nat(HAMLETS - 1),
        fc.nat(ROUNDS - 1),
        story,
      ),
      { numRuns: faultRuns(6, 1_500), ...faultSeed(), endOnFailure: true },
    );
  },
  FAULT_TIME,
);

test('a workbook that nobody harmed keeps the picture that is compared', () => {
  expect(before.size).toBeGreaterThan(1_000);
  expect([...before.keys()].some((key) => key.startsWith(registerRange.settings))).toBe(true);
});
