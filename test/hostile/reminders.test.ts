import { beforeAll, describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { keptName, keptText } from '../../src/domain/typed-text.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import { type Office, scenario } from '../scenario.ts';
import { granted } from '../scenarios/hamlet-desk.ts';
import { KeyedTab } from '../scenarios/keyed-tab.ts';
import { hostileCases } from './cases.ts';

/** Everybody is called hostile texts: who owes what, the mails that Google sends, the ledger and the log of both. */

/** The plans of round 4 were due on 28/02: hamlets, agencies and the office are all written to on one of these days. */
const MORNINGS = ['2026-03-02T08:00:00+07:00', '2026-03-04T08:00:00+07:00'];

const texts = hostileCases.map(({ text }) => text).filter((text) => keptText(text) === text);
const textOf = (index: number, purpose: number): string => texts[(index + purpose * 61) % texts.length] ?? '';

const names = hamletsOfPhuLac.map((_, index) => textOf(index, 0));
const heads = hamletsOfPhuLac.map((_, index) => textOf(index, 1));
const agencies = agenciesOfPhuLac.map((_, index) => textOf(index, 5));

/** Some addresses are hostile texts too: nothing is sent there. */
const emails = hamletsOfPhuLac.map(({ code }, index) =>
  index % 4 === 3 ? textOf(index, 4) : `${code.toLowerCase()}@example.invalid`,
);

let office: Office;

const fill = (tab: 'hamlets' | 'agencies', column: string, values: readonly string[]): void => {
  const first = tab === 'hamlets' ? 'X01' : 'CQ01';
  const pasted = office.register(tab).pastes(
    first,
    column,
    values.map((value) => [value]),
  );
  expect(pasted).toEqual({});
};

const formulasIn = (tab: KeyedTab): readonly string[] =>
  tab
    .read((range) => range.getSheet().getDataRange().getFormulas())
    .flat()
    .filter((formula) => formula !== '');

/** Every tag that a mail may hold. */
const TAGS =
  /<!doctype html>|<\/?(?:html|head|title|body|div|p|span|h2|table|tr|th|td|a|meta)(?: (?:lang|charset|name|content|scope|href|style)="[^"<>]*")*>/g;

beforeAll(() => {
  office = scenario({ now: MORNINGS[0] ?? '' }).as('clerk');
  fill('hamlets', 'name', names);
  fill('hamlets', 'headName', heads);
  fill(
    'hamlets',
    'headPhone',
    hamletsOfPhuLac.map((_, index) => textOf(index, 2)),
  );
  fill('hamlets', 'headEmail', emails);
  fill('agencies', 'name', agencies);
  fill(
    'agencies',
    'contactName',
    agenciesOfPhuLac.map((_, index) => textOf(index, 3)),
  );
  fill(
    'agencies',
    'contactEmail',
    agenciesOfPhuLac.map(({ code }) => `${code.toLowerCase()}@example.invalid`),
  );
});

describe('the page "Đôn đốc"', () => {
  test('names those who owe something, and whom to call, as they were typed', () => {
    const { owed } = granted(office.asks('openReminders', { roundKey: '2026-D04', kind: 'result' }));
    const { contacts } = granted(office.asks('readFollowUp', { roundKey: '2026-D04', kind: 'result' }));
    expect(contacts.slice(0, 48).map(({ who }) => who)).toEqual(heads.map(keptName));
    const ofAgencies = granted(office.asks('openReminders', { roundKey: '2026-D04', kind: 'cleanUp' })).owed;
    // Row 23 owes nothing.
    expect(ofAgencies.map(({ name }) => name).sort()).toEqual(agencies.slice(0, 22).map(keptName).sort());
    expect(owed).toHaveLength(48);
  });

  test('notes who was reminded by hand, in cells that hold texts', () => {
    const units = hamletsOfPhuLac.map(({ code }) => code);
    const request = { roundKey: '2026-D04', kind: 'plan', units, channel: 'zalo', operationId: 'hostile' };
    expect(office.asks('recordReminded', request).ok).toBe(true);
    const tab = office.register('reminders');
    const shown = tab.read((range) => range.getDisplayValues().map((line) => line[5]));
    expect(names.map(keptName).filter((name) => !shown.includes(name))).toEqual([]);
    expect(formulasIn(tab)).toEqual([]);
    expect(formulasIn(new KeyedTab(office.host, registerRange.log))).toEqual([]);
  });
});

describe('the mails', () => {
  beforeAll(() => {
    for (const [index, morning] of MORNINGS.entries()) {
      office.at(morning);
      const asked = granted(office.asks('previewDigests', { kind: 'today' }));
      expect([asked.mails.length > 0, asked.unreachable.length > 0]).toEqual([true, true]);
      expect(
        granted(office.asks('sendDigests', { operationId: `hostile mails ${index}` })).message,
      ).toContain('thư');
    }
  });

  test('go to addresses alone, one each, with a subject of one line', () => {
    const { sent } = office.host.mail;
    expect(sent.length).toBeGreaterThan(40);
    for (const { to, cc, bcc, subject, replyTo } of sent) {
      expect([to.length, cc, bcc, replyTo]).toEqual([1, [], [], null]);
      expect(to[0]).toMatch(/^(?:x\d\d|cq\d\d)@example\.invalid$/);
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }
  });

  test('hold no markup but ours, and in the plain text no control characters', () => {
    for (const { htmlBody, body } of office.host.mail.sent) {
      expect((htmlBody ?? '').replace(TAGS, '')).not.toMatch(/[<>"']/);
      expect(body).not.toMatch(/(?!\n)\p{Cc}/u);
    }
  });

  test('leave a ledger of texts, in which nothing is in doubt, and a log that is whole', () => {
    const tab = office.register('reminders');
    expect(formulasIn(tab)).toEqual([]);
    const states = tab.read((range) => range.getDisplayValues().map((line) => line[8]));
    expect(states.filter((state) => state === 'chưa rõ' || state === 'đang gửi')).toEqual([]);
    expect(office.asks('checkLog', {})).toMatchObject({ ok: true, value: { isWhole: true } });
    expect(office.host.failures).toEqual([]);
  });
});

test('a second set-up has nothing to add', () => {
  expect(office.setUp().said).toBe('Sổ đã đầy đủ. Số liệu đã nhập vẫn giữ nguyên.');
});
