import type { Action } from '../domain/role.ts';

/**
 * What a page offers to the person at the keyboard. Nothing is granted by it: every act is asked about again in the server,
 * whatever a page was told.
 */

/**
 * The pages whose acts are not everybody's, with those acts. “Đôn đốc” tells of each unit by itself (`FollowUp`); plans and results
 * are opened by every hamlet in five service calls, none of which reads what people may do, and tell nothing.
 */
export const PAGE_ACTS = {
  agency: ['agree', 'confirm', 'sendBack', 'markNotSent', 'sendReport', 'recordCleanUp'],
  summary: ['buildReport', 'freeze', 'unlock'],
  bulletins: ['publish'],
  restore: ['restore', 'unlock'],
  workbookCheck: ['setUp'],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

export type ActingPage = keyof typeof PAGE_ACTS;
export const ACTING_PAGES = Object.keys(PAGE_ACTS) as readonly ActingPage[];

export interface MayRequest {
  readonly page: ActingPage;
  /** Whose page it is; null where it is no agency's. */
  readonly agencyCode: string | null;
}

export interface May {
  /** Those of the page's acts that this person may do. */
  readonly acts: readonly Action[];
  /** Of “Khôi phục”, for whom it is not all hamlets: the codes of those that this person may restore. */
  readonly hamlets: readonly string[];
  /** Why the rest is not offered and who can do it, in a sentence; '' where all of it is offered. */
  readonly whyNot: string;
}

/** Nothing is offered before the answer has come. */
export const isOffered = (may: May | null, act: Action): boolean => may?.acts.includes(act) ?? false;
