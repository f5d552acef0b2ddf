import type { Category } from '../domain/catalogue.ts';
import type { CategoryCode, Field, Phase } from '../domain/field.ts';
import type { Finding } from '../domain/finding.ts';
import type { ResultRound } from '../domain/result-checks.ts';
import type { Status } from '../domain/status.ts';

/** What crosses between the plan and result sidebars and the server. JSON only: days and instants are text. */

/** Raw texts by field key, as a person typed them or as the server shows a cell; ticks are 'x'. Blank fields are left out. */
export type Entries = Readonly<Record<string, string>>;

export interface OpenEntryRequest {
  /** null: the round that is to be planned next, or whose results are entered. */
  readonly roundKey: string | null;
  /** null: the hamlet of whoever asks, as the register Xóm knows people. The page remembers the last one used. */
  readonly hamletCode: string | null;
}

export interface RoundChoice {
  readonly key: string;
  /** "Đợt 4 – 07/03/2026" */
  readonly label: string;
}

export interface HamletChoice {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
}

/** A hamlet's plan or result as it stands in the tab. */
export interface EntryState {
  readonly status: Status;
  /** "Đã nộp", "QUÁ HẠN 3 ngày", "còn 2 ngày"… */
  readonly statusWords: string;
  /** "Hạn gửi: 23:59 ngày 28/02/2026", or that none applies. */
  readonly deadlineWords: string;
  readonly tone: 'good' | 'soon' | 'overdue' | 'polite' | 'quiet';
  /** Whether it may be changed from here now. */
  readonly open: boolean;
  /** Whether a change is a correction of something accepted or locked, and needs its reason. */
  readonly needsReason: boolean;
  /** What the state asks for, a sentence each: why it is closed, why it was sent back, that a reason is needed. */
  readonly remarks: readonly string[];
  readonly entries: Entries;
  /** Fingerprint of the cells as read; the server refuses to save over anything else. */
  readonly base: string;
  readonly receipt: Receipt | null;
}

export interface EntryForm {
  readonly phase: Phase;
  readonly rounds: readonly RoundChoice[];
  /** The hamlets that exist in the round's month. */
  readonly hamlets: readonly HamletChoice[];
  readonly roundKey: string;
  readonly hamletCode: string;
  /** False where nobody chose the hamlet and the register does not tell whose it is: the page asks before anything is typed. */
  readonly hamletKnown: boolean;
  readonly categories: readonly Category[];
  /** The fields people fill in, in row order, server's labels. */
  readonly fields: readonly Field[];
  readonly state: EntryState;
  /** Whether the season has a round before this one, to copy from or to compare with. */
  readonly hasRoundBefore: boolean;
}

export interface PlanForm extends EntryForm {
  readonly phase: 'plan';
}

export interface ResultForm extends EntryForm {
  readonly phase: 'result';
  /** The days that the result is checked against. */
  readonly round: ResultRound;
  /** Head count of the plan; null where it gives none. */
  readonly plannedPeople: number | null;
  /** What the plan has of each content, in short; contents it does not have are left out. */
  readonly planned: Readonly<Partial<Record<CategoryCode, string>>>;
}

export interface SaveEntryRequest {
  readonly roundKey: string;
  readonly hamletCode: string;
  readonly entries: Entries;
  /** `base` of the state the page loaded. */
  readonly base: string;
  /** Why something accepted or locked is corrected; '' normally. */
  readonly reason: string;
  /** Made by the page once per press of a button: a retry with the same id is the same act. */
  readonly operationId: string;
}

export interface Receipt {
  /** Short code that the hamlet can read out on the phone. */
  readonly code: string;
  /** "08:15 01/03/2026" */
  readonly time: string;
}

export interface SavedEntry {
  readonly state: EntryState;
  /** Warnings that did not stop it. */
  readonly findings: readonly Finding[];
  /** null for a draft. */
  readonly receipt: Receipt | null;
}

/** Errors that stop it from being sent; nothing was written. */
export interface FindingsRefusal {
  readonly kind: 'findings';
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** Somebody changed the same plan or result since the page loaded it; nothing was written. */
export interface ConflictRefusal {
  readonly kind: 'conflict';
  readonly message: string;
  readonly current: EntryState;
}

export interface RoundBeforeRequest {
  readonly roundKey: string;
  readonly hamletCode: string;
}

/** What a hamlet's round before has to say to this one. */
export interface RoundBefore {
  /** "Đợt 3" */
  readonly label: string;
  /** Figures of its result as people read them, by field key, where it was sent: hints, never answers. */
  readonly figures: Entries;
  /** Contents that were planned and neither done nor explained, with what the plan had of each. */
  readonly unfinished: readonly UnfinishedWork[];
}

export interface UnfinishedWork {
  readonly category: CategoryCode;
  readonly entries: Entries;
}

export type AnyForm = PlanForm | ResultForm;
