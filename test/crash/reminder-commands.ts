import { registerRange } from '../../src/sheets/layout.ts';
import { reminderStateWords } from '../../src/text/reminder-ledger.ts';
import type { Desk } from '../bench/desk.ts';
import type { CrashCommand } from './command.ts';
import { asks } from './command.ts';

const KEY = '2026-D03|plan-1@2026-01-28|X01|x01@example.invalid';

/** A mail of which nobody knows whether it went. */
const inDoubt = (desk: Desk): void =>
  desk.host.calls.uncounted(() => {
    const range = desk.named(registerRange.reminders);
    const [keys = []] = range.getValues();
    const cells = {
      key: KEY,
      kind: 'Kế hoạch',
      round: '2026-D03',
      unit: 'X01',
      state: reminderStateWords.unsure,
    };
    for (const [key, value] of Object.entries(cells)) {
      range.offset(2, keys.indexOf(key), 1, 1).setValue(value);
    }
  });

/** What is pressed about reminding, but for the runs of digests: those are cut off in `test/reminders`, where mails are counted. */
export const reminderCommands: readonly CrashCommand[] = [
  { of: 'switchClock', when: 'on', ready: () => asks('switchClock', { to: 'on' }) },
  {
    of: 'switchClock',
    when: 'off',
    ready: (desk) => {
      desk.asks('switchClock', { to: 'on' });
      return asks('switchClock', { to: 'off' });
    },
  },
  {
    of: 'settleReminder',
    when: '',
    ready: (desk) => {
      inDoubt(desk);
      return asks('settleReminder', { key: KEY, wasSent: false, operationId: 'settle' });
    },
  },
  {
    of: 'recordReminded',
    when: '',
    ready: () =>
      asks('recordReminded', {
        roundKey: '2026-D03',
        kind: 'plan',
        units: ['X01', 'X02'],
        channel: 'zalo',
        operationId: 'called',
      }),
  },
];

/** Runs of digests: a second press within ten minutes is told to wait, so that no mail goes twice (`test/reminders/killed.test.ts`). */
export const RUNS_OF_DIGESTS: readonly string[] = ['sendDigests', 'onReminderClock'];
