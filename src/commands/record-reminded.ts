import type { Agency } from '../domain/agency.ts';
import { isAgencyCode } from '../domain/agency.ts';
import type { DutyKind } from '../domain/duty.ts';
import { dutyKey } from '../domain/duty.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import { isHamletCode } from '../domain/hamlet.ts';
import { localMinuteOf } from '../domain/instant.ts';
import { nameOf } from '../domain/role.ts';
import type { RoundKey } from '../domain/round.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import type { NewReminder, ReminderLedger } from '../sheets/reminder-ledger.ts';
import { readReminders, remindedRows } from '../sheets/reminder-ledger.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { remindedDetail, remindedMessage } from '../text/owed-words.ts';
import type { RecordedReminded, RecordRemindedRequest } from '../wire/reminders.ts';
import type { On } from './authorise.ts';
import { authorise } from './authorise.ts';
import { lastReminded } from './last-reminded.ts';

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly on: On;
}

/** Plans and results are owed by hamlets, everything else by agencies. @throws WorkbookProblem for a unit that owes no such thing. */
const unitOf = (
  kind: DutyKind,
  code: string,
  hamlets: readonly Hamlet[],
  agencies: readonly Agency[],
): Unit => {
  if (kind === 'plan' || kind === 'result') {
    const hamlet = isHamletCode(code) ? hamlets.find((each) => each.code === code) : undefined;
    if (!hamlet) throw new WorkbookProblem('unknown-hamlet', { hamlet: code });
    return { code, name: hamlet.name, on: { hamlet: code } };
  }
  const agency = isAgencyCode(code) ? agencies.find((each) => each.code === code) : undefined;
  if (!agency) throw new WorkbookProblem('unknown-agency');
  return { code, name: agency.name, on: { agency: code } };
};

/** Rows of those that the ledger does not have yet: the same way within the same minute is the same reminder. */
const newRows = (
  { rows }: ReminderLedger,
  units: readonly Unit[],
  { kind, channel }: RecordRemindedRequest,
  roundKey: RoundKey,
  at: NewReminder['at'],
  who: string,
): readonly NewReminder[] => {
  const known = new Set(rows.map(({ record }) => record.key));
  return units
    .map(
      ({ code, name }): NewReminder => ({
        key: [dutyKey({ roundKey, kind, unit: code }), channel, at].join('|'),
        at,
        roundKey,
        kind,
        step: '',
        unit: code,
        name,
        recipient: '',
        channel,
        state: 'byHand',
        closedAt: at,
        who,
        note: '',
        run: '',
        mail: 0,
      }),
    )
    .filter(({ key }) => !known.has(key));
};

/**
 * "Đã nhắc": somebody called, wrote on Zalo or spoke to those who owe something. A row of the ledger for each of them and one line
 * of the log, whoever they are that may be noted by this person; of several all or none. Twelve service calls to read, whatever
 * their number.
 * @throws WorkbookProblem `not-allowed`, `unknown-round`, `unknown-hamlet`, `unknown-agency`
 */
export const recordReminded = (writing: Writing, request: RecordRemindedRequest): RecordedReminded => {
  const { workbook, now } = writing;
  const { kind, channel, operationId } = request;
  const { round } = calendarRoundOf(readSchedule(workbook), request.roundKey);
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const known = { hamlets, agencies, settings: readSettings(workbook) };
  const ledger = readReminders(workbook);
  const units = [...new Set(request.units)].map((code) => unitOf(kind, code, hamlets, agencies));
  for (const { on } of units) authorise(writing, 'recordReminded', on, known);
  const names = units.map(({ name }) => name);
  const said = (records: Parameters<typeof lastReminded>[0]): RecordedReminded => ({
    message: remindedMessage(channel, names),
    last: lastReminded(
      records.filter(({ unit }) => units.some(({ code }) => code === unit)),
      request,
      (who) => nameOf(who, known),
      now,
    ),
  });
  const records = ledger.rows.map(({ record }) => record);
  if (writing.doneBefore(operationId)) return said(records);
  const added = newRows(ledger, units, request, round.key, localMinuteOf(now), writing.who());
  for (const row of remindedRows(ledger, added)) writing.row(row);
  if (added.length > 0) {
    const only = units.length === 1 ? units[0]?.on.hamlet : undefined;
    writing.log(operationWords.recordReminded, {
      round: round.key,
      ...(only === undefined ? {} : { hamlet: only }),
      detail: remindedDetail(kind, channel, names),
    });
  }
  writing.done({ id: operationId, receipt: '' });
  return said([...records, ...added]);
};
