import { beforeAll, describe, expect, test } from 'vitest';
import { reminderStateWords } from '../../src/text/reminder-ledger.ts';
import { callsUpTo, FAULT_TIME, faultPoints } from '../fault-points.ts';
import { OWNERS, ReminderDesk } from './reminder-desk.ts';

/** Two people who both hold the clock, or want to: Shows 2. */

const [FIRST, SECOND] = OWNERS;
const ADDRESSES = { X01: 'mot@example.invalid', X02: 'hai@example.invalid', X03: 'ba@example.invalid' };
const SAMPLE = 12;

let ready: ReminderDesk;

beforeAll(async () => {
  ready = await ReminderDesk.open('2026-02-27T05:30:00+07:00');
  ready.onlyAddresses(ADDRESSES);
});

/** After the morning's beats: what each address got, and how many triggers are left. */
const morning = (office: ReminderDesk): void => {
  office.hours(5);
  expect([...office.timesMailed().entries()].sort()).toEqual(
    Object.values(ADDRESSES)
      .sort()
      .map((address) => [address, 1]),
  );
  const words = new Set(office.ledger().map(({ state }) => state));
  expect(words).toEqual(new Set([reminderStateWords.sent]));
};

const triggers = (office: ReminderDesk): readonly number[] =>
  OWNERS.map((who) =>
    office.host.calls.uncounted(() =>
      office.host.as(who, {}, () => office.host.globals.ScriptApp.getProjectTriggers().length),
    ),
  );

const callsOf = (office: ReminderDesk, run: (office: ReminderDesk) => unknown): number => {
  const copy = office.copy(at(office));
  copy.host.calls.reset();
  run(copy);
  return copy.host.calls.total;
};

const at = (office: ReminderDesk): string => new Date(office.host.clock.now()).toISOString();

describe('Two owners', () => {
  test(
    'who switch on at once are one owner, whoever comes first, and the other is told',
    () => {
      const total = callsOf(ready, (office) => office.switches('on', FIRST));
      const tried = faultPoints([...callsUpTo(total), total + 1], SAMPLE, 5);
      const who = { first: 0, second: 0 };
      for (const call of tried) {
        const office = ready.copy(at(ready));
        const replies: { readonly ok: boolean }[] = [];
        if (call <= total)
          office.host.meanwhile(call, () => void replies.push(office.switches('on', SECOND)));
        const own = office.switches('on', FIRST);
        if (call > total) replies.push(office.switches('on', SECOND));
        expect([own, ...replies].filter(({ ok }) => ok)).toHaveLength(1);
        const refused = [own, ...replies].find(({ ok }) => !ok);
        expect(['busy', 'clock-of-other']).toContain(
          (refused as { readonly problem?: { readonly code: string } }).problem?.code,
        );
        who[own.ok ? 'first' : 'second'] += 1;
        morning(office);
        expect(triggers(office).reduce((sum, count) => sum + count)).toBe(1);
      }
      console.log(
        `reminders, two switch on at once: ${tried.length} of ${total + 1} interleavings, one owner in each (${who.first} and ${who.second} times), 0 mails twice, 0 missed`,
      );
    },
    FAULT_TIME,
  );

  test(
    'one of whom takes the clock over while the other’s run sends: every mail goes once, and one trigger is left',
    () => {
      const office = ready.copy(at(ready));
      office.switches('on', FIRST);
      office.later(120);
      const total = callsOf(office, (copy) => copy.fires(FIRST));
      const tried = faultPoints(callsUpTo(total), SAMPLE, 6);
      let taken = 0;
      for (const call of tried) {
        const copy = office.copy(at(office));
        let reply: { readonly ok: boolean } = { ok: false };
        copy.host.meanwhile(call, () => {
          reply = copy.switches('takeOver', SECOND);
        });
        copy.fires(FIRST);
        if (!reply.ok) reply = copy.switches('takeOver', SECOND);
        expect(reply.ok).toBe(true);
        taken += 1;
        morning(copy);
        expect(triggers(copy)).toEqual([0, 1]);
      }
      console.log(
        `reminders, taken over while the other’s run goes: ${tried.length} of ${total} interleavings, ${taken} taken, 0 mails twice, 0 missed`,
      );
    },
    FAULT_TIME,
  );

  test(
    'one by the clock and one by a press send every mail once, whenever the press comes',
    () => {
      const office = ready.copy(at(ready));
      office.switches('on', FIRST);
      office.later(120);
      const total = callsOf(office, (copy) => copy.fires(FIRST));
      const tried = faultPoints(callsUpTo(total), SAMPLE, 7);
      const told = new Map<string, number>();
      for (const call of tried) {
        const copy = office.copy(at(office));
        copy.host.meanwhile(call, () => {
          const reply = copy.presses(undefined, SECOND);
          const said = reply.ok ? 'sent' : reply.problem.code;
          told.set(said, (told.get(said) ?? 0) + 1);
        });
        copy.fires(FIRST);
        morning(copy);
      }
      expect([...told.keys()].every((code) => ['sent', 'busy', 'digests-running'].includes(code))).toBe(true);
      console.log(
        `reminders, the clock and a press at once: ${tried.length} of ${total} interleavings (${[...told].map(([said, count]) => `${said} ${count}`).join(', ')}), 0 mails twice, 0 missed`,
      );
    },
    FAULT_TIME,
  );
});
