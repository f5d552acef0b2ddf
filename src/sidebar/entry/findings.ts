import type { Catalogue } from '../../domain/catalogue.ts';
import { nilKey } from '../../domain/catalogue.ts';
import { entryFindings } from '../../domain/entry-findings.ts';
import type { Finding, FindingCode } from '../../domain/finding.ts';
import { finding } from '../../domain/finding.ts';
import { checkPlan } from '../../domain/plan-checks.ts';
import { readRecord } from '../../domain/record.ts';
import { checkResult } from '../../domain/result-checks.ts';
import type { AnyForm, Entries, ResultForm } from '../../wire/entry.ts';
import { isBlank, REASON_KEY, textOf } from './entries.ts';
import { reasonField } from './reason-field.ts';

/** What is wrong with what is on screen, and how much of it the person should be told yet. */

/** A content marked as having nothing to report, whose reason is still blank. */
const nilFindings = (form: ResultForm, entries: Entries): readonly Finding[] =>
  form.categories
    .map(({ code }) => nilKey(code))
    .filter((key) => entries[key] !== undefined && isBlank(textOf(entries, key)))
    .map((key) => finding('missing-nil-reason', 'error', 'result', key));

/** Whether today is too early for a result is the server's to say: this page may have been open since yesterday. */
const resultFindings = (form: ResultForm, known: Catalogue, entries: Entries): readonly Finding[] => {
  const record = readRecord(known.fields, entries);
  const people = form.plannedPeople;
  const beside =
    people === null ? record : { ...record, 'plan.people': { kind: 'value' as const, value: people } };
  return [...checkResult(known, beside, form.round), ...nilFindings(form, entries)];
};

const reasonFindings = (form: AnyForm, entries: Entries): readonly Finding[] => {
  if (!form.state.needsReason) return [];
  const field = reasonField(form.phase);
  return isBlank(textOf(entries, REASON_KEY))
    ? [finding('missing-correction-reason', 'error', form.phase, REASON_KEY)]
    : entryFindings([field], readRecord([field], entries));
};

/** What the server would say of the entries, as far as this page can know; said while they are typed. */
export const checkEntries = (form: AnyForm, entries: Entries): readonly Finding[] => {
  const { fields, categories } = form;
  const known: Catalogue = { fields, categories };
  const own =
    form.phase === 'plan'
      ? checkPlan(known, readRecord(fields, entries))
      : resultFindings(form, known, entries);
  return [...own, ...reasonFindings(form, entries)];
};

const isSame = (a: Finding, b: Finding): boolean => a.code === b.code && a.fieldKey === b.fieldKey;

/** What only the server can know, such as what day it is; the rest is checked here as it is typed. */
export const onlyFromServer = (
  fromServer: readonly Finding[],
  ownFindings: readonly Finding[],
): readonly Finding[] => fromServer.filter((finding) => !ownFindings.some((own) => isSame(own, finding)));

const isGap = ({ code }: Finding): boolean => code.startsWith('missing-');

const RELATIONS: readonly FindingCode[] = [
  'end-before-start',
  'part-exceeds-total',
  'group-without-task',
  'day-before-round',
  'new-day-not-later',
];

/** A gap, or two fields that do not agree: wrong in what is sent, but each field can be read by itself. */
export const isAboutTheWhole = (finding: Finding): boolean =>
  isGap(finding) || RELATIONS.includes(finding.code);

/** Nobody is told of a gap before trying to send, nor of a mistake in a field before leaving it. */
export const worthShowing = (
  findings: readonly Finding[],
  touched: ReadonlySet<string>,
  attempted: boolean,
): readonly Finding[] =>
  attempted ? findings : findings.filter((each) => !isGap(each) && touched.has(each.fieldKey));
