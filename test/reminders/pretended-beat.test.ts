import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { ClockOwner } from '../../src/domain/reminder-clock.ts';
import { ReminderDesk } from './reminder-desk.ts';

/** `onReminderClock` is Google's to call, yet any page may: that is no way to have mails sent. */

let office: ReminderDesk;

beforeAll(async () => {
  office = await ReminderDesk.open();
  office.keep();
});

beforeEach(() => {
  office.begin();
  office.switches('on');
});

/** Google's number of the owner's trigger, as the document's properties hold it. */
const ownersNumber = (): string => {
  const { host } = office;
  const properties = host.calls.uncounted(() =>
    host.globals.PropertiesService.getDocumentProperties().getProperties(),
  );
  const clock = JSON.parse(properties['srq.reminders.clock'] ?? '{}') as { owner?: ClockOwner };
  if (!clock.owner) throw new Error('nobody owns the clock');
  return clock.owner.triggerId;
};

const beats = (email: string, event: unknown): void => {
  office.host.as({ email, tellsEmail: email !== '' }, {}, () =>
    office.desk.script.callFromPage('onReminderClock', event),
  );
};

const STRANGER = 'nguoi-la@example.invalid';

test.each([
  ['the owner’s number', () => ({ triggerUid: ownersNumber() })],
  ['another number', () => ({ triggerUid: '4711' })],
  ['no event', () => undefined],
  ['something else', () => ({ triggerUid: { toString: 1 } })],
])('a page that beats with %s has no mail sent, and leaves the clock its owner', (_, event) => {
  office.later(60);
  const owner = ownersNumber();
  for (const email of [STRANGER, 'x01@example.invalid', '']) beats(email, event());
  expect(office.mails).toEqual([]);
  expect(office.ledger()).toEqual([]);
  expect(ownersNumber()).toBe(owner);
});

test('after it the owner’s own clock still does the day’s run', () => {
  for (const email of [STRANGER, '']) beats(email, { triggerUid: ownersNumber() });
  office.hours(2);
  expect(office.mails.length).toBeGreaterThan(0);
});
