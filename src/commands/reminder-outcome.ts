import { localMinuteOf } from '../domain/instant.ts';
import type { RunOutcome } from '../domain/reminder-clock.ts';
import { contentOf } from '../sheets/cell.ts';
import { columnsByKey, textOf } from '../sheets/table.ts';
import type { TabRead } from '../sheets/workbook.ts';
import type { Writing } from '../sheets/writing.ts';
import { reminderWords, remindingOff, remindingOn } from '../text/reminder-health.ts';

/** Plans cells of Cấu hình that a run writes; a setting whose row was deleted is not made anew. */
const planSettings = (planning: Writing, read: TabRead, values: ReadonlyMap<string, string>): void => {
  const columns = columnsByKey(read, 'settings', ['key', 'value']);
  read.values.forEach((row, index) => {
    const key = textOf(contentOf(row[columns['key'] ?? -1]));
    const value = values.get(key);
    if (value === undefined) return;
    planning.row({
      tab: 'settings',
      read,
      keyColumn: 'key',
      key,
      index,
      cells: { value },
      ifNew: {},
    });
  });
};

/**
 * What Tổng quan shows of reminding: when it ran last, and how it stands. Without a clock no hour is kept, for its formula would call
 * that silence a day later (`src/blueprint/overview-reminders.ts`).
 */
export const noteOutcome = (
  planning: Writing,
  settingsRead: TabRead,
  outcome: RunOutcome,
  isOn: boolean,
): void =>
  planSettings(
    planning,
    settingsRead,
    new Map([
      ['reminderRun', isOn ? outcome.at : ''],
      ['reminderWords', isOn ? reminderWords(outcome) : `${remindingOff} ${reminderWords(outcome)}`],
    ]),
  );

/** What Tổng quan shows from switching on until the first run, whose absence is called silence like any other's. */
export const noteOn = (planning: Writing, settingsRead: TabRead): void =>
  planSettings(
    planning,
    settingsRead,
    new Map([
      ['reminderRun', localMinuteOf(planning.now)],
      ['reminderWords', remindingOn],
    ]),
  );

/** What Tổng quan shows once the clock is off. */
export const noteOff = (planning: Writing, settingsRead: TabRead): void =>
  planSettings(
    planning,
    settingsRead,
    new Map([
      ['reminderRun', ''],
      ['reminderWords', remindingOff],
    ]),
  );
