import { catalogue as builtIn } from '../data/catalogue.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { indicatorsOf } from '../domain/catalogue.ts';
import { formatPeriod } from '../domain/day-text.ts';
import type { Field } from '../domain/field.ts';
import { addedNumber, keyOfCell } from '../domain/indicator-definition.ts';
import type { IndicatorWish } from '../domain/indicator-register.ts';
import { readIndicatorLines } from '../domain/indicator-register.ts';
import type { Round } from '../domain/round.ts';
import { catalogueWith, mergedCatalogue } from '../domain/season-catalogue.ts';
import type { CalendarRound } from '../domain/standing.ts';
import {
  indicatorLines,
  indicatorRow,
  lineCell,
  withCodes,
  writeCodes,
  writeSince,
} from '../sheets/indicator-register.ts';
import { applyIndicators } from '../sheets/indicator-rows.ts';
import { addMissingRows } from '../sheets/register-builder.ts';
import { KEY_COLUMN, LABEL_COLUMN, roundRows } from '../sheets/round-rows.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { contentAt, ownCatalogue, readRoundTab } from '../sheets/round-tab.ts';
import { ruleBook } from '../sheets/rules.ts';
import { readSchedule } from '../sheets/schedule-tab.ts';
import type { TabRead } from '../sheets/workbook.ts';
import { readRegister, requireCommuneLocale } from '../sheets/workbook.ts';
import type { Writing } from '../sheets/writing.ts';
import { lineMistake, notUpdated, updatedMessage } from '../text/indicators.ts';
import { operationWords } from '../text/log.ts';
import { roundTitle } from '../text/tabs.ts';
import { authorise } from './authorise.ts';

interface OpenRound {
  readonly calendar: CalendarRound;
  readonly tab: RoundTab;
  /** No result was ever sent and no report is frozen: its indicators may still change. */
  readonly open: boolean;
}

const roundName = ({ number, period }: Round): string => roundTitle(number, formatPeriod(period));

const isOpenRound = (tab: RoundTab, { frozenAt }: CalendarRound): boolean =>
  frozenAt === null &&
  Object.keys(tab.columns).every((code) => contentAt(tab, 'result.firstSubmittedAt', code) === null);

/** Sentences for what cannot be read, each with its cell and, where a value must stand, the value. */
const mistakeSentences = (
  read: TabRead,
  lines: readonly { readonly index: number }[],
  wish: IndicatorWish,
): string[] =>
  wish.mistakes.map((mistake) => {
    const shown = mistake.field ? indicatorRow(mistake.field, builtIn.categories)[mistake.column] : null;
    return lineMistake(
      mistake,
      lineCell(read, lines[mistake.line]?.index ?? 0, mistake.column),
      String(shown ?? ''),
    );
  });

/** How each indicator stands in a tab as read: key and label cells, by key. */
const definitions = ({ values }: Pick<RoundTab, 'values'>): ReadonlyMap<string, string> =>
  new Map(
    values.map((line) => {
      const cell = String(line[KEY_COLUMN] ?? '');
      return [keyOfCell(cell), `${cell}\n${String(line[LABEL_COLUMN] ?? '')}`];
    }),
  );

/** "Áp dụng từ" of each indicator: the first of the rounds that all have it as it is now; '' where it always was so. */
const sinceWhen = (rounds: readonly OpenRound[], wanted: Catalogue): ReadonlyMap<string, string> => {
  const now = new Map(
    roundRows(wanted, builtIn).map((row) => [row.key, `${row.keyCell}\n${row.label}`] as const),
  );
  const found = rounds.map(({ tab, open }) => (open ? now : definitions(tab)));
  return new Map(
    indicatorsOf(wanted).map(({ key }): [string, string] => {
      let first = rounds.length;
      while (first > 0 && found[first - 1]?.get(key) === now.get(key)) first -= 1;
      const round = rounds[first]?.calendar.round;
      return [key, round && (first > 0 || addedNumber(key) > 0) ? roundName(round) : ''];
    }),
  );
};

const hiddenInUse = (rounds: readonly OpenRound[], wanted: readonly Field[]) =>
  rounds
    .filter(({ open }) => open)
    .flatMap(({ tab, calendar }) =>
      wanted
        .filter((field) => field.hidden && tab.rows[field.key] !== undefined)
        .map(({ key, label }) => ({
          label,
          round: roundName(calendar.round),
          hamlets: Object.keys(tab.columns).filter((code) => contentAt(tab, key, code) !== null).length,
        })),
    )
    .filter(({ hamlets }) => hamlets > 0);

/** What was done, or that nothing was and why; some of it needs more time to read than a passing message gives. */
export interface UpdatedIndicators {
  readonly message: string;
  readonly needsReading: boolean;
}

/**
 * "Cập nhật chỉ tiêu": what the tab Chỉ tiêu says goes into the template and into every round that is still open; older rounds
 * keep their meaning. Nothing is written while a row has a mistake. Codes are written first and each row's key last, so
 * that it can be run again after a cut. Some forty service calls for the register and the template, and two for each round that is read; some twenty for each
 * round in which a row is renamed, another hidden and a third added.
 * @throws WorkbookProblem `not-allowed`, and what reading the registers and the rounds throws.
 */
export const updateIndicators = (writing: Writing): UpdatedIndicators => {
  const { workbook } = writing;
  requireCommuneLocale(workbook);
  const schedule = readSchedule(workbook);
  authorise(writing, 'updateIndicators', {});
  const rounds = schedule.map((calendar): OpenRound => {
    const tab = readRoundTab(workbook, builtIn, calendar.round.key);
    return { calendar, tab, open: isOpenRound(tab, calendar) };
  });
  const template = readRegister(workbook, 'template');
  const register = readRegister(workbook, 'indicators');
  const known = mergedCatalogue(builtIn, [
    ...rounds.map(({ tab }) => tab.catalogue),
    ownCatalogue(builtIn, template),
  ]);
  const lines = indicatorLines(register, builtIn.categories);
  const wish = readIndicatorLines(
    lines.map(({ line }) => line),
    known,
  );
  if (wish.mistakes.length > 0) {
    return { message: notUpdated(mistakeSentences(register, lines, wish)), needsReading: true };
  }
  const wanted = catalogueWith(builtIn, wish.fields);
  const goesOn = writing.beginLong(operationWords.updateIndicators);
  const codes = new Map([...wish.given].map(([line, code]) => [lines[line]?.index ?? 0, code] as const));
  writeCodes(register, codes);
  addMissingRows(
    register,
    'code',
    wish.putBack.map((field) => indicatorRow(field, builtIn.categories)),
  );
  const rules = ruleBook();
  const inTemplate = applyIndicators(template, wanted, builtIn, rules);
  // What a run changed that was cut off is told of by the one that goes on: it may have been any round that is open.
  const changed = rounds.filter(
    ({ tab, open }) => open && (applyIndicators(tab, wanted, builtIn, rules) > 0 || goesOn),
  );
  // Rows that were put back have moved nothing, but stand where nobody has read them.
  const written = wish.putBack.length > 0 ? readRegister(workbook, 'indicators') : withCodes(register, codes);
  writeSince(written, sinceWhen(rounds, wanted));
  const message = updatedMessage({
    changed: changed.map(({ calendar }) => roundName(calendar.round)),
    kept: rounds.filter(({ open }) => !open).length,
    putBack: wish.putBack.map(({ label }) => label),
    hiddenInUse: hiddenInUse(rounds, indicatorsOf(wanted)),
  });
  if (inTemplate + changed.length + wish.putBack.length > 0 || goesOn) {
    const round = changed[0]?.calendar.round.key ?? '';
    writing.log(operationWords.updateIndicators, { round, detail: message });
  }
  return { message, needsReading: message.includes('\n') };
};

/** The catalogue that a new template gets: what the rows of the tab Chỉ tiêu that can be read say. */
export const officeCatalogue = (indicators: TabRead): Catalogue => {
  const lines = indicatorLines(indicators, builtIn.categories);
  const { fields } = readIndicatorLines(
    lines.map(({ line }) => line).filter(({ code }) => code !== ''),
    builtIn,
  );
  return catalogueWith(builtIn, fields);
};
