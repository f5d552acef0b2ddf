import { beforeAll, describe, expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { statusLabels } from '../../src/data/statuses.ts';
import type { Phase } from '../../src/domain/field.ts';
import { type Act, after, type Status, statusesOf } from '../../src/domain/status.ts';
import type { Reply } from '../../src/wire/reply.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import { type HamletDesk, sentenceOf } from './hamlet-desk.ts';

/** Every act in every state, asked of the built server as a page would, by somebody who saw exactly what stands there. */

const NOW = '2026-03-20T08:00:00+07:00';
const SENT = new Date('2026-02-25T08:00:00+07:00');
const ROUND = '2026-D04';

type AnyReply = Reply<unknown, { readonly message: string }>;

interface Attempt {
  readonly name: string;
  /** The act of the table of states that decides. */
  readonly act: Act;
  readonly phase: Phase;
  /** Only tried where the table could have it at all: elsewhere the same request is a plain sending. */
  readonly from?: readonly Status[];
  readonly run: (office: Office, hamlet: HamletDesk) => AnyReply;
}

const agencyCodeOf = (hamlet: HamletDesk): string =>
  hamletsOfPhuLac.find(({ code }) => code === hamlet.code)?.agency ?? '';

const officer = (office: Office, hamlet: HamletDesk) => office.agency(agencyCodeOf(hamlet));

const RESULT = { 'result.course': 'done', LL01: '60', LL05: '30', VS01: '800' } as const;
const CORRECTION = { reason: 'Ghi nhầm số người' } as const;

const ATTEMPTS: readonly Attempt[] = [
  { name: 'save a draft', act: 'saveDraft', phase: 'plan', run: (_, hamlet) => hamlet.saves(FULL_PLAN) },
  { name: 'send', act: 'submit', phase: 'plan', run: (_, hamlet) => hamlet.sends(FULL_PLAN) },
  {
    name: 'correct',
    act: 'correct',
    phase: 'plan',
    from: ['agreed', 'locked'],
    run: (_, hamlet) => hamlet.sends(FULL_PLAN, CORRECTION),
  },
  {
    name: 'agree',
    act: 'accept',
    phase: 'plan',
    run: (office, hamlet) => officer(office, hamlet).agrees([hamlet.code]),
  },
  {
    name: 'send back',
    act: 'sendBack',
    phase: 'plan',
    run: (office, hamlet) => officer(office, hamlet).sendsBack('plan', hamlet.code, 'Thiếu việc', '25/3'),
  },
  { name: 'save a draft', act: 'saveDraft', phase: 'result', run: (_, hamlet) => hamlet.savesResult(RESULT) },
  { name: 'send', act: 'submit', phase: 'result', run: (_, hamlet) => hamlet.reports(RESULT) },
  {
    name: 'correct',
    act: 'correct',
    phase: 'result',
    from: ['confirmed', 'locked'],
    run: (_, hamlet) => hamlet.reports(RESULT, CORRECTION),
  },
  {
    name: 'confirm',
    act: 'accept',
    phase: 'result',
    run: (office, hamlet) => officer(office, hamlet).confirms([hamlet.code]),
  },
  {
    name: 'send back',
    act: 'sendBack',
    phase: 'result',
    run: (office, hamlet) => officer(office, hamlet).sendsBack('result', hamlet.code, 'Sai số người', '25/3'),
  },
  {
    // While a draft may be saved nothing was sent, and only then can an agency say that nothing will come.
    name: 'mark not sent',
    act: 'saveDraft',
    phase: 'result',
    run: (office, hamlet) => officer(office, hamlet).marksNotSent(hamlet.code, 'Xóm bận việc'),
  },
];

const CONTENT: Readonly<Record<Phase, Readonly<Record<string, string | number>>>> = {
  plan: { ...FULL_PLAN, 'plan.people': 40 },
  result: { 'result.course': 'Đã làm', LL01: 60, LL05: 30, VS01: 800 },
};

/** Puts a column into a state with the stamps that acts would have left. */
const bring = (hamlet: HamletDesk, phase: Phase, status: Status): void => {
  if (status === 'none') return;
  for (const [key, value] of Object.entries(CONTENT[phase])) hamlet.writes(key, value);
  hamlet.writes(`${phase}.status`, statusLabels[status]);
  if (status === 'draft') return;
  hamlet.writes(`${phase}.firstSubmittedAt`, SENT);
  hamlet.writes(`${phase}.lastSubmittedAt`, SENT);
  if (status === 'sentBack') {
    hamlet.writes(`${phase}.sentBackReason`, 'Thiếu');
    hamlet.writes(`${phase}.personalDeadline`, new Date('2026-03-25T23:59:00+07:00'));
  }
  if (status === 'locked') hamlet.writes(`${phase}.lockedAt`, SENT);
  if (status === 'agreed' || status === 'confirmed') hamlet.writes(`${phase}.${status}At`, SENT);
};

/** Everything that anybody could have written: the round's tab, Sổ cơ quan and Nhật ký. */
const everything = (office: Office): unknown => [
  office.round(4).read((range) => range.getValues()),
  office.register('agencyLog').read((range) => range.getValues()),
  office.logged(),
];

const WRITES = /\.(?:set(?!ActiveSheet)|append|insert|delete|clear|copy|move)/;

let office: Office;
/** The hamlet that stands in each state of each phase. */
const standing = new Map<string, HamletDesk>();
const at = (phase: Phase, status: Status): HamletDesk => {
  const hamlet = standing.get(`${phase} ${status}`);
  if (!hamlet) throw new Error(`nobody is at ${phase} ${status}`);
  return hamlet;
};

const prepare = (): void => {
  office = scenario({ now: NOW }).as('clerk');
  for (const phase of ['plan', 'result'] as const) {
    for (const status of statusesOf(phase)) {
      const hamlet = office.nextHamlet();
      bring(hamlet, phase, status);
      standing.set(`${phase} ${status}`, hamlet);
    }
  }
};

/** Tries it, and says what came of it with the writes it cost. */
const attempt = ({ run }: Attempt, hamlet: HamletDesk) => {
  const before = everything(office);
  office.host.calls.reset();
  const reply = run(office, hamlet);
  const writes = office.host.calls.log.filter((name) => WRITES.test(name));
  return { reply, writes, unchanged: JSON.stringify(everything(office)) === JSON.stringify(before) };
};

const CASES = ATTEMPTS.flatMap((each) =>
  (each.from ?? statusesOf(each.phase)).map((status) => ({
    ...each,
    status,
    allowed: after(each.phase, status, each.act),
  })),
);

describe('an act that the table of states does not have', () => {
  beforeAll(prepare);

  test.each(CASES.filter(({ allowed, status }) => allowed === null || status === 'locked'))(
    '$phase, from $status: to $name is refused with a sentence that helps, and nothing is written',
    (each) => {
      const { reply, writes, unchanged } = attempt(each, at(each.phase, each.status));
      expect(reply.ok).toBe(false);
      expect(sentenceOf(reply)).toMatch(/[Mm]ời .+\.$/);
      expect([writes, unchanged]).toEqual([[], true]);
    },
  );

  test.each(ATTEMPTS)('once the report is frozen: $phase, to $name is refused in every state', (each) => {
    const schedule = office.register('schedule');
    const row = schedule.read((range) => range.getValues()).findIndex(([key]) => key === ROUND);
    const frozenAt = schedule.columnKeys().indexOf('frozenAt');
    const freeze = (value: Date | string): void =>
      schedule.read((range) => void range.offset(row, frozenAt, 1, 1).setValue(value));
    freeze(SENT);
    for (const status of each.from ?? statusesOf(each.phase)) {
      const { reply, writes, unchanged } = attempt(each, at(each.phase, status));
      expect(sentenceOf(reply)).toContain('đã chốt báo cáo');
      expect([writes, unchanged]).toEqual([[], true]);
    }
    freeze('');
  });
});

describe('an act that the table has', () => {
  test.each(CASES.filter(({ allowed, status }) => allowed !== null && status !== 'locked'))(
    '$phase, from $status: to $name is done',
    (each) => {
      prepare();
      const hamlet = at(each.phase, each.status);
      const { reply, unchanged } = attempt(each, hamlet);
      expect([sentenceOf(reply), unchanged]).toEqual(['', false]);
      if (each.name !== 'mark not sent') {
        expect(hamlet.shown(`${each.phase}.status`)).toBe(statusLabels[each.allowed ?? each.status]);
      }
    },
  );
});
