import type { Catalogue } from '../../domain/catalogue.ts';
import type { Field, PlanPart } from '../../domain/field.ts';
import type { Finding, FindingCode } from '../../domain/finding.ts';
import { checkPlan } from '../../domain/plan-checks.ts';
import { readRecord } from '../../domain/record.ts';
import type { Entries, PlanForm } from '../../wire/plan.ts';

/** What is wrong with the plan on screen, and how much of it the person should be told yet. */

export const PARTS: readonly PlanPart[] = ['content', 'time', 'forces', 'materials', 'assignment'];

/** The fields of the form: what a hamlet fills in for its plan. */
export const formFields = (form: PlanForm): readonly Field[] =>
  form.fields.filter((field) => field.phase === 'plan' && field.writtenBy === 'person');

export const checkEntries = (form: PlanForm, entries: Entries): readonly Finding[] => {
  const fields = formFields(form);
  const catalogue: Catalogue = { fields, categories: form.categories };
  return checkPlan(catalogue, readRecord(fields, entries));
};

const isSame = (a: Finding, b: Finding): boolean => a.code === b.code && a.fieldKey === b.fieldKey;

/** What only the server can know, such as the hamlet's own history; the rest is checked here as it is typed. */
export const onlyFromServer = (
  fromServer: readonly Finding[],
  ownFindings: readonly Finding[],
): readonly Finding[] => fromServer.filter((finding) => !ownFindings.some((own) => isSame(own, finding)));

/** The part a finding says is missing altogether, or null. */
export const missingPart = (finding: Finding): PlanPart | null =>
  PARTS.find((part) => finding.code === `missing-${part}`) ?? null;

const RELATIONS: readonly FindingCode[] = ['end-before-start', 'part-exceeds-total', 'group-without-task'];

/** A gap, or two fields that do not agree: wrong in a plan that is sent, but each field can be read by itself. */
export const isAboutTheWhole = (finding: Finding): boolean =>
  missingPart(finding) !== null || RELATIONS.includes(finding.code);

/** Parts that have something in them already. */
export const partsDone = (findings: readonly Finding[]): ReadonlySet<PlanPart> => {
  const missing = findings.map(missingPart);
  return new Set(PARTS.filter((part) => !missing.includes(part)));
};

/** Nobody is told of a gap before trying to send, nor of a mistake in a field before leaving it. */
export const worthShowing = (
  findings: readonly Finding[],
  touched: ReadonlySet<string>,
  attempted: boolean,
): readonly Finding[] =>
  attempted
    ? findings
    : findings.filter((finding) => missingPart(finding) === null && touched.has(finding.fieldKey));
