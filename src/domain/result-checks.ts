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

/** What a result is checked against of its round. */
export type ResultRound = Pick<Round, 'day' | 'period' | 'deadlines'>;

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

/** A day after the result deadline wants a look: it may be a slip of the keyboard. */
const lateDayFindings = (key: string, day: Day, round: ResultRound): Finding[] => {
  const latest = dayOfMinute(round.deadlines.result.moment);
  return day > latest
    ? [
        finding('day-after-deadline', 'warning', 'result', key, {
          shown: formatDay(day),
          latest: formatDay(latest),
        }),
      ]
    : [];
};

/** Work that was put off is done later than the round's day. */
const newDayFindings = (record: HamletRecord, round: ResultRound): Finding[] => {
  const newDay = dayAt(record, 'result.newDay');
  if (newDay === null || textAt(record, 'result.course') !== 'postponed') return [];
  return newDay <= round.day
    ? [
        finding('new-day-not-later', 'error', 'result', 'result.newDay', {
          shown: formatDay(newDay),
          day: formatDay(round.day),
        }),
      ]
    : lateDayFindings('result.newDay', newDay, round);
};

/**
 * The day really held lies in the round's month (a hamlet may have followed the printed day of round 12, A1) and has come;
 * after the result deadline it wants a look.
 */
const actualDayFindings = (record: HamletRecord, round: ResultRound, today: Day | null): Finding[] => {
  const actual = dayAt(record, 'result.actualDay');
  const done = textAt(record, 'result.course') === 'done';
  if (actual === null) {
    const early = done && isBlankAt(record, 'result.actualDay') && today !== null && today < round.day;
    return early
      ? [finding('result-before-day', 'error', 'result', 'result.actualDay', { day: formatDay(round.day) })]
      : [];
  }
  const earliest = dayInPeriod(round.period, 1);
  if (actual < earliest) {
    return [
      finding('day-before-round', 'error', 'result', 'result.actualDay', {
        shown: formatDay(actual),
        earliest: formatDay(earliest),
      }),
    ];
  }
  if (done && today !== null && actual > today) {
    return [finding('day-not-come', 'error', 'result', 'result.actualDay', { shown: formatDay(actual) })];
  }
  return lateDayFindings('result.actualDay', actual, round);
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

/** So many times more or fewer people than planned want a look (product §4). */
const TIMES_PLAN = 3;

const planFindings = (record: HamletRecord): Finding[] => {
  const planned = numberAt(record, 'plan.people');
  const came = numberAt(record, 'LL01');
  if (planned === null || came === null || planned === 0 || came === 0) return [];
  return came > TIMES_PLAN * planned || planned > TIMES_PLAN * came
    ? [
        finding('far-from-plan', 'warning', 'result', 'LL01', {
          shown: formatNumber(came),
          planned: formatNumber(planned),
        }),
      ]
    : [];
};

const linkFindings = (record: HamletRecord): Finding[] => {
  const photos = textAt(record, 'result.photos');
  return photos !== '' && !/https?:\/\/\S+\.\S/i.test(photos)
    ? [finding('not-a-link', 'warning', 'result', 'result.photos')]
    : [];
};

const nilFindings = (catalogue: Catalogue, record: HamletRecord): Finding[] =>
  catalogue.categories.flatMap((category) => {
    const key = nilKey(category.code);
    if (isBlankAt(record, key)) return [];
    const counted = indicatorsOf(catalogue).find(
      (field) => field.category === category.code && (numberAt(record, field.key) ?? 0) > 0,
    );
    return counted ? [finding('nil-with-figure', 'warning', 'result', key, { label: counted.label })] : [];
  });

/**
 * All that can be said of a hamlet's result without knowing other rounds: how it went, its days, types, bounds, relations,
 * and its people against the plan's. `today` is the day of sending; null where that is past, as in a report.
 */
export const checkResult = (
  catalogue: Catalogue,
  record: HamletRecord,
  round: ResultRound,
  today: Day | null = null,
): readonly Finding[] => [
  ...courseFindings(catalogue, record),
  ...entryFindings(
    catalogue.fields.filter((field) => field.phase === 'result' && field.writtenBy === 'person'),
    record,
  ),
  ...newDayFindings(record, round),
  ...actualDayFindings(record, round, today),
  ...relationFindings(catalogue, record),
  ...planFindings(record),
  ...nilFindings(catalogue, record),
  ...linkFindings(record),
];
