import type { LocatedFinding } from '../../wire/round-check.ts';

export interface HamletFindings {
  readonly hamletCode: string;
  readonly hamletName: string;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly LocatedFinding[];
}

const errorsFirst = (a: LocatedFinding, b: LocatedFinding): number =>
  Number(b.severity === 'error') - Number(a.severity === 'error');

/** Findings by hamlet in the order they came; hamlets with errors before those with only warnings. */
export const byHamlet = (findings: readonly LocatedFinding[]): readonly HamletFindings[] => {
  const codes = [...new Set(findings.map((finding) => finding.hamletCode))];
  const groups = codes.map((hamletCode) => {
    const own = findings.filter((finding) => finding.hamletCode === hamletCode);
    const errors = own.filter((finding) => finding.severity === 'error').length;
    return {
      hamletCode,
      hamletName: own[0]?.hamletName ?? hamletCode,
      errors,
      warnings: own.length - errors,
      findings: [...own].sort(errorsFirst),
    };
  });
  return groups.sort((a, b) => Number(b.errors > 0) - Number(a.errors > 0));
};
