import { formatPeriod } from '../domain/day-text.ts';
import type { Blueprint } from '../sheets/blueprint.ts';
import type { AddressOf } from '../sheets/formula-patterns.ts';
import { linkHamlets } from '../sheets/hamlet-links.ts';
import { writeOverview } from '../sheets/overview-tab.ts';
import { type RegisterRow, rowsOf } from '../sheets/register-builder.ts';
import { makeReportStore } from '../sheets/report-store.ts';
import { makeReportTemplate } from '../sheets/report-template.ts';
import { noteRoster, updateDeadlines } from '../sheets/schedule-update.ts';
import { fileIn, noteFile, settingsIn } from '../sheets/settings-tab.ts';
import { tableRows, textOf } from '../sheets/table.ts';
import type { FilledSheet } from '../sheets/tabs.ts';
import { registerOf, sheetToFill } from '../sheets/tabs.ts';
import { overdueTwiceCell, writeTracking } from '../sheets/tracking-tab.ts';
import { setCommuneClock } from '../sheets/workbook.ts';
import { blankTabsWord, firstSheetNames, roundTabName, roundTitle, tabNames } from '../text/tabs.ts';
import type { SetUpDone } from '../wire/set-up.ts';
import type { Step } from '../wire/steps.ts';
import type { Asker } from './authorise.ts';
import { administratorIs, nameFirstAdministrator, requireAdministrator } from './set-up-administrator.ts';
import type { SetUpDesk } from './set-up-desk.ts';
import { setUpDesk } from './set-up-desk.ts';
import { beginTabs, setUpRegister } from './set-up-registers.ts';
import { roundTabs } from './set-up-rounds.ts';
import type { Part } from './stepping.ts';
import { doParts } from './stepping.ts';

/**
 * Names of the rounds' tabs to come, from the calendar or, while there is none, the commune's plan. A calendar of an older
 * layout or with a day that cannot be read is told of when its rounds are made.
 */
const roundNames = (desk: SetUpDesk): readonly string[] => {
  const read = desk.find('schedule');
  const plan = desk.blueprint.registers.find(({ tab }) => tab === 'schedule');
  const rows: readonly RegisterRow[] = read
    ? tableRows(read, 'schedule', ['number', 'period']).map(({ cells }) => ({
        number: textOf(cells['number'] ?? null),
        period: textOf(cells['period'] ?? null),
      }))
    : plan
      ? rowsOf(plan)
      : [];
  return rows.map((row) => roundTabName(Number(row['number']), String(row['period'])));
};

/** Takes away the sheet a new spreadsheet comes with, when nobody ever wrote on it. */
const removeFirstBlankSheet = ({ workbook, tabs }: SetUpDesk): void => {
  for (const name of firstSheetNames) {
    const sheet = tabs.named(name);
    if (sheet && sheet.getLastRow() === 0) workbook.deleteSheet(sheet);
  }
};

/**
 * "Khởi tạo sổ": every tab of the workbook from the commune's plan (product §2), a tab a part. Each tab becomes findable only
 * when it is complete, so running it again after a cut goes on where it stopped, and running it on a finished workbook adds what
 * is missing and changes nothing that people entered. Of a workbook without an administrator the first whom Google tells of becomes it.
 * @param cursor what the step before left, '' for the first; how many tabs were made stands behind a stroke
 * @throws WorkbookProblem `not-allowed` for whoever is no administrator of a workbook that has one
 */
export const setUp = (
  { workbook, who }: Asker,
  blueprint: Blueprint,
  cursor: string,
  isOver: () => boolean,
): Step<SetUpDone> => {
  const desk = setUpDesk(workbook, blueprint);
  const email = requireAdministrator(desk, who);
  // Asked before anything is written: whatever is asked after that makes Google write first.
  const before = {
    overview: registerOf(desk.tabs, 'overview'),
    tracking: registerOf(desk.tabs, 'tracking'),
  };
  // Days that were read under another zone would be other days.
  setCommuneClock(workbook);
  const [from = '', madeBefore = ''] = cursor.split('/');
  let made = Number(madeBefore) || 0;
  const rounds = roundTabs(desk);
  /** Tổng quan and Theo dõi are written anew each time: nobody enters anything there. */
  const sheetOf = (tab: 'overview' | 'tracking', at: number): FilledSheet => {
    const standing = before[tab];
    if (standing) return { sheet: standing.getSheet(), size: null };
    made += 1;
    return desk.blanks.get(tab) ?? sheetToFill(desk.tabs, tabNames[tab], tab, at);
  };
  const tracking = (): void => {
    rounds.close();
    const labels = rounds.all().map(({ number, period }) => roundTitle(number, formatPeriod(period)));
    const filled = sheetOf('tracking', 1);
    writeTracking(workbook, filled, {
      isBlank: desk.blanks.has('tracking'),
      plan: blueprint.tracking,
      heads: rounds.heads(),
      sources: rounds.sources(),
      labels,
      deadlineWords: rounds.deadlineWords(),
    });
  };
  const overview = (): void => {
    const wasFinished = before.overview !== null;
    const filled = sheetOf('overview', 0);
    // Before Tổng quan is finished: a set-up cut off later would take it for a sheet of somebody's own.
    if (!wasFinished) removeFirstBlankSheet(desk);
    const sources = rounds.sources();
    const named = before.tracking?.getSheet().getName() ?? tabNames.tracking;
    const schedule = desk.source('schedule');
    writeOverview(workbook, filled, desk.blanks.has('overview'), blueprint.overview, {
      rounds: sources,
      calendar: schedule.rows.map(
        (row): AddressOf =>
          (key) =>
            schedule.cell(row, key),
      ),
      settings: desk.source('settings').column,
      overdueTwice: overdueTwiceCell(named, rounds.heads().length, sources.length),
    });
    linkHamlets(desk.read('hamlets'), blueprint.hamletLink, sources);
    noteRoster(desk.read('schedule'), rounds.hamlets());
    // A copy goes on naming its original until somebody says by "Kiểm tra sổ" that it is to stand for itself.
    const settings = desk.read('settings');
    if (fileIn(settings).id === '') noteFile(workbook, settings);
    workbook.setActiveSheet(filled.sheet);
  };
  const part = (words: string, run: () => void): Part => ({ words, run });
  const parts: readonly Part[] = [
    part(blankTabsWord, () => beginTabs(desk)),
    ...desk.blueprint.registers.map((plan) =>
      part(tabNames[plan.tab], () => {
        made += setUpRegister(desk, plan);
        if (plan.tab === 'settings') nameFirstAdministrator(desk, email);
      }),
    ),
    part(tabNames.reportData, () => {
      if (registerOf(desk.tabs, 'reportData')) return;
      makeReportStore(desk.tabs, desk.blueprint.reportData);
      made += 1;
    }),
    part(tabNames.reportTemplate, () => makeReportTemplate(desk.tabs, desk.blueprint.reportTemplate)),
    part(tabNames.template, () => {
      const { reading, moveToWorkingDay } = settingsIn(desk.read('settings'));
      const { calendar } = desk.blueprint;
      if (updateDeadlines(desk.read('schedule'), { reading, moveToWorkingDay, calendar }))
        desk.forget('schedule');
      rounds.makeTemplate();
    }),
    ...roundNames(desk).map((name, at) =>
      part(name, () => {
        if (rounds.make(at)) made += 1;
      }),
    ),
    part(tabNames.tracking, tracking),
    part(tabNames.overview, overview),
  ];
  const step = doParts(
    parts,
    from,
    isOver,
    (): SetUpDone => ({
      tabsMade: made,
      administrator: administratorIs(desk, email),
    }),
  );
  return step.goesOn ? { ...step, cursor: `${step.cursor}/${made}` } : step;
};
