import { statusLabels } from '../data/statuses.ts';
import { unsettledOf, verdictOnNotSent } from '../domain/acceptance.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { detailKey, entryFields, indicatorsOf, nilKey } from '../domain/catalogue.ts';
import { isDay } from '../domain/day.ts';
import { formatDay } from '../domain/day-text.ts';
import type { Entry } from '../domain/entry.ts';
import type { CategoryCode, Field, Phase } from '../domain/field.ts';
import { hasErrors } from '../domain/finding.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import { formatMinute } from '../domain/instant.ts';
import { formatNumber } from '../domain/number.ts';
import { plannedWork } from '../domain/planned-work.ts';
import type { HamletRecord } from '../domain/record.ts';
import { entryAt, isBlankAt, textAt } from '../domain/record.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { momentAt, standingOf, statusInForce } from '../domain/standing.ts';
import { isSent } from '../domain/status.ts';
import { acceptanceKeys, baseOf, isChangedSinceAcceptance } from '../domain/submission.ts';
import { verdictOn } from '../domain/verdict.ts';
import { sentBackWords } from '../text/agency-words.ts';
import { deadlineWords } from '../text/deadline-words.ts';
import { sentenceOf } from '../text/findings.ts';
import type { AgencyHamlet, HamletPart, ReadableEntry, WorkLine } from '../wire/agency.ts';
import { findingsOf } from './save-entry.ts';
import { entryToneOf } from './tone.ts';

/** What a hamlet's cells are judged by. */
export interface Setting {
  readonly catalogue: Catalogue;
  readonly calendar: CalendarRound;
  readonly polite: boolean;
  readonly now: Instant;
  /** What a person who accepted is called: no page is given an address. */
  readonly named: (who: string) => string;
}

/** "3 m³", "07/03/2026", "Đã làm": as one would read it out; '' for blank. */
const readable = (field: Field, entry: Entry): string => {
  if (entry.kind === 'blank') return '';
  if (entry.kind === 'bad') return entry.shown;
  const { value } = entry;
  if (value === true) return 'x';
  if (typeof value === 'number') return `${formatNumber(value)} ${field.unit}`.trim();
  if (field.type.kind === 'choice') {
    return field.type.options.find(({ code }) => code === value)?.label ?? value;
  }
  return isDay(value) ? formatDay(value) : value;
};

const readableAt = (record: HamletRecord, field: Field): string =>
  readable(field, entryAt(record, field.key));

const entriesOf = (catalogue: Catalogue, phase: Phase, record: HamletRecord): readonly ReadableEntry[] =>
  entryFields(catalogue, phase).flatMap((field) => {
    const text = readableAt(record, field);
    return text === '' ? [] : [{ key: field.key, label: field.label, text }];
  });

const minuteAt = (record: HamletRecord, key: string): string => {
  const moment = momentAt(record, key);
  return moment === null ? '' : formatMinute(moment);
};

const partOf = (phase: Phase, record: HamletRecord, setting: Setting): HamletPart => {
  const { catalogue, calendar, polite, now, named } = setting;
  const standing = standingOf(record, phase, calendar, now);
  const { status, timeliness, sent } = standing;
  const words = deadlineWords(statusLabels[status], timeliness, sent, polite);
  const begun = status !== 'none';
  const findings = begun ? findingsOf(catalogue, phase, record, calendar, now) : [];
  const labels = new Map(catalogue.fields.map(({ key, label }) => [key, label]));
  const [at, by] = acceptanceKeys(phase);
  const isAccepted = status === 'agreed' || status === 'confirmed' || status === 'locked';
  return {
    status,
    words: status === 'sentBack' ? sentBackWords(statusLabels[status], words) : words,
    tone: entryToneOf(standing, polite),
    base: baseOf(catalogue, record, phase),
    entries: entriesOf(catalogue, phase, record),
    findings: findings.map((each) => ({
      severity: each.severity,
      label: labels.get(each.fieldKey) ?? each.fieldKey,
      message: sentenceOf(each),
    })),
    accepted:
      isAccepted && !isBlankAt(record, at)
        ? { time: minuteAt(record, at), who: named(textAt(record, by)) }
        : null,
    changedSinceAccepted: isChangedSinceAcceptance(catalogue, record, phase),
    sentBack:
      status === 'sentBack'
        ? {
            reason: textAt(record, `${phase}.sentBackReason`),
            until: minuteAt(record, `${phase}.personalDeadline`),
          }
        : null,
    canAccept: verdictOn(phase, 'accept', record, calendar, now).ok && !hasErrors(findings),
    canSendBack: verdictOn(phase, 'sendBack', record, calendar, now, statusLabels.sentBack).ok,
  };
};

/** What the plan had of a content: the words of its detail line, else the work items ticked. */
const plannedText = (catalogue: Catalogue, record: HamletRecord, category: CategoryCode): string => {
  const detail = textAt(record, detailKey(category));
  if (detail !== '') return detail;
  return catalogue.fields
    .filter((field) => field.phase === 'plan' && field.category === category && !isBlankAt(record, field.key))
    .map(({ label }) => label)
    .join('; ');
};

/** "Rác thải 3 m³; Đường vệ sinh 800 m", or why there was nothing. */
const doneText = (catalogue: Catalogue, record: HamletRecord, category: CategoryCode): string => {
  const figures = indicatorsOf(catalogue)
    .filter((field) => field.category === category && !isBlankAt(record, field.key))
    .map((field) => `${field.label}: ${readableAt(record, field)}`);
  return figures.length > 0 ? figures.join('; ') : textAt(record, nilKey(category));
};

const worksOf = (catalogue: Catalogue, record: HamletRecord): readonly WorkLine[] => {
  const unmet = isSent(statusInForce(record, 'result')) ? 'open' : 'waiting';
  return plannedWork(catalogue, record).flatMap(({ category, planned, done, nil }) => {
    if (!planned && !done && !nil) return [];
    const name = catalogue.categories.find(({ code }) => code === category)?.shortName ?? category;
    const state = done ? (planned ? 'done' : 'unplanned') : nil ? 'nil' : unmet;
    return [
      {
        name,
        state,
        planned: planned ? plannedText(catalogue, record, category) : '',
        done: done || nil ? doneText(catalogue, record, category) : '',
      },
    ];
  });
};

/** A hamlet's plan and result as its agency sees them. */
export const agencyHamlet = (hamlet: Hamlet, record: HamletRecord, setting: Setting): AgencyHamlet => {
  const { catalogue, calendar, now } = setting;
  const people = (key: string): string =>
    catalogue.fields
      .filter((field) => field.key === key)
      .map((field) => readableAt(record, field))
      .join('');
  return {
    code: hamlet.code,
    name: hamlet.name,
    plan: partOf('plan', record, setting),
    result: partOf('result', record, setting),
    works: worksOf(catalogue, record),
    people: { planned: people('plan.people'), came: people('LL01') },
    notSentReason: textAt(record, 'result.notSentReason'),
    canMarkNotSent: verdictOnNotSent(record, calendar, now).ok,
    unsettled: unsettledOf(catalogue, record),
  };
};
