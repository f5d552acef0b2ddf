import type { Unsettled } from '../domain/acceptance.ts';
import type { CleanUp } from '../domain/agency-duty.ts';
import type { Phase } from '../domain/field.ts';
import type { Severity } from '../domain/finding.ts';
import type { Status } from '../domain/status.ts';
import type { Receipt, RoundChoice } from './entry.ts';
import type { May } from './may.ts';

/** What crosses between the agency sidebar ("Cơ quan phụ trách") and the server. */

export interface OpenAgencyRequest {
  /** null: the round held last. */
  readonly roundKey: string | null;
  /** null: the first agency that this person may see. The page remembers the last one used. */
  readonly agencyCode: string | null;
}

export type Tone = 'good' | 'soon' | 'overdue' | 'polite' | 'quiet';

/** One cell in words: "Rác thải sinh hoạt", "3 m³". */
export interface ReadableEntry {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface ReadableFinding {
  readonly severity: Severity;
  readonly label: string;
  readonly message: string;
}

/** A hamlet's plan or result as its agency sees it. */
export interface HamletPart {
  readonly status: Status;
  /** "Đã nộp", "QUÁ HẠN 3 ngày", "Trả lại, còn 2 ngày"… */
  readonly words: string;
  readonly tone: Tone;
  /** Fingerprint of what is shown; the server refuses to accept anything else. */
  readonly base: string;
  readonly entries: readonly ReadableEntry[];
  readonly findings: readonly ReadableFinding[];
  /** When ("09:12 03/04/2026"), and by whom as the registers call them, '' for whom they do not know; null while it is not accepted. */
  readonly accepted: { readonly time: string; readonly who: string } | null;
  readonly changedSinceAccepted: boolean;
  /** While it is sent back: why, and its own deadline ("23:59 12/04/2026"). */
  readonly sentBack: { readonly reason: string; readonly until: string } | null;
  readonly canAccept: boolean;
  readonly canSendBack: boolean;
}

/** One of the seven contents, plan against result. */
export interface WorkLine {
  readonly name: string;
  /** `open`: planned, and the result says nothing of it; `waiting`: the result has not been sent. */
  readonly state: 'done' | 'unplanned' | 'nil' | 'open' | 'waiting';
  readonly planned: string;
  readonly done: string;
}

export interface AgencyHamlet {
  readonly code: string;
  readonly name: string;
  readonly plan: HamletPart;
  readonly result: HamletPart;
  readonly works: readonly WorkLine[];
  /** People expected and people who came, as "60 người"; '' where nobody said. */
  readonly people: { readonly planned: string; readonly came: string };
  readonly notSentReason: string;
  readonly canMarkNotSent: boolean;
  /** Why the agency's report must still wait for it; null when it need not. */
  readonly unsettled: Unsettled | null;
}

/** An agency in a round, with all that it answers for. */
export interface AgencyState {
  /** "Đã gửi, muộn 2 ngày", "QUÁ HẠN 1 ngày", "Kính đề nghị gửi, quá 1 ngày"… */
  readonly words: string;
  readonly deadlineWords: string;
  readonly tone: Tone;
  /** Rows 1–4: asked, not told (B9). */
  readonly polite: boolean;
  /** Of the latest sending; null before the first. */
  readonly receipt: Receipt | null;
  /** Sent before, and something was confirmed or came undone since. */
  readonly changedSinceSent: boolean;
  readonly hamlets: readonly AgencyHamlet[];
  /** dd/MM/yyyy; '' where none is noted. */
  readonly cleanUpDay: string;
  readonly cleanUp: CleanUp['kind'];
  /** MM/yyyy: the month that the clean-up day belongs to. */
  readonly period: string;
  /** dd/MM/yyyy: what a hamlet that is sent back usually gets; the officer may write another. */
  readonly suggestedDeadlines: Readonly<Record<Phase, string>>;
}

export interface AgencyForm {
  readonly rounds: readonly RoundChoice[];
  /** One only, when this person's address is an agency's in the register. */
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  readonly roundKey: string;
  readonly agencyCode: string;
  /** What may be done here; null where the opening has not read it, and the page asks (`readMay`). */
  readonly may: May | null;
  readonly state: AgencyState;
}

/** What every act of an agency says about itself: where, and by which press of a button; a retry with the same id is the same act. */
export interface AgencyAct {
  readonly roundKey: string;
  readonly agencyCode: string;
  readonly operationId: string;
}

export interface AcceptRequest extends AgencyAct {
  /** With the base the page saw of each. */
  readonly hamlets: readonly { readonly hamletCode: string; readonly base: string }[];
}

export interface SendBackRequest extends AgencyAct {
  readonly phase: Phase;
  readonly hamletCode: string;
  readonly base: string;
  readonly reason: string;
  /** The new deadline's day as typed: "12/4", "12/04/2026", "2026-04-12". */
  readonly newDay: string;
}

export interface NotSentRequest extends AgencyAct {
  readonly hamletCode: string;
  readonly base: string;
  /** '' takes the word back. */
  readonly reason: string;
}

export interface CleanUpRequest extends AgencyAct {
  /** As typed; '' takes the day out. */
  readonly day: string;
}

/** What was done, and how the agency stands now. */
export interface AgencyDone {
  readonly state: AgencyState;
  /** "Đã xác nhận kết quả của 3 xóm." */
  readonly message: string;
  /** Of several hamlets, those that could not be: a sentence each. The others are done. */
  readonly refused: readonly string[];
}

/** Nothing was done, because things stand otherwise than the page showed; how they stand is in `state`. */
export interface AgencyRefusal {
  readonly kind: 'refused';
  readonly message: string;
  readonly state: AgencyState;
}
