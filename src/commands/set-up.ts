import { calendarOfPhuLac } from '../data/calendar.ts';
import { catalogue } from '../data/catalogue.ts';
import { formatPeriod } from '../domain/day-text.ts';
import { linkHamlets } from '../sheets/hamlet-links.ts';
import type { MatterSources } from '../sheets/overview-matters.ts';
import { writeOverview } from '../sheets/overview-tab.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import { makeReportTemplate } from '../sheets/report-template.ts';
import { readScheduleTab, scheduleRoundsOf } from '../sheets/schedule-tab.ts';
import { noteRoster, updateDeadlines } from '../sheets/schedule-update.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import { registerSheet, registerSheetToFill, removeFirstBlankSheet } from '../sheets/tab-maker.ts';
import { writeTracking } from '../sheets/tracking-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { setCommuneClock } from '../sheets/workbook.ts';
import { roundTitle } from '../text/tabs.ts';
import { registerSource } from './register-source.ts';
import { setUpRegisters } from './set-up-registers.ts';
import { columnHeads, setUpRounds } from './set-up-rounds.ts';
import { officeCatalogue } from './update-indicators.ts';

/** How much of the workbook was made now; zero when all was there. */
export interface SetUpReport {
  readonly tabsMade: number;
}

/** Where the matters to decide are looked for; references then follow the cells wherever they are moved. */
const matterSources = (workbook: Workbook, overdueTwice: string): MatterSources => {
  const settings = registerSource(workbook, 'settings');
  const schedule = registerSource(workbook, 'schedule');
  return {
    overdueTwice,
    calendar: schedule.rows.map((row) => ({
      label: schedule.cell(row, 'label'),
      printedDay: schedule.cell(row, 'printedDay'),
      ruleDay: schedule.cell(row, 'ruleDay'),
      confirmed: schedule.cell(row, 'confirmed'),
    })),
    written: (place) =>
      `IFERROR(INDEX(${settings.column('value')};MATCH("decision${place}";${settings.column('key')};0))&"";"")`,
  };
};

/**
 * "Khởi tạo sổ": every tab of the workbook from the commune's plan (product §2). Each tab becomes findable only when it is
 * complete, so running it again after a cut goes on where it stopped, and running it on a finished workbook adds what is
 * missing and changes nothing that people entered.
 */
export const setUp = (workbook: Workbook): SetUpReport => {
  setCommuneClock(workbook);
  const registersMade = setUpRegisters(workbook);
  const settings = readSettings(workbook);
  updateDeadlines(workbook, {
    reading: settings.reading,
    moveToWorkingDay: settings.moveToWorkingDay,
    calendar: calendarOfPhuLac,
  });
  const schedule = readScheduleTab(workbook);
  const rounds = scheduleRoundsOf(schedule).map(({ calendar }) => calendar.round);
  const hamlets = readHamlets(workbook);
  const heads = columnHeads(hamlets, readAgencies(workbook));
  const wasFinished = registerSheet(workbook, 'overview') !== null;
  makeReportTemplate(workbook);
  const overview = registerSheetToFill(workbook, 'overview', 'overview', 0);
  const tracking = registerSheetToFill(workbook, 'tracking', 'tracking', 1);
  const { sources, made } = setUpRounds(workbook, () => officeCatalogue(workbook), rounds, heads);
  const overdueTwice = writeTracking(
    workbook,
    tracking,
    heads,
    sources,
    rounds.map((round) => roundTitle(round.number, formatPeriod(round.period))),
  );
  // Before Tổng quan is finished: a set-up cut off later would take it for a sheet of somebody's own.
  if (!wasFinished) removeFirstBlankSheet(workbook);
  writeOverview(workbook, overview, catalogue, sources, matterSources(workbook, overdueTwice));
  linkHamlets(workbook, overview.sheet, sources);
  noteRoster(schedule, hamlets);
  workbook.setActiveSheet(overview.sheet);
  return {
    tabsMade: registersMade + made + (overview.isNew ? 1 : 0) + (tracking.isNew ? 1 : 0),
  };
};
