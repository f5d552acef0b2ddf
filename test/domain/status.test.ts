import { describe, expect, test } from 'vitest';
import type { Phase } from '../../src/domain/field.ts';
import {
  ACTS,
  type Act,
  after,
  isSent,
  needsReason,
  type Status,
  statusesOf,
} from '../../src/domain/status.ts';

/** The only moves of a plan; a result says "confirmed" where a plan says "agreed". */
const MOVES: readonly (readonly [from: Status, act: Act, to: Status])[] = [
  ['none', 'saveDraft', 'draft'],
  ['none', 'submit', 'submitted'],
  ['draft', 'saveDraft', 'draft'],
  ['draft', 'submit', 'submitted'],
  ['submitted', 'submit', 'submitted'],
  ['submitted', 'sendBack', 'sentBack'],
  ['submitted', 'accept', 'agreed'],
  ['submitted', 'lock', 'locked'],
  ['sentBack', 'saveDraft', 'sentBack'],
  ['sentBack', 'submit', 'submitted'],
  ['agreed', 'correct', 'submitted'],
  ['agreed', 'sendBack', 'sentBack'],
  ['agreed', 'lock', 'locked'],
  ['locked', 'correct', 'locked'],
  ['locked', 'lock', 'locked'],
  ['locked', 'unlock', 'locked'],
];

const inPhase = (phase: Phase, status: Status): Status =>
  phase === 'result' && status === 'agreed' ? 'confirmed' : status;

describe.each<Phase>(['plan', 'result'])('The states of a %s', (phase) => {
  const statuses = statusesOf(phase);
  const cases = statuses.flatMap((from) => ACTS.map((act) => [from, act] as const));

  test.each(cases)('from %s, %s leads where the rules say or is refused', (from, act) => {
    const move = MOVES.find(([start, by]) => inPhase(phase, start) === from && by === act);
    expect(after(phase, from, act)).toBe(move ? inPhase(phase, move[2]) : null);
  });

  test('stand in their usual order, each phase with its own word of agreement', () => {
    expect(statuses).toEqual([
      'none',
      'draft',
      'submitted',
      'sentBack',
      phase === 'plan' ? 'agreed' : 'confirmed',
      'locked',
    ]);
  });

  test('count as sent from sending on, except while sent back', () => {
    expect(statuses.filter(isSent)).toEqual(['submitted', inPhase(phase, 'agreed'), 'locked']);
  });
});

test('Sending back, correcting and unlocking need a reason; nothing else does', () => {
  expect(ACTS.filter(needsReason)).toEqual(['correct', 'sendBack', 'unlock']);
});
