/** What an action of the desk came to, in the words of `desk-contract.ts`. */
import type { UnansweredQuestion } from '../emulator/host-stop.ts';
import type { ShownMenuItem } from '../emulator/services/ui-record.ts';
import type { WorkbookSnapshot } from '../emulator/snapshot.ts';
import { cellName, contains, readBlock } from './a1.ts';
import type { CallOutcome, DeskEvent, Outcome, Question } from './desk-contract.ts';
import type { EditRequest, MenuEntry } from './face/protocol.ts';
import { TEXTS } from './face/texts.ts';

/** As on Google: the rule's own help text when it has one. */
export function refusal(
  message: string,
  { sheetId, row, column }: EditRequest,
  workbook: WorkbookSnapshot,
): string {
  if (!message.includes('data validation')) return message;
  const sheet = workbook.sheets.find((candidate) => candidate.id === sheetId);
  const rule = sheet?.validations.find((validation) =>
    validation.ranges.some((range) => contains(readBlock(range, sheet), row, column)),
  );
  return rule?.helpText ?? TEXTS.againstRule(cellName(row, column));
}

export function submenu(caption: string, items: readonly ShownMenuItem[]): MenuEntry {
  return {
    kind: 'submenu',
    caption,
    entries: items.map((item): MenuEntry => {
      if (item.kind === 'separator') return { kind: 'separator' };
      if (item.kind === 'menu') return submenu(item.caption, item.items);
      return { kind: 'item', caption: item.caption, run: item.functionName };
    }),
  };
}

export function questionOf({ question }: UnansweredQuestion): Question {
  return {
    form: question.form,
    title: question.title,
    message: question.prompt,
    buttons: question.buttonSet,
  };
}

/** A script's errors are of its own realm: no instances of this one's Error. */
export function errorOf(thrown: unknown): { name: string; message: string } {
  const { name, message }: { name?: unknown; message?: unknown } = Object(thrown);
  return {
    name: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : String(thrown),
  };
}

/** Google shows nobody what a trigger threw; the workbench does. */
export function withFailure(outcome: CallOutcome): Outcome {
  const { error } = outcome;
  if (!error) return outcome;
  const failed: DeskEvent = {
    kind: 'failed',
    action: outcome.name,
    message: `${error.name}: ${error.message}`,
  };
  return { ...outcome, events: [...outcome.events, failed] };
}
