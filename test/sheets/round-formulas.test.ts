import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusLabels } from '../../src/data/statuses.ts';
import { isValidIn } from '../../src/domain/agency.ts';
import { isPeriod, type Period } from '../../src/domain/day.ts';
import type { Phase } from '../../src/domain/field.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { statusesOf } from '../../src/domain/status.ts';
import { deadlinePieces, deadlineWords } from '../../src/text/deadline-words.ts';
import {
  calendarRow,
  countedRow,
  instantOf,
  PLAN_DEADLINE,
  RESULT_DEADLINE,
  type RoundDesk,
  roundDesk,
  wordsCatalogue,
} from './round-desk.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const HAMLETS = 48;
const PHASES: readonly Phase[] = ['plan', 'result'];

/** Moments about a deadline: the minute itself, its neighbours, midnight, days before and after. */
const near = (deadline: number): fc.Arbitrary<number> =>
  fc
    .tuple(
      fc.constantFrom(-5, -4, -3, -1, 0, 0, 0, 1, 3, 40),
      fc.constantFrom(-700, -1, 0, 0, 1, 2, 61),
      fc.constantFrom(0, 0, 1, 30, 59),
    )
    .map(([days, minutes, seconds]) => deadline + days * DAY + minutes * MINUTE + seconds * 1000);

const MONTHS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ''],
  ['', ''],
  ['03/2026', ''],
  ['04/2026', ''],
  ['2026-04', ''],
  ['4/2026', ''],
  ['1-2026', ''],
  ['', '02/2026'],
  ['', '03/2026'],
  ['12/2025', '2026-12'],
];

interface HamletState {
  readonly status: string;
  readonly first: number | null;
  readonly last: number | null;
  readonly personal: number | null;
  readonly filledIn: boolean;
  readonly months: readonly [string, string];
}

const hamletState = (phase: Phase, deadline: number): fc.Arbitrary<HamletState> =>
  fc.record({
    status: fc.constantFrom('', '', 'Gửi', ...statusesOf(phase).map((status) => statusLabels[status])),
    first: fc.option(near(deadline), { freq: 3 }),
    last: fc.option(near(deadline), { freq: 2 }),
    personal: fc.option(near(deadline + 2 * DAY), { freq: 2 }),
    filledIn: fc.boolean(),
    months: fc.constantFrom(...MONTHS),
  });

const scenario = (phase: Phase) => {
  const deadline = phase === 'plan' ? PLAN_DEADLINE : RESULT_DEADLINE;
  return fc.record({
    now: fc.oneof(near(deadline), near(deadline + 2 * DAY)),
    tracked: fc.constantFrom('Có', 'Có', 'Có', 'Không'),
    planApplies: fc.constantFrom('Có', 'Có', 'Có', 'Không'),
    dueSoonDays: fc.constantFrom(0, 3, 3, 5, ''),
    hamlets: fc.array(hamletState(phase, deadline), { minLength: HAMLETS, maxLength: HAMLETS }),
  });
};

const dateOrBlank = (ms: number | null): Date | '' => (ms === null ? '' : new Date(ms));

const write = (desk: RoundDesk, phase: Phase, hamlets: readonly HamletState[]): void => {
  const put = (rowKey: string, value: (hamlet: HamletState) => unknown): void =>
    desk.setRow(`${phase}.${rowKey}`, hamlets.map(value));
  put('status', (hamlet) => hamlet.status);
  put('firstSubmittedAt', (hamlet) => dateOrBlank(hamlet.first));
  put('lastSubmittedAt', (hamlet) => dateOrBlank(hamlet.last));
  put('personalDeadline', (hamlet) => dateOrBlank(hamlet.personal));
  put(phase === 'plan' ? 'place' : 'highlights', (hamlet) => (hamlet.filledIn ? 'Nhà văn hóa' : ''));
  desk.setValidity(hamlets.map((hamlet) => hamlet.months));
};

const periodOf = (month: string): Period | null => {
  const turned = /^(\d{1,2})[/-](\d{4})$/.exec(month);
  const iso = turned ? `${turned[2]}-${String(turned[1]).padStart(2, '0')}` : month;
  return isPeriod(iso) ? iso : null;
};

const isThere = (desk: RoundDesk, hamlet: HamletState): boolean =>
  isValidIn(
    { validFrom: periodOf(hamlet.months[0]), validTo: periodOf(hamlet.months[1]) },
    desk.calendar().round.period,
  );

describe('The words over a hamlet’s column', () => {
  test.each(PHASES)('are those of the rules for the %s, whatever the state and the minute', (phase) => {
    const desk = roundDesk(HAMLETS, wordsCatalogue);
    const seen = new Set<string>();
    fc.assert(
      fc.property(scenario(phase), ({ now, tracked, planApplies, dueSoonDays, hamlets }) => {
        desk.setCalendar(calendarRow({ tracked, planApplies, dueSoonDays }));
        write(desk, phase, hamlets);
        desk.setClock(now);
        const calendar = desk.calendar();
        const standings = desk.records().map((record) => standingOf(record, phase, calendar, instantOf(now)));
        const words = standings.map((standing, index) => {
          const [hamlet, head] = [hamlets[index], desk.heads[index]];
          if (!hamlet || !head || !isThere(desk, hamlet)) return deadlinePieces.inactive;
          seen.add(standing.timeliness.kind);
          return deadlineWords(
            statusLabels[standing.status],
            standing.timeliness,
            standing.sent,
            head.polite,
          );
        });
        expect(desk.row(phase === 'plan' ? 'head.plan' : 'head.result')).toEqual(words);
        const there = hamlets.map((hamlet) => (isThere(desk, hamlet) ? 1 : 0));
        expect(desk.row('head.expected')).toEqual(there);
        const counted = standings.map(({ sent }, index) => (sent && there[index] === 1 ? 1 : 0));
        expect(desk.row(countedRow(phase))).toEqual(counted);
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
        expect(desk.total(`${phase}.status`)).toBe(sum(counted));
        expect(desk.coverage(`${phase}.status`)).toBe(`${sum(counted)}/${sum(there)}`);
      }),
      { seed: 20260307, numRuns: 40 },
    );
    const kinds = ['not-tracked', 'not-due', 'due-soon', 'due-today', 'overdue', 'on-time', 'late'];
    expect([...seen].sort()).toEqual([...kinds, ...(phase === 'plan' ? ['not-applicable'] : [])].sort());
  });

  const bare: HamletState = {
    status: '',
    first: null,
    last: null,
    personal: null,
    filledIn: false,
    months: ['', ''],
  };
  const desk = roundDesk(9, wordsCatalogue);
  const wordsAt = (when: string, state: Partial<HamletState>, calendar = calendarRow()): unknown => {
    desk.setCalendar(calendar);
    write(desk, 'plan', Array<HamletState>(9).fill({ ...bare, ...state }));
    desk.setClock(Date.parse(`${when}+07:00`));
    return desk.row('head.plan')[8];
  };
  const stamp = (when: string): number => Date.parse(`${when}+07:00`);

  test.each<[string, string, Partial<HamletState>]>([
    ['2026-02-20T08:00:00', 'Chưa nộp', {}],
    ['2026-02-20T08:00:00', 'Đang soạn', { filledIn: true }],
    ['2026-02-20T08:00:00', 'Đang soạn', { status: 'Đã nộp' }],
    ['2026-02-24T23:59:59', 'Chưa nộp', {}],
    ['2026-02-25T00:00:00', 'còn 3 ngày', {}],
    ['2026-02-28T00:00:00', 'hạn hôm nay', {}],
    ['2026-02-28T23:59:59', 'hạn hôm nay', {}],
    ['2026-03-01T00:00:00', 'QUÁ HẠN 1 ngày', {}],
    ['2026-03-01T00:00:00', 'QUÁ HẠN 1 ngày', { status: 'Đã nộp' }],
    ['2026-03-03T12:00:00', 'QUÁ HẠN 3 ngày', { filledIn: true }],
    ['2026-03-03T12:00:00', 'Đã nộp', { status: 'Đã nộp', first: stamp('2026-02-28T23:59:59') }],
    ['2026-03-03T12:00:00', 'Đã nộp, muộn 1 ngày', { status: 'Đã nộp', first: stamp('2026-03-01T00:00:00') }],
    [
      '2026-03-03T12:00:00',
      'Đã thống nhất, bổ sung sau hạn',
      {
        status: 'Đã thống nhất',
        first: stamp('2026-02-27T09:00:00'),
        last: stamp('2026-03-02T09:00:00'),
      },
    ],
    [
      '2026-03-03T12:00:00',
      'còn 1 ngày',
      { status: 'Trả lại', first: stamp('2026-02-27T09:00:00'), personal: stamp('2026-03-04T23:59:00') },
    ],
  ])('at %s read "%s"', (when, words, state) => {
    expect(wordsAt(when, state)).toBe(words);
  });

  test('ask the Party organs and the Front politely', () => {
    wordsAt('2026-03-03T12:00:00', {});
    expect(desk.row('head.plan')[0]).toBe('Kính đề nghị gửi, quá 3 ngày');
  });

  test('follow the rule’s deadline where the office cleared the cell', () => {
    expect(wordsAt('2026-03-03T12:00:00', {}, calendarRow({ plan: '' }))).toBe('QUÁ HẠN 3 ngày');
  });

  test('let a deadline typed as a day alone last until its end', () => {
    const extended = calendarRow({ plan: new Date('2026-03-03T00:00:00+07:00') });
    expect(wordsAt('2026-03-03T23:59:00', {}, extended)).toBe('hạn hôm nay');
    expect(wordsAt('2026-03-04T00:00:00', {}, extended)).toBe('QUÁ HẠN 1 ngày');
  });

  test('say overdue without days when an hour of the same day passed', () => {
    const noon = calendarRow({ plan: new Date('2026-02-28T11:30:00+07:00') });
    expect(wordsAt('2026-02-28T11:30:59', {}, noon)).toBe('hạn hôm nay');
    expect(wordsAt('2026-02-28T11:31:00', {}, noon)).toBe('QUÁ HẠN');
  });

  test('take the day of a postponement for the day of the round', () => {
    desk.setCalendar(calendarRow({ postponedTo: new Date('2026-03-14T00:00:00+07:00') }));
    expect(desk.total('round.day')).toEqual(new Date('2026-03-14T00:00:00+07:00'));
    desk.setCalendar(calendarRow({ day: '' }));
    expect(desk.total('round.day')).toEqual(new Date('2026-03-07T00:00:00+07:00'));
    expect(desk.total('round.title')).toBe('Đợt 4, tháng 03/2026');
  });
});

describe('The list of overdue hamlets', () => {
  test('names them by agency in the annex’s order and leaves out those asked politely', () => {
    const desk = roundDesk(14, wordsCatalogue);
    desk.setCalendar(calendarRow());
    desk.setClock(Date.parse('2026-03-02T08:00:00+07:00'));
    desk.setRow(
      'plan.status',
      desk.heads.map((_, index) => (index === 9 || index === 10 ? 'Đã nộp' : '')),
    );
    desk.setRow(
      'plan.firstSubmittedAt',
      desk.heads.map((_, index) => (index === 9 ? new Date('2026-02-20T08:00:00+07:00') : '')),
    );
    expect(desk.total('head.planOverdue')).toBe(
      '\nCơ quan 3: Xóm 9, Xóm 11, Xóm 12\nCơ quan 4: Xóm 13, Xóm 14',
    );
    expect(desk.total('head.resultOverdue')).toBe('');
  });
});
