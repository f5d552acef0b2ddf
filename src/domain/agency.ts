import type { Period } from './day.ts';
import { nameKey } from './name.ts';

/** 'CQ01' … 'CQ23': stays when the agency is renamed or merged (B11). */
export type AgencyCode = `CQ${string}`;

export type AgencyKind =
  | 'party'
  | 'front'
  | 'military'
  | 'office'
  | 'department'
  | 'public-service-centre'
  | 'service-centre'
  | 'police'
  | 'health-station'
  | 'school'
  | 'enterprises';

export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** The months in which something exists, both included; null leaves that end open. */
export interface Validity {
  readonly validFrom: Period | null;
  readonly validTo: Period | null;
}

/** Cơ quan, đơn vị phụ trách: one row of the annex. */
export interface Agency extends Validity {
  readonly code: AgencyCode;
  /** Row number printed in the annex, 1–23. */
  readonly row: number;
  readonly name: string;
  readonly printedName: string;
  readonly aliases: readonly string[];
  readonly kind: AgencyKind;
  /** Rows 1–4, "Đề nghị …": asked politely, in a neutral colour, never in a red list (B9). */
  readonly requestedNotOrdered: boolean;
  /** False for row 23, which names no agency and no hamlet and is never overdue (B2). */
  readonly expectedToReport: boolean;
  readonly contact: Contact | null;
}

/** An enterprise or cooperative of row 23, once the commune names it (B2). */
export interface EnterprisePartner {
  readonly name: string;
  /** Code of the hamlet where it has its seat. */
  readonly hamlet: string;
  readonly contact: Contact | null;
}

export const isAgencyCode = (text: string): text is AgencyCode => /^CQ\d{2,}$/.test(text);

/** True when the month lies within the validity. */
export const isValidIn = (item: Validity, period: Period): boolean =>
  (item.validFrom === null || item.validFrom <= period) && (item.validTo === null || period <= item.validTo);

/** "Kính đề nghị" instead of "đề nghị", neutral instead of red (B9). */
export const isAskedPolitely = (agency: Agency): boolean => agency.requestedNotOrdered;

/** Agencies that owe results in a month: valid then, expected to report, and in charge of at least one hamlet. */
export const expectedAgencies = (
  agencies: readonly Agency[],
  inCharge: ReadonlySet<AgencyCode>,
  period: Period,
): readonly Agency[] =>
  agencies.filter(
    (agency) => agency.expectedToReport && isValidIn(agency, period) && inCharge.has(agency.code),
  );

/** The agency a person means: by code, name, printed name or alias, whole, up to case, spaces and tone place (B8). */
export function findAgency(agencies: readonly Agency[], text: string): Agency | null {
  const key = nameKey(text);
  const isMeant = ({ code, name, printedName, aliases }: Agency): boolean =>
    [code, name, printedName, ...aliases].some((known) => nameKey(known) === key);
  return agencies.find(isMeant) ?? null;
}
