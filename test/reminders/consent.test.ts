import { beforeAll, describe, expect, test } from 'vitest';
import { notPermitted } from '../../src/text/problems.ts';
import { builtFile } from '../bundle/load-code.ts';
import { type HostOptions, manifest } from '../emulator/host-options.ts';
import { createHost, type Host } from '../emulator/index.ts';
import type { HostScript } from '../emulator/run/script.ts';
import { FRIDAY, OWNERS, ReminderDesk } from './reminder-desk.ts';

/** Google lets people agree to some of what the add-on asks for (platform-facts 3.10), and may ask anew at any time. */

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const CLOCK = 'https://www.googleapis.com/auth/script.scriptapp';

let blank: string;
/** The clock is switched on in it. */
let on: string;

beforeAll(async () => {
  const office = await ReminderDesk.open();
  blank = office.host.save();
  office.switches('on');
  on = office.host.save();
});

const opened = (
  workbook: string,
  options: HostOptions,
): { readonly host: Host; readonly script: HostScript } => {
  const host = createHost({
    workbook,
    now: FRIDAY,
    activeUser: OWNERS[0],
    formulas: 'left blank',
    ...options,
  });
  return { host, script: host.load(builtFile('Code.js')) };
};

const without = (scope: string): readonly string[] => manifest().oauthScopes.filter((each) => each !== scope);

const REQUESTS = {
  previewDigests: { kind: 'today' },
  sendDigests: { operationId: 'press' },
  switchClock: { to: 'on' },
  openReminders: { roundKey: null, kind: 'plan' },
  readFollowUp: { roundKey: null, kind: 'plan' },
} as const;

const said = (script: HostScript, name: keyof typeof REQUESTS): string => {
  const reply = script.callFromPage(name, REQUESTS[name]) as { ok: boolean; problem?: { message: string } };
  return reply.ok ? 'done' : (reply.problem?.message ?? '');
};

const triggersOf = ({ calls, globals }: Host): number =>
  calls.uncounted(() => globals.ScriptApp.getProjectTriggers().length);

describe('Without leave to send mail', () => {
  test('nothing is sent, reserved or switched on, a sentence says what to do, and the page still shows who owes what', () => {
    const { host, script } = opened(blank, { scopes: without(MAIL) });
    const before = host.workbook.version;
    for (const name of ['previewDigests', 'sendDigests'] as const) {
      expect([name, said(script, name)]).toEqual([
        name,
        expect.stringContaining('Google chưa cho tài khoản này gửi thư'),
      ]);
    }
    expect(said(script, 'switchClock')).toBe(notPermitted);
    expect([said(script, 'openReminders'), said(script, 'readFollowUp')]).toEqual(['done', 'done']);
    expect(host.workbook.version).toBe(before);
    expect(host.mail.sent).toEqual([]);
    expect(triggersOf(host)).toBe(0);
  });
});

describe('Without leave to make triggers', () => {
  test('the clock stays off and says why, and mails are sent by hand as ever', () => {
    const { host, script } = opened(blank, { scopes: without(CLOCK) });
    expect(said(script, 'switchClock')).toBe(notPermitted);
    expect([said(script, 'openReminders'), said(script, 'readFollowUp')]).toEqual(['done', 'done']);
    expect(said(script, 'sendDigests')).toBe('done');
    expect(host.mail.sent.length).toBeGreaterThan(0);
  });
});

describe('A clock whose owner has to agree anew', () => {
  test('sends nothing and reserves nothing, says so on the card, and goes on once they have', () => {
    const lacking = opened(on, { consent: without(MAIL) });
    lacking.host.clock.advance(2 * 3_600_000);
    lacking.host.runDueTriggers();
    expect(lacking.host.failures).toEqual([]);
    expect(lacking.host.mail.sent).toEqual([]);
    const again = opened(lacking.host.save(), { now: '2026-02-27T09:30:00+07:00' });
    expect(JSON.stringify(again.script.callFromPage('readFollowUp', REQUESTS.readFollowUp))).toContain(
      'đồng ý',
    );
    again.host.clock.advance(3_600_000);
    again.host.runDueTriggers();
    expect(again.host.mail.sent.length).toBeGreaterThan(0);
  });
});
