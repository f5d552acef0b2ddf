import type { Phase } from './field.ts';

/** States of a hamlet's plan or result in one round (product §3); `agreed` is the plan's, `confirmed` the result's. */
export type Status = 'none' | 'draft' | 'submitted' | 'sentBack' | 'agreed' | 'confirmed' | 'locked';

/** What people do to a plan or a result. */
export type Act = (typeof ACTS)[number];

/** `correct`: a sending after the agency accepted or the round was locked; `unlock` opens a window, it changes no state. */
export const ACTS = ['saveDraft', 'submit', 'correct', 'sendBack', 'accept', 'lock', 'unlock'] as const;

/** Whose act it is; `office` is the Economic Office, which collects and reports (KH III.3.1). */
export type Doer = 'hamlet' | 'agency' | 'office';

const DOERS: Readonly<Record<Act, Doer>> = {
  saveDraft: 'hamlet',
  submit: 'hamlet',
  correct: 'hamlet',
  sendBack: 'agency',
  accept: 'agency',
  lock: 'office',
  unlock: 'office',
};

export const doerOf = (act: Act): Doer => DOERS[act];

/** Acts that are done with a reason or not at all (product §3). */
const WITH_REASON: readonly Act[] = ['correct', 'sendBack', 'unlock'];

export const needsReason = (act: Act): boolean => WITH_REASON.includes(act);

/** Which state each act leads to; an act that is not listed is refused, whoever asks (product §3). */
const TRANSITIONS: Readonly<Record<Status, Readonly<Partial<Record<Act, Status | 'accepted'>>>>> = {
  none: { saveDraft: 'draft', submit: 'submitted' },
  draft: { saveDraft: 'draft', submit: 'submitted' },
  submitted: { submit: 'submitted', sendBack: 'sentBack', accept: 'accepted', lock: 'locked' },
  sentBack: { saveDraft: 'sentBack', submit: 'submitted' },
  agreed: { correct: 'submitted', sendBack: 'sentBack', lock: 'locked' },
  confirmed: { correct: 'submitted', sendBack: 'sentBack', lock: 'locked' },
  locked: { correct: 'locked', lock: 'locked', unlock: 'locked' },
};

const accepted = (phase: Phase): Status => (phase === 'plan' ? 'agreed' : 'confirmed');

/** The state after the act, or null when the act is refused from this state. */
export const after = (phase: Phase, status: Status, act: Act): Status | null => {
  const next = TRANSITIONS[status][act];
  if (next === undefined) return null;
  return next === 'accepted' ? accepted(phase) : next;
};

/** States in their usual order, for lists and the cell's dropdown. */
export const statusesOf = (phase: Phase): readonly Status[] => [
  'none',
  'draft',
  'submitted',
  'sentBack',
  accepted(phase),
  'locked',
];

/** Whether the state says that the hamlet has sent: what counts in rates and totals, given a valid stamp beside it. */
export const isSent = (status: Status): boolean =>
  status === 'submitted' || status === 'agreed' || status === 'confirmed' || status === 'locked';
