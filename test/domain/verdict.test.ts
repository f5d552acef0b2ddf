import { describe, expect, test } from 'vitest';
import type { Phase } from '../../src/domain/field.ts';
import { instant, localMinute } from '../../src/domain/instant.ts';
import { ACTS, type Act, after, needsReason, type Status, statusesOf } from '../../src/domain/status.ts';
import { isUnlocked, mayChange, sendingAct, verdictOn } from '../../src/domain/verdict.ts';
import { type Contents, recordOf } from './records.ts';

const NOW = instant('2026-04-12T09:15:00+07:00');
const OPEN = { frozenAt: null };
const FROZEN = { frozenAt: localMinute('2026-04-09T16:00') };

const LABELS: Readonly<Record<Status, string>> = {
  none: '',
  draft: 'Đang soạn',
  submitted: 'Đã nộp',
  sentBack: 'Trả lại',
  agreed: 'Đã thống nhất',
  confirmed: 'Đã xác nhận',
  locked: 'Đã khóa',
};

/** A record whose status is proven by the server's stamp. */
const inState = (phase: Phase, status: Status, more: Contents = {}) =>
  recordOf({
    [`${phase}.status`]: LABELS[status],
    [`${phase}.firstSubmittedAt`]: '2026-04-02T08:00',
    ...more,
  });

describe.each<Phase>(['plan', 'result'])('What may be done to a %s', (phase) => {
  const cases = statusesOf(phase).flatMap((status) => ACTS.map((act) => [status, act] as const));

  test.each(cases.filter(([status]) => status !== 'locked'))(
    'in an open round: from %s, %s follows the table of states',
    (status, act) => {
      const verdict = verdictOn(phase, act, inState(phase, status), OPEN, NOW, 'vì mưa');
      const next = after(phase, status, act);
      expect(verdict).toEqual(
        next === null ? { ok: false, code: 'forbidden-act' } : { ok: true, status, next },
      );
    },
  );

  test.each(ACTS.filter((act) => act !== 'lock' && act !== 'unlock'))(
    'once the report is frozen: %s is refused in every state',
    (act) => {
      for (const status of statusesOf(phase)) {
        const verdict = verdictOn(phase, act, inState(phase, status), FROZEN, NOW, 'vì mưa');
        expect(verdict).toEqual({ ok: false, code: status === 'locked' ? 'locked' : 'round-frozen' });
      }
    },
  );

  test.each(ACTS.filter(needsReason))('%s without a reason is refused, white space is none', (act) => {
    const status: Status = act === 'unlock' ? 'locked' : phase === 'plan' ? 'agreed' : 'confirmed';
    expect(verdictOn(phase, act, inState(phase, status), OPEN, NOW, ' \n ')).toEqual({
      ok: false,
      code: 'reason-needed',
    });
  });
});

test.each<Phase>(['plan', 'result'])(
  'sending a %s is a correction once it was accepted or locked',
  (phase) => {
    const corrected = statusesOf(phase).filter(
      (status) => sendingAct(phase, inState(phase, status)) === 'correct',
    );
    expect(corrected).toEqual([phase === 'plan' ? 'agreed' : 'confirmed', 'locked']);
  },
);

describe('A hamlet that was unlocked for a set time', () => {
  const until = (minute: string): Contents => ({ 'result.unlockedUntil': minute });
  const verdict = (act: Act, minute: string) =>
    verdictOn('result', act, inState('result', 'locked', until(minute)), FROZEN, NOW, 'ghi nhầm');

  test('is corrected with a reason until the last minute, and relocks by itself', () => {
    expect(verdict('correct', '2026-04-12T09:15')).toEqual({ ok: true, status: 'locked', next: 'locked' });
    expect(verdict('correct', '2026-04-12T09:14')).toEqual({ ok: false, code: 'locked' });
  });

  test('that never sent may send now', () => {
    const record = recordOf(until('2026-04-13T23:59'));
    expect(verdictOn('result', 'submit', record, FROZEN, NOW)).toMatchObject({ ok: true, next: 'submitted' });
    expect(mayChange('result', record, FROZEN, NOW)).toBe(true);
    expect(mayChange('result', recordOf({}), FROZEN, NOW)).toBe(false);
  });

  test('is told apart from one that never was', () => {
    expect(isUnlocked(recordOf({}), NOW)).toBe(false);
    expect(isUnlocked(recordOf(until('2026-04-12T23:59')), NOW)).toBe(true);
  });
});
