import { registerRange } from '../../../src/sheets/layout.ts';
import { reminderStateWords } from '../../../src/text/reminder-ledger.ts';
import type { Desk } from '../desk.ts';
import type { Action } from './action.ts';
import { action } from './action.ts';

/** A morning on which heads are asked for something, in so short a season; of a longer one, and of a single round, the plans of March. */
const MORNINGS = ['2026-02-27', '2026-02-04', '2026-03-04'] as const;
const AFTER_SET_UP = '2026-02-20T08:00:00+07:00';

export const morningOf = ({ size }: Desk): string => MORNINGS[size.rounds - 1] ?? '2026-02-27';

/** The registers name heads of so many hamlets from the n-th on, and of no other: as many mails whatever the number of hamlets. */
export const onlyHeadsOf = (desk: Desk, from: number, count: number): void =>
  desk.host.calls.uncounted(() => {
    const range = desk.named(registerRange.hamlets);
    const [keys = [], , ...rows] = range.getValues();
    const emails = rows.map((_, index) =>
      index >= from && index < from + count ? [`truong-${index}@example.invalid`] : [''],
    );
    range.offset(2, keys.indexOf('headEmail'), rows.length, 1).setValues(emails);
    desk.host.globals.SpreadsheetApp.flush();
  });

/** Nobody knows of the first reminder whether it went. */
const inDoubt = (desk: Desk): string =>
  desk.host.calls.uncounted(() => {
    const range = desk.named(registerRange.reminders);
    const [keys = [], , first = []] = range.getValues();
    range.offset(2, keys.indexOf('state'), 1, 1).setValue(reminderStateWords.unsure);
    desk.host.globals.SpreadsheetApp.flush();
    return String(first[keys.indexOf('key')]);
  });

const sends = (desk: Desk) => () => desk.asks('sendDigests', { operationId: desk.nextOperation() });

/** Reminding, before anybody entered anything: by the clock, by hand, and what is asked of it. */
export const digestActions: readonly Action[] = [
  action('previewDigests', (desk) => {
    desk.host.clock.set(`${morningOf(desk)}T07:30:00+07:00`);
    onlyHeadsOf(desk, 0, 3);
    return () => desk.asks('previewDigests', { kind: 'today' });
  }),
  action('switchClock', (desk) => () => desk.asks('switchClock', { to: 'on' }), 'on'),
  action('onReminderClock', (desk) => () => desk.beats(), 'three mails'),
  action('onReminderClock', (desk) => () => desk.beats(), 'nothing to do'),
  action(
    'sendDigests',
    (desk) => {
      onlyHeadsOf(desk, 3, 3);
      return sends(desk);
    },
    'three mails',
  ),
  action('sendDigests', sends, 'nothing due'),
  action('settleReminder', (desk) => {
    const request = { key: inDoubt(desk), wasSent: true, operationId: desk.nextOperation() };
    return () => desk.asks('settleReminder', request);
  }),
  action(
    'switchClock',
    (desk) => {
      onlyHeadsOf(desk, 0, 0);
      return () => {
        desk.asks('switchClock', { to: 'off' });
        desk.host.clock.set(AFTER_SET_UP);
      };
    },
    'off',
  ),
];
