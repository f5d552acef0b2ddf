import type { MonthReading } from '../domain/deadline.ts';
import type { ReminderSettings } from '../domain/reminder.ts';
import { addressesIn } from '../domain/role.ts';
import { keptName } from '../domain/typed-text.ts';
import { no, yes } from '../text/tabs.ts';
import { columnsByKey, tableRows, textOf } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readRegister } from './workbook.ts';

/** The tab Cấu hình: one setting a row, explained beside it. */

export const SETTING_KEYS = [
  'planNumber',
  'reportSymbol',
  'reportSigner',
  'deadlineReading',
  'moveToWorkingDay',
  'dueSoonDays',
  'decision1',
  'decision2',
  'decision3',
  'administrators',
  'unknownMayEnter',
  'remindHamlet1',
  'remindHamlet2',
  'remindHamlet3',
  'remindHamlet4',
  'remindAgency',
  'remindOffice',
  'remindSoft',
  'remindCleanUp',
  'remindReport',
  'remindPublication',
  'remindHour',
  'mailPolite',
  'reminderRun',
  'reminderWords',
  'fileId',
  'fileName',
] as const;

export type SettingKey = (typeof SETTING_KEYS)[number];

export interface Settings {
  /** Number of the commune's plan, '' while nobody has given it: printed as "……" (A15). */
  readonly planNumber: string;
  /** "KT" of "Số: ……/BC-KT". */
  readonly reportSymbol: string;
  /** Title above the signature. */
  readonly reportSigner: string;
  readonly reading: MonthReading;
  readonly moveToWorkingDay: boolean;
  readonly dueSoonDays: number;
  /** E-mails of those who may do everything, as `addressesIn` gives them. */
  readonly administrators: readonly string[];
  /** Whether people whom Google does not tell, or whom no register names, may enter plans and results. */
  readonly unknownMayEnter: boolean;
  readonly reminders: ReminderSettings;
}

/** Value of the reading setting that stands for "the month after" (A2, A3). */
const READING_A = 'A';

type Of = (key: SettingKey, missing: string) => string;

/** As delivered; `src/text/registers.ts` writes the same into a new workbook, which a test holds together. */
const AS_DELIVERED = {
  remindHamlet1: '-3',
  remindHamlet2: '-1',
  remindHamlet3: '0',
  remindHamlet4: '1',
  remindAgency: '2',
  remindOffice: '4',
  remindSoft: '3',
  remindCleanUp: '-3',
  remindReport: '0',
  remindPublication: '1',
  remindHour: '7',
} as const satisfies Partial<Record<SettingKey, string>>;

/** Whole days, with any of the signs people type; null for a blank cell, the delivered value for what is no number. */
const daysIn = (of: Of, key: keyof typeof AS_DELIVERED): number | null => {
  const delivered = Number(AS_DELIVERED[key]);
  const typed = of(key, AS_DELIVERED[key]).trim().replace(/[−–]/g, '-');
  if (typed === '') return null;
  return /^[+-]?\s*\d{1,3}$/.test(typed) ? Number(typed.replace(/[\s+]/g, '')) : delivered;
};

const remindersIn = (of: Of): ReminderSettings => {
  const hamlet = ['remindHamlet1', 'remindHamlet2', 'remindHamlet3', 'remindHamlet4'] as const;
  const hour = daysIn(of, 'remindHour');
  return {
    hamletOffsets: hamlet.flatMap((key) => daysIn(of, key) ?? []).sort((a, b) => a - b),
    agencyOffset: daysIn(of, 'remindAgency'),
    officeOffset: daysIn(of, 'remindOffice'),
    softDays: daysIn(of, 'remindSoft'),
    cleanUpOffset: daysIn(of, 'remindCleanUp'),
    reportOffset: daysIn(of, 'remindReport'),
    publicationDays: daysIn(of, 'remindPublication'),
    hour: hour !== null && hour >= 0 && hour <= 23 ? hour : Number(AS_DELIVERED.remindHour),
    mailPolite: of('mailPolite', no).toLowerCase() === yes.toLowerCase(),
  };
};

/** The settings as read. A setting whose row was deleted has its default. */
export const settingsIn = (read: TabRead): Settings => {
  const values = new Map(
    tableRows(read, 'settings', ['key', 'value']).map((row) => [
      textOf(row.cells['key'] ?? null),
      textOf(row.cells['value'] ?? null),
    ]),
  );
  const of: Of = (key, missing) => values.get(key) ?? missing;
  return {
    planNumber: keptName(of('planNumber', '')),
    reportSymbol: keptName(of('reportSymbol', 'KT')) || 'KT',
    reportSigner: keptName(of('reportSigner', '')),
    reading: of('deadlineReading', READING_A) === READING_A ? 'month-after' : 'first-after',
    moveToWorkingDay: of('moveToWorkingDay', '') === yes,
    dueSoonDays: Number(of('dueSoonDays', '3')) || 3,
    administrators: addressesIn(of('administrators', '')),
    unknownMayEnter: of('unknownMayEnter', yes).toLowerCase() !== no.toLowerCase(),
    reminders: remindersIn(of),
  };
};

/** Two service calls. */
export const readSettings = (workbook: Workbook): Settings => settingsIn(readRegister(workbook, 'settings'));

/** The file that the workbook was last known to be: in a copy, that of the original. '' where nobody noted it. */
export interface KnownFile {
  readonly id: string;
  readonly name: string;
}

export const fileIn = (read: TabRead): KnownFile => {
  const values = new Map(
    tableRows(read, 'settings', ['key', 'value']).map(({ cells }) => [
      textOf(cells['key'] ?? null),
      textOf(cells['value'] ?? null),
    ]),
  );
  return { id: values.get('fileId') ?? '', name: values.get('fileName') ?? '' };
};

/** Notes which file this is. Two service calls to ask, two for each of two cells. */
export const noteFile = (workbook: Workbook, read: TabRead): void => {
  const columns = columnsByKey(read, 'settings', ['key', 'value']);
  const rows = tableRows(read, 'settings', ['key', 'value']);
  // The number last: while it is not there, set-up and repair know that nothing was noted yet, and write both.
  const noted = [
    ['fileName', workbook.getName()],
    ['fileId', workbook.getId()],
  ] as const;
  for (const [key, value] of noted) {
    const row = rows.find(({ cells }) => textOf(cells['key'] ?? null) === key);
    if (row) read.range.offset(row.index, columns['value'] ?? 0, 1, 1).setValue(value);
  }
};
