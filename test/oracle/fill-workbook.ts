import { roundKey } from '../../src/domain/round.ts';
import { registerRange, roundRange } from '../../src/sheets/layout.ts';
import type { Cell, MadeEntry, MadeSeason } from './season.ts';

/** Types a made season into a workbook that has been set up, as people and earlier runs would have left it there. */

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const named = (workbook: Workbook, name: string): Range => {
  const range = workbook.getRangeByName(name);
  if (!range) throw new Error(`no range ${name}`);
  return range;
};

const dateOf = (minute: string | null): Date | null =>
  minute === null ? null : new Date(`${minute}:00+07:00`);

const cellsOf = (entry: MadeEntry): Readonly<Record<string, Cell | Date>> => ({
  'plan.status': entry.plan.word,
  'plan.firstSubmittedAt': dateOf(entry.plan.at),
  'plan.lastSubmittedAt': dateOf(entry.plan.at),
  ...Object.fromEntries(entry.planned.map((category) => [`plan.item.${category}.1`, 'x'])),
  'result.status': entry.result.word,
  'result.firstSubmittedAt': dateOf(entry.result.at),
  'result.lastSubmittedAt': dateOf(entry.result.at),
  'result.confirmedAt': dateOf(entry.confirmedAt),
  'result.corrections': entry.corrections === 0 ? null : entry.corrections,
  'result.notSentReason': entry.notSentReason,
  'result.course': entry.course,
  'result.highlights': entry.highlights,
  'result.difficulties': entry.difficulties,
  'result.praised': entry.praised,
  ...Object.fromEntries(entry.nil.map((category) => [`result.nil.${category}`, 'Không có việc'])),
  ...Object.fromEntries(Object.entries(entry.figures).map(([key, { cell }]) => [key, cell])),
});

const fail = (what: string): never => {
  throw new Error(`nothing made for ${what}`);
};

const fillRounds = (workbook: Workbook, season: MadeSeason): void => {
  for (const round of season.rounds) {
    const range = named(workbook, roundRange(roundKey(2026, round.number)));
    const keys = range
      .offset(0, 0, range.getNumRows(), 1)
      .getValues()
      .map(([key]) => String(key));
    const codes = (range.offset(0, 0, 1, range.getNumColumns()).getValues()[0] ?? []).map(String);
    const columns = season.hamlets.map(({ code }) => cellsOf(round.entries[code] ?? fail(code)));
    const left = codes.indexOf(season.hamlets[0]?.code ?? '');
    for (const phase of [/^plan\./, /^(result\.|[A-Z]{2}\d{2}$)/]) {
      const rows = keys.flatMap((key, index) => (phase.test(key) ? [index] : []));
      const top = Math.min(...rows);
      const block = keys
        .slice(top, Math.max(...rows) + 1)
        .map((key) => columns.map((cells) => (cells[key] === '' ? null : (cells[key] ?? null))));
      // What was pasted skipped the native rules; a script's writes do not.
      range.offset(top, left, block.length, columns.length).clearDataValidations().setValues(block);
    }
  }
};

const fillHamlets = (workbook: Workbook, season: MadeSeason): void => {
  const range = named(workbook, registerRange.hamlets);
  const values = range.getValues();
  const column = (key: string): number => (values[0] ?? []).indexOf(key);
  for (const { code, from, to } of season.hamlets) {
    const row = values.findIndex((line) => line[column('code')] === code);
    if (from !== null) range.offset(row, column('validFrom'), 1, 1).setValue(from);
    if (to !== null) range.offset(row, column('validTo'), 1, 1).setValue(to);
  }
};

const fillAgencyLog = (workbook: Workbook, season: MadeSeason): void => {
  const range = named(workbook, registerRange.agencyLog);
  const values = range.getValues();
  const column = (key: string): number => (values[0] ?? []).indexOf(key);
  const entries = new Map(
    season.rounds.flatMap(({ number, agencies }) =>
      Object.entries(agencies).map(([code, noted]) => [`${roundKey(2026, number)}|${code}`, noted]),
    ),
  );
  for (const [row, line] of values.entries()) {
    const noted = entries.get(String(line[column('key')]));
    if (!noted) continue;
    line[column('sentAt')] = dateOf(noted.sentAt) ?? '';
    line[column('cleanUpDay')] = noted.cleanUpDay === null ? '' : dateOf(`${noted.cleanUpDay}T00:00`);
    values[row] = line;
  }
  range.setValues(values);
};

export const fillWorkbook = (workbook: Workbook, season: MadeSeason): void => {
  fillRounds(workbook, season);
  fillHamlets(workbook, season);
  fillAgencyLog(workbook, season);
};
