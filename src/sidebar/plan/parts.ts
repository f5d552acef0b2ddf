import type { PlanPart } from '../../domain/field.ts';
import type { Finding } from '../../domain/finding.ts';

/** The five parts that a plan must have (KH III.4), as the form counts them. */

export const PARTS: readonly PlanPart[] = ['content', 'time', 'forces', 'materials', 'assignment'];

/** The part a finding says is missing altogether, or null. */
export const missingPart = (finding: Finding): PlanPart | null =>
  PARTS.find((part) => finding.code === `missing-${part}`) ?? null;

/** Parts that have something in them already. */
export const partsDone = (findings: readonly Finding[]): ReadonlySet<PlanPart> => {
  const missing = findings.map(missingPart);
  return new Set(PARTS.filter((part) => !missing.includes(part)));
};
