import type { Desk } from '../bench/desk.ts';

/** Pressing once: by a page, the menu or the grid. The same on every copy of the prepared workbook, and the same when pressed again. */
export type Press = (desk: Desk) => unknown;

/** One use of a public function that writes. */
export interface CrashCommand {
  /** The public function. */
  readonly of: string;
  /** Which way of using it; '' where there is one only. */
  readonly when: string;
  /** Brings a workbook of four rounds to where the press is to be made. */
  readonly ready: (desk: Desk) => Press;
  /** What a person does who never heard of the first press; the same press where nothing is said. */
  readonly again?: Press;
  /** The clock when it is pressed. */
  readonly now?: string;
  /** Notes and colours may be lost with a run: "Kiểm tra đợt này" tells what they would have told. */
  readonly leavesMarks?: boolean;
  /** An entry of the hamlet that the act writes, and that somebody types over before the page presses again. */
  readonly typedOver?: { readonly hamlet: string; readonly field: string };
  /** What is pressed again is done again, to the same end, and logged again. */
  readonly logsEachPress?: boolean;
  /** What a run that was cut off had put right goes untold: there is nothing of anybody's in it. */
  readonly leavesUntold?: boolean;
  /** Tabs that it makes, in which nobody entered anything: how whole they are after a second press is for tests of their own. */
  readonly ownTabs?: RegExp;
  /** Nobody set the workbook up yet. */
  readonly onBlank?: boolean;
}

/** A page's reply, as far as it is looked at. */
export interface PageReply {
  readonly ok?: boolean;
  readonly value?: {
    readonly goesOn?: boolean;
    readonly cursor?: string;
    readonly receipt?: { readonly code: string } | null;
  };
}

/** A page asks once. */
export const asks =
  (of: string, request: object): Press =>
  ({ script }) =>
    script.callFromPage(of, request);

/** A page asks step by step until there is no more to do. */
export const asksOn =
  (of: string, request: object = {}): Press =>
  ({ script }) => {
    let reply: PageReply;
    let cursor = '';
    do {
      reply = script.callFromPage(of, { ...request, cursor }) as PageReply;
      cursor = reply.value?.cursor ?? '';
    } while (reply.ok && reply.value?.goesOn);
    return reply;
  };
