import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toneOf } from '../../src/commands/tone.ts';
import { statusLabels } from '../../src/data/statuses.ts';
import { readCell } from '../../src/domain/entry.ts';
import type { Phase } from '../../src/domain/field.ts';
import type { Round } from '../../src/domain/round.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { statusesOf } from '../../src/domain/status.ts';
import { contentOf, dateOfDay, dateOfMinute } from '../../src/sheets/cell.ts';
import { palette } from '../../src/sheets/palette.ts';
import { roundRows, rowIndex } from '../../src/sheets/round-rows.ts';
import { deadlineWords } from '../../src/text/deadline-words.ts';
import { roundsWith } from '../domain/plan-of-phu-lac-rounds.ts';
import { shiftReferences } from '../emulator/formulas/references.ts';
import { type Cells, calendarRow, instantOf, roundDesk, wordsCatalogue } from './round-desk.ts';

/**
 * Formulas and live formats against the domain, around the midnight after each deadline of the season. The spreadsheet
 * keeps the commune's zone, the script's machine another one (TZ in vitest.config.ts).
 */
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const PHASES: readonly Phase[] = ['plan', 'result'];
/** The first eight are asked politely. */
const HAMLETS = 10;

const COLOURS = {
  good: palette.sent,
  soon: palette.dueSoon,
  overdue: palette.overdue,
  polite: palette.polite,
  quiet: null,
} as const;

const calendarOf = (round: Round): Cells => {
  const moment = (kind: 'plan' | 'result' | 'report'): Date => dateOfMinute(round.deadlines[kind].moment);
  return calendarRow({
    key: round.key,
    number: round.number,
    period: round.period,
    label: `Đợt ${round.number}`,
    ruleDay: dateOfDay(round.ruleDay),
    day: dateOfDay(round.day),
    planByRule: moment('plan'),
    plan: moment('plan'),
    planApplies: round.deadlines.plan.applies ? 'Có' : 'Không',
    resultByRule: moment('result'),
    result: moment('result'),
    reportByRule: moment('report'),
    report: moment('report'),
  });
};

const desk = roundDesk(HAMLETS, wordsCatalogue);

/** States for all hamlets: nothing, a word alone, sent before and after the deadline, sent back with a date of its own. */
function writeStates(phase: Phase, deadline: number, seed: number): void {
  const statuses = ['', '', ...statusesOf(phase).map((status) => statusLabels[status])];
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[(seed * 7 + at * 3) % list.length];
  const moments = [deadline - DAY, deadline, deadline + MINUTE, deadline + DAY];
  const column = <T>(value: (at: number) => T): T[] => Array.from({ length: HAMLETS }, (_, at) => value(at));
  const maybe = (at: number, often: number): Date | '' => {
    const moment = pick(moments, at + seed);
    return (seed + at) % often === 0 || moment === undefined ? '' : new Date(moment);
  };
  desk.setRow(
    `${phase}.status`,
    column((at) => pick(statuses, at) ?? ''),
  );
  desk.setRow(
    `${phase}.firstSubmittedAt`,
    column((at) => maybe(at, 3)),
  );
  desk.setRow(
    `${phase}.lastSubmittedAt`,
    column((at) => maybe(at + 1, 2)),
  );
  desk.setRow(
    `${phase}.personalDeadline`,
    column((at) => maybe(at + 2, 2)),
  );
}

function compare(phase: Phase, now: number): ReadonlySet<string> {
  desk.setClock(now);
  const calendar = desk.calendar();
  const tones = new Set<string>();
  const expected = desk.records().map((record, index) => {
    const standing = standingOf(record, phase, calendar, instantOf(now));
    const polite = desk.heads[index]?.polite ?? false;
    const tone = toneOf(standing, polite);
    tones.add(tone);
    const label = statusLabels[standing.status];
    return { words: deadlineWords(label, standing.timeliness, standing.sent, polite), colour: COLOURS[tone] };
  });
  const row = phase === 'plan' ? 'head.plan' : 'head.result';
  expect(desk.row(row)).toEqual(expected.map(({ words }) => words));
  expect(desk.colours(row)).toEqual(expected.map(({ colour }) => colour));
  return tones;
}

describe('The words and colours over a hamlet’s column', () => {
  test.each(PHASES)('are the domain’s around the midnight of every %s deadline of the season', (phase) => {
    const seen = new Set<string>();
    for (const round of roundsWith()) {
      desk.setCalendar(calendarOf(round));
      const deadline = dateOfMinute(round.deadlines[phase].moment).getTime();
      writeStates(phase, deadline, round.number);
      for (const now of [deadline + MINUTE - 1000, deadline + MINUTE, deadline + 2 * MINUTE]) {
        for (const tone of compare(phase, now)) seen.add(tone);
      }
    }
    // Seen from near a deadline nothing is quiet but the plan of round 1, which has none.
    expect([...seen].sort()).toEqual([
      'good',
      'overdue',
      'polite',
      ...(phase === 'plan' ? ['quiet'] : []),
      'soon',
    ]);
  });

  test('are the domain’s at random dates and states', () => {
    const rounds = roundsWith();
    fc.assert(
      fc.property(
        fc.constantFrom(...rounds),
        fc.constantFrom(...PHASES),
        fc.integer({ min: -20 * 1440, max: 60 * 1440 }),
        fc.nat(1000),
        (round, phase, minutes, seed) => {
          desk.setCalendar(calendarOf(round));
          const deadline = dateOfMinute(round.deadlines[phase].moment).getTime();
          writeStates(phase, deadline, seed);
          compare(phase, deadline + minutes * MINUTE + 59_999);
        },
      ),
      { seed: 20261124, numRuns: 16 },
    );
  });
});

describe('The live format of numbers that are none', () => {
  const field = wordsCatalogue.fields.find((each) => each.type.kind === 'count');
  const key = field?.key ?? '';
  const contents = [0, 2.5, -1, '', 'mười', '12', ' ', 1e9, '1tr5', -0.5];

  test('holds where the domain reads no number, and where the engine says so', () => {
    if (field === undefined) throw new Error('the catalogue counts nothing');
    // A cell that takes texts as they are, as after a paste over its number format.
    const range = desk.spreadsheet.getRange(desk.across(key)).clearDataValidations().setNumberFormat('@');
    range.setNumberFormats([contents.map((content) => (typeof content === 'string' ? '@' : '0.###'))]);
    desk.setRow(key, contents);
    const held = desk.row(key);
    const colours = desk.colours(key);
    const [format] = desk
      .formats()
      .filter(({ criteria, style }) => criteria === 'CUSTOM_FORMULA' && style.background === palette.bad);
    const [anchor = ''] = (format?.ranges[0] ?? '').split(':');
    const anchorRow = Number(/\d+/.exec(anchor)?.[0]);
    const scratch = desk.spreadsheet.getRange(`'${desk.tabName}'!A${200}`);
    held.forEach((content, index) => {
      const row = rowIndex(roundRows(wordsCatalogue), key) + 1;
      const formula = shiftReferences(String(format?.values[0]), row - anchorRow, index);
      const isBad = scratch.setFormula(formula).getValue() === true;
      expect([content, colours[index] === palette.bad]).toEqual([content, isBad]);
      const entry = readCell(field, contentOf(content));
      const unreadable = entry.kind === 'bad' && (typeof content === 'string' || entry.code === 'negative');
      // White space alone is blank to the domain and something to the sheet, which points at it.
      expect([content, isBad]).toEqual([content, unreadable || content === ' ']);
    });
  });
});
