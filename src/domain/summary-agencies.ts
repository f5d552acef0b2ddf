import type { Agency, AgencyCode } from './agency.ts';
import { isAskedPolitely } from './agency.ts';
import type { AgencyDuty } from './agency-duty.ts';
import type { Catalogue } from './catalogue.ts';
import type { Coverage, CoverageCounts } from './coverage.ts';
import { byAgency, countStandings } from './coverage.ts';
import type { HamletFigures, IndicatorTotal } from './summary-totals.ts';
import { totalsOf } from './summary-totals.ts';

/** How the agencies did in a round: what they owe themselves, and what their hamlets sent. */

/** The agencies that owe a round something, and how many of them did: one set above and below the line of each rate. */
export interface Duties extends CoverageCounts {
  readonly list: readonly AgencyDuty[];
  /** Those that noted a clean-up day of their own premises in the round's month (KH III.3). */
  readonly cleanedUp: number;
}

export const countDuties = (list: readonly AgencyDuty[]): Duties => ({
  list,
  ...countStandings(list),
  cleanedUp: list.filter(({ standing }) => standing.cleanUp.kind === 'done').length,
});

/** One agency with the hamlets in its charge. */
export interface AgencyLine {
  readonly code: AgencyCode;
  /** null where the register of hamlets names an agency that the register of agencies does not have. */
  readonly agency: Agency | null;
  readonly polite: boolean;
  readonly hamlets: number;
  readonly plan: CoverageCounts;
  readonly result: CoverageCounts;
  /** Results of all its hamlets are sent. */
  readonly complete: boolean;
  /** What it owes itself; null for one that owes nothing. */
  readonly duty: AgencyDuty | null;
  readonly totals: readonly IndicatorTotal[];
}

export const agencyLines = (
  catalogue: Catalogue,
  agencies: readonly Agency[],
  lines: readonly HamletFigures[],
  plan: Coverage,
  result: Coverage,
  duties: readonly AgencyDuty[],
): readonly AgencyLine[] => {
  const inPlan = new Map(byAgency(plan.hamlets, agencies).map((group) => [group.code, group.hamlets]));
  const owed = new Map(duties.map((duty) => [duty.agency.code, duty]));
  const inFigures = new Map<AgencyCode, HamletFigures[]>();
  for (const line of lines) {
    const members = inFigures.get(line.hamlet.agency);
    if (members) members.push(line);
    else inFigures.set(line.hamlet.agency, [line]);
  }
  return byAgency(result.hamlets, agencies).map(({ code, agency, hamlets }) => {
    const counts = countStandings(hamlets);
    return {
      code,
      agency,
      polite: agency !== null && isAskedPolitely(agency),
      hamlets: hamlets.length,
      plan: countStandings(inPlan.get(code) ?? []),
      result: counts,
      complete: counts.missing === 0,
      duty: owed.get(code) ?? null,
      totals: totalsOf(catalogue, inFigures.get(code) ?? []),
    };
  });
};
