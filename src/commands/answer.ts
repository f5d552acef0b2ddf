import { catalogue } from '../data/catalogue.ts';
import type { Instant } from '../domain/instant.ts';
import { instantNow } from '../sheets/cell.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { openWorkbook } from '../sheets/workbook.ts';
import type { WorkbookProblemCode } from '../sheets/workbook-problem.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { writing } from '../sheets/writing.ts';
import {
  notPermitted,
  problemSentences,
  protectedByGoogle,
  refusedByGoogle,
  refusedByRule,
  unexpected,
} from '../text/problems.ts';
import type { Problem, Reply } from '../wire/reply.ts';
import type { Shape } from '../wire/shape.ts';

/** The one place where problems become sentences: nobody ever sees a raw exception. */

type Sentences = Readonly<Record<WorkbookProblemCode, (about: Readonly<Record<string, string>>) => string>>;

const sentences: Sentences = problemSentences;

/** What a person is told of an error. */
export const problemOf = (error: unknown): Problem => {
  const kind = 'problem';
  if (error instanceof WorkbookProblem) {
    return { kind, code: error.code, message: sentences[error.code](error.about) };
  }
  const said = String(error);
  if (refusedByGoogle.test(said)) return { kind, code: 'not-permitted', message: notPermitted };
  if (refusedByRule.test(said)) {
    return { kind, code: 'rules-refuse', message: sentences['rules-refuse']({}) };
  }
  if (protectedByGoogle.test(said)) {
    return { kind, code: 'range-protected', message: sentences['range-protected']({}) };
  }
  return { kind, code: 'unexpected', message: unexpected };
};

/** A mistake of ours goes to the log whole; a problem of the workbook is not a mistake. */
const report = (error: unknown): void => {
  if (!(error instanceof WorkbookProblem)) console.error(error instanceof Error ? error.stack : error);
};

/** Runs a page's request: its shape is checked, the workbook opened, and whatever goes wrong comes back as a sentence. */
const answer = <Request, Value, Refusal = never>(
  shape: Shape<Request>,
  request: unknown,
  run: (workbook: Workbook, now: Instant, request: Request) => Reply<Value, Refusal>,
): Reply<Value, Refusal> => {
  try {
    if (!shape(request)) throw new WorkbookProblem('bad-request');
    return run(openWorkbook(), instantNow(), request);
  } catch (error) {
    report(error);
    return { ok: false, problem: problemOf(error) };
  }
};

/** A page's request that writes: nobody else's script writes meanwhile, and what it plans is written whole. */
export const answerLocked = <Request, Value, Refusal = never>(
  shape: Shape<Request>,
  request: unknown,
  run: (writing: Writing, request: Request) => Reply<Value, Refusal>,
): Reply<Value, Refusal> =>
  answer(shape, request, (workbook, now, valid) =>
    writing(workbook, now, catalogue, (planning) => run(planning, valid)),
  );

/** What a page opens with: read, and answered. */
export const answerRead = <Request, Value>(
  shape: Shape<Request>,
  request: unknown,
  read: (workbook: Workbook, now: Instant, request: Request) => Value,
): Reply<Value> => answer(shape, request, (workbook, now, valid) => ok(read(workbook, now, valid)));

/** Runs a menu command or a trigger; `say` tells the person what went wrong, unless Google does not even let it speak. */
export const perform = (say: (message: string) => void, run: () => void): Reply<null> => {
  try {
    run();
    return ok(null);
  } catch (error) {
    report(error);
    const problem = problemOf(error);
    try {
      say(problem.message);
    } catch {
      // Nothing can be shown to this person; the log has the error.
    }
    return { ok: false, problem };
  }
};

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});
