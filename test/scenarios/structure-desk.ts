import type { WorkbookCheckStep, WorkbookFinding, WorkbookMendStep } from '../../src/wire/workbook-check.ts';
import { sentenceOf } from './hamlet-desk.ts';

/** "Kiểm tra sổ" and its "Sửa" as its page goes through them, step by step. */

/** Whoever calls the server as a page does. */
interface Asks {
  asks(name: 'checkWorkbook' | 'mendWorkbook', request: unknown): unknown;
}

type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: { readonly code: string; readonly message: string } };

const STEPS = 200;

/** Everything that a check tells, in all its steps; a refusal as its sentence. */
export const checkedWorkbook = (office: Asks): readonly WorkbookFinding[] | string => {
  const findings: WorkbookFinding[] = [];
  let cursor = '';
  for (let steps = 0; steps < STEPS; steps += 1) {
    const reply = office.asks('checkWorkbook', { cursor }) as Reply<WorkbookCheckStep>;
    if (!reply.ok) return sentenceOf(reply as never);
    findings.push(...reply.value.findings);
    if (!reply.value.step.goesOn) return findings;
    cursor = reply.value.step.cursor;
  }
  throw new Error('the check never ends');
};

/** "Đợt 04: ô A57 …" for each thing that is wrong; notes are left out. */
export const wrongIn = (office: Asks): readonly string[] => {
  const found = checkedWorkbook(office);
  if (typeof found === 'string') return [found];
  return found.filter(({ kind }) => kind !== 'note').map(({ tab, message }) => `${tab}: ${message}`);
};

/** How many things a repair put right, or the sentence with which it refused. */
export const mendedWorkbook = (office: Asks): number | string => {
  let mended = 0;
  let cursor = '';
  for (let steps = 0; steps < STEPS; steps += 1) {
    const reply = office.asks('mendWorkbook', { cursor }) as Reply<WorkbookMendStep>;
    if (!reply.ok) return sentenceOf(reply as never);
    mended += reply.value.mended;
    if (!reply.value.step.goesOn) return mended;
    cursor = reply.value.step.cursor;
  }
  throw new Error('the repair never ends');
};
