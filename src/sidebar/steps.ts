import type { Problem } from '../wire/reply.ts';
import type { Going, Step } from '../wire/steps.ts';
import type { CallFailure } from './call-server.ts';

type Answered<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem | CallFailure | Refusal };

/** A step that finishes nothing is asked for again so often: the next would not either. */
const MOST_IDLE_STEPS = 3;

/**
 * Asks the server for one step after another until the work is finished or one of them fails.
 * @param ask calls the server; `before` is what the last step left, null for the first
 * @param show told after each step that leaves work; what it was told last is where to go on after a failure
 */
export const throughSteps = async <Value, Refusal = never>(
  before: Going | null,
  ask: (before: Going | null) => Promise<Answered<Step<Value>, Refusal>>,
  show: (going: Going) => void,
): Promise<Answered<Value, Refusal>> => {
  let last = before;
  for (let idle = 0; idle < MOST_IDLE_STEPS; ) {
    const answer = await ask(last);
    if (!answer.ok) return answer;
    if (!answer.value.goesOn) return { ok: true, value: answer.value.value };
    idle = last !== null && answer.value.done <= last.done ? idle + 1 : 0;
    last = answer.value;
    show(last);
  }
  return { ok: false, problem: { kind: 'failure', cause: 'server' } };
};
