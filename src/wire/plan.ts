import type { Category } from '../domain/catalogue.ts';
import type { Field } from '../domain/field.ts';
import type { Finding } from '../domain/finding.ts';
import type { Status } from '../domain/status.ts';

/** What crosses between the plan sidebar and the server. JSON only: days and instants are text. */

/** Raw texts by field key, as a person typed them or as the server shows a cell; ticks are 'x'. Blank fields are left out. */
export type Entries = Readonly<Record<string, string>>;

export interface OpenPlanRequest {
  /** null: the round that is to be planned next. */
  readonly roundKey: string | null;
  /** null: the first hamlet of the annex. The page remembers the last one used. */
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

/** A hamlet's plan as it stands in the tab. */
export interface PlanState {
  readonly status: Status;
  /** "Đã nộp", "QUÁ HẠN 3 ngày", "còn 2 ngày"… */
  readonly statusWords: string;
  /** "Hạn gửi: 23:59 ngày 28/02/2026", or that none applies. */
  readonly deadlineWords: string;
  readonly tone: 'good' | 'soon' | 'overdue' | 'polite' | 'quiet';
  /** Whether it may still be changed from here; when not, why is in `closedWords`. */
  readonly open: boolean;
  readonly closedWords: string;
  readonly entries: Entries;
  /** Fingerprint of the cells as read; the server refuses to save over anything else. */
  readonly base: string;
  readonly receipt: Receipt | null;
}

export interface PlanForm {
  readonly rounds: readonly RoundChoice[];
  readonly hamlets: readonly HamletChoice[];
  readonly roundKey: string;
  readonly hamletCode: string;
  readonly categories: readonly Category[];
  /** The fields people fill in, in row order, server's labels. */
  readonly fields: readonly Field[];
  readonly plan: PlanState;
  /** Key of the round before, for "Như tháng trước"; null for the first round. */
  readonly previousRoundKey: string | null;
}

export interface SavePlanRequest {
  readonly roundKey: string;
  readonly hamletCode: string;
  readonly entries: Entries;
  /** `base` of the plan the page loaded. */
  readonly base: string;
  /** Made by the page once per press of a button: a retry with the same id is the same act. */
  readonly operationId: string;
}

export interface Receipt {
  /** Short code that the hamlet can read out on the phone. */
  readonly code: string;
  /** "08:15 01/03/2026" */
  readonly time: string;
}

export interface SavedPlan {
  readonly plan: PlanState;
  /** Warnings that did not stop it. */
  readonly findings: readonly Finding[];
  /** null for a draft. */
  readonly receipt: Receipt | null;
}

/** Errors that stop a plan from being sent; nothing was written. */
export interface FindingsRefusal {
  readonly kind: 'findings';
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** Somebody changed the same plan since the page loaded it; nothing was written. */
export interface ConflictRefusal {
  readonly kind: 'conflict';
  readonly message: string;
  readonly current: PlanState;
}

export interface PreviousPlanRequest {
  readonly roundKey: string;
  readonly hamletCode: string;
}
