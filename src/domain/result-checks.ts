import type { Catalogue } from './catalogue.ts';
import { indicatorsOf, nilKey } from './catalogue.ts';
import type { Day } from './day.ts';
import { dayInPeriod, isDay } from './day.ts';
import { formatDay } from './day-text.ts';
import { entryFindings } from './entry-findings.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { dayOfMinute } from './instant.ts';
import { formatNumber } from './number.ts';
import type { HamletRecord } from './record.ts';
import { isBlankAt, numberAt, textAt } from './record.ts';
import type { Round } from './round.ts';

const dayAt = (record: HamletRecord, key: string): Day | null => {
  const text = textAt(record, key);
  return isDay(text) ? text : null;
};

const courseFindings = (catalogue: Catalogue, record: HamletRecord): Finding[] => {
  const course = textAt(record, 'result.course');
  const error = (code: Finding['code'], key: string): Finding => finding(code, 'error', 'result', key);
  const missing: Finding[] = [];
  if (course === '') missing.push(error('missing-course', 'result.course'));
  if (course === 'postponed' && isBlankAt(record, 'result.newDay')) {
    missing.push(error('missing-new-day', 'result.newDay'));
  }
  if ((course === 'postponed' || course === 'notHeld') && isBlankAt(record, 'result.reason')) {
    missing.push(error('missing-reason', 'result.reason'));
  }
  const reported = catalogue.fields.some(
    (field) =>
      (field.phase === 'result' && field.hamletRule === 'sum' && !isBlankAt(record, field.key)) ||
      (field.key.startsWith('result.nil.') && !isBlankAt(record, field.key)),
  );
  if (course === 'done' && !reported) missing.push(error('missing-result', 'LL01'));
  return missing;
};

/**
 * The day really held lies in the round's month (a hamlet may have followed the printed day of round 12, A1);
 * after the result deadline it wants a look.
 */
const dayFindings = (record: HamletRecord, round: Round): Finding[] => {
  const actual = dayAt(record, 'result.actualDay');
  if (actual === null) return [];
  const earliest = dayInPeriod(round.period, 1);
  const latest = dayOfMinute(round.deadlines.result.moment);
  if (actual < earliest) {
    return [
      finding('day-before-round', 'error', 'result', 'result.actualDay', {
        shown: formatDay(actual),
        earliest: formatDay(earliest),
      }),
    ];
  }
  return actual > latest
    ? [
        finding('day-after-deadline', 'warning', 'result', 'result.actualDay', {
          shown: formatDay(actual),
          latest: formatDay(latest),
        }),
      ]
    : [];
};

const relationFindings = (catalogue: Catalogue, record: HamletRecord): Finding[] =>
  indicatorsOf(catalogue).flatMap((field) => {
    const { key, label, atMost } = field;
    const number = numberAt(record, key);
    const total = atMost ? numberAt(record, atMost.key) : null;
    if (!atMost || number === null || total === null || number <= total * (atMost.times ?? 1)) return [];
    const [shown, most] = [formatNumber(number), formatNumber(total)];
    return atMost.times === undefined
      ? [finding('part-exceeds-total', 'error', 'result', key, { label, shown, total: most })]
      : [finding('work-days-exceed-people', 'warning', 'result', key, { shown, people: most })];
  });

const nilFindings = (catalogue: Catalogue, record: HamletRecord): Finding[] =>
  catalogue.categories.flatMap((category) => {
    const key = nilKey(category.code);
    if (isBlankAt(record, key)) return [];
    const counted = indicatorsOf(catalogue).find(
      (field) => field.category === category.code && (numberAt(record, field.key) ?? 0) > 0,
    );
    return counted ? [finding('nil-with-figure', 'warning', 'result', key, { label: counted.label })] : [];
  });

/** All that can be said of a hamlet's result by itself: how it went, its day, types, bounds and relations. */
export const checkResult = (catalogue: Catalogue, record: HamletRecord, round: Round): readonly Finding[] => [
  ...courseFindings(catalogue, record),
  ...entryFindings(
    catalogue.fields.filter((field) => field.phase === 'result' && field.writtenBy === 'person'),
    record,
  ),
  ...dayFindings(record, round),
  ...relationFindings(catalogue, record),
  ...nilFindings(catalogue, record),
];
