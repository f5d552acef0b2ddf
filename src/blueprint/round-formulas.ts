import type { Catalogue } from '../domain/catalogue.ts';
import { entryFields, fieldOf } from '../domain/catalogue.ts';
import type { DeadlineKind } from '../domain/deadline.ts';
import { DUE_SOON_DAYS } from '../domain/deadline.ts';
import type { Phase } from '../domain/field.ts';
import { isSent, statusesOf } from '../domain/status.ts';
import type { RoundPatterns } from '../sheets/round-head.ts';
import type { HeaderRowKey } from '../sheets/round-rows.ts';
import { deadlinePieces } from '../text/deadline-words.ts';
import { roundRowLabels, totalHeadings } from '../text/round-rows.ts';
import { no } from '../text/tabs.ts';

/**
 * The live formulas of a round tab: written for Google (`;`, English names, no decimal literal), read by people only.
 * No command ever reads what they give; a test holds them equal to the domain's own answers. `{plan.status}` stands for the
 * hamlet's cell of that row, `{=round.day}` for the fact of the round in it, `{schedule:plan}` and `{hamlets:code}` for a column
 * of the calendar and of the hamlet register, `{earlier}` for what the row says of the agency's hamlets before this one.
 */

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The hamlet's cell of a row. */
const cell = (rowKey: string): string => `{${rowKey}}`;

/** A fact of the round, in the total column of its row. */
const fact = (rowKey: string): string => `{=${rowKey}}`;

const labelOf = (catalogue: Catalogue, phase: Phase, status: string): string => {
  const { type } = fieldOf(catalogue, `${phase}.status`);
  const option = type.kind === 'choice' ? type.options.find((each) => each.code === status) : undefined;
  return option?.label ?? status;
};

/** A cell of the calendar in the round of the tab's key in A1. */
const inSchedule = (key: string): string => `INDEX({schedule:${key}};MATCH($A$1;{schedule:key};0))`;

/** A fact of the round looked up in the calendar. */
const scheduleFormula = (key: string): string => `=IFERROR(${inSchedule(key)};"")`;

/** The first of the texts that is a number; the last stands where none is. */
const firstNumber = (texts: readonly string[], otherwise: string): string =>
  texts.reduceRight((rest, text) => `IF(ISNUMBER(${text});${text};${rest})`, otherwise);

/** The day in force: the new day when the round was postponed, the rule's when nobody typed another. */
const dayFormula = (): string =>
  `=IFERROR(${firstNumber(['postponedTo', 'day', 'ruleDay'].map(inSchedule), '""')};"")`;

/** The deadline in force, the rule's where the cell was cleared; a day typed without an hour lasts until 23:59. */
const deadlineFormula = (kind: DeadlineKind): string => {
  const moment = firstNumber([inSchedule(kind), inSchedule(`${kind}ByRule`)], '""');
  return `=IFERROR(${moment}+IF(INT(${moment})=${moment};1439/1440;0);"")`;
};

/** Days before a deadline from which it is said to be near. */
const dueSoonFormula = (): string =>
  `=IFERROR(${firstNumber([inSchedule('dueSoonDays')], String(DUE_SOON_DAYS))};${DUE_SOON_DAYS})`;

/** A month typed "07/2026", "7-2026" or "2026-07" as "2026-07", so that text compares as time. */
const isoMonth = (text: string): string => {
  const separatorAt = (place: number): string =>
    `OR(MID(${text};${place};1)="/";MID(${text};${place};1)="-")`;
  const year = `RIGHT(${text};4)&"-`;
  return `IF(${separatorAt(2)};${year}0"&LEFT(${text};1);IF(${separatorAt(3)};${year}"&LEFT(${text};2);${text}))`;
};

/** The month from which, or until which, the register says the hamlet exists; '' where it says nothing. */
const validityFormula = (key: 'validFrom' | 'validTo'): string =>
  `=IFERROR(INDEX({hamlets:${key}};MATCH(${cell('keys')};{hamlets:code};0))&"";"")`;

/** 1 where the hamlet exists in the round's month (B12), else 0. A hamlet missing from the register counts as existing. */
const expectedFormula = (): string => {
  const period = fact('round.period');
  const from = cell('head.validFrom');
  const to = cell('head.validTo');
  const begun = `OR(LEN(${from})=0;${isoMonth(from)}<=${period})`;
  const notEnded = `OR(LEN(${to})=0;${period}<=${isoMonth(to)})`;
  return `=IF(AND(${begun};${notEnded});1;0)`;
};

/** 1 where the phase counts as sent: existing hamlet, a sent status and the server's stamp. */
const countedFormula = (catalogue: Catalogue, phase: Phase): string => {
  const sent = statusesOf(phase)
    .filter(isSent)
    .map((status) => `${cell(`${phase}.status`)}=${quoted(labelOf(catalogue, phase, status))}`);
  return `=IF(AND(${cell('head.expected')}=1;ISNUMBER(${cell(`${phase}.firstSubmittedAt`)});OR(${sent.join(';')}));1;0)`;
};

const wordRow = (phase: Phase): HeaderRowKey => (phase === 'plan' ? 'head.planWord' : 'head.resultWord');

/**
 * The word of the state. Typing into cells does not touch the status cell: what is filled in and not sent is a draft
 * (domain: withDerivedStatus), and so is a word of sending that no stamp stands behind (domain: statusInForce).
 */
const wordFormula = (catalogue: Catalogue, phase: Phase): string => {
  const status = cell(`${phase}.status`);
  const counted = cell(phase === 'plan' ? 'head.planCounted' : 'head.resultCounted');
  const label = (of: string): string => quoted(labelOf(catalogue, phase, of));
  const filledIn = entryFields(catalogue, phase);
  const block = `${cell(filledIn[0]?.key ?? '')}:${cell(filledIn[filledIn.length - 1]?.key ?? '')}`;
  const unsent = `IF(COUNTA(${block})>0;${label('draft')};${label('none')})`;
  const begun = ['submit', 'draft', ...statusesOf(phase).filter(isSent)].map(
    (of) => `${status}=${label(of)}`,
  );
  return `=IF(OR(${counted}=1;${status}=${label('sentBack')});${status};IF(OR(${begun.join(';')});${label('draft')};${unsent}))`;
};

const deadlineRow = (phase: Phase): HeaderRowKey =>
  phase === 'plan' ? 'round.planDeadline' : 'round.resultDeadline';

const untilRow = (phase: Phase): HeaderRowKey => (phase === 'plan' ? 'head.planUntil' : 'head.resultUntil');

/** The last valid moment for this hamlet: its own while what was sent back has not come again, else the round's. */
const untilFormula = (catalogue: Catalogue, phase: Phase): string => {
  const personal = cell(`${phase}.personalDeadline`);
  const returned = `${cell(`${phase}.status`)}=${quoted(labelOf(catalogue, phase, 'sentBack'))}`;
  return `=IF(AND(${returned};ISNUMBER(${personal}));${personal};${fact(deadlineRow(phase))})`;
};

/** The words of the deadline in the head of a hamlet's column: what `deadlineWords` says, live. */
const wordsFormula = (catalogue: Catalogue, phase: Phase): string => {
  const pieces = deadlinePieces;
  const status = cell(`${phase}.status`);
  const first = cell(`${phase}.firstSubmittedAt`);
  const last = cell(`${phase}.lastSubmittedAt`);
  const personal = cell(`${phase}.personalDeadline`);
  const deadline = fact(deadlineRow(phase));
  const until = cell(untilRow(phase));
  const counted = `${cell(phase === 'plan' ? 'head.planCounted' : 'head.resultCounted')}=1`;
  const word = cell(wordRow(phase));
  const returned = `${status}=${quoted(labelOf(catalogue, phase, 'sentBack'))}`;

  const overdueDays = `(INT(NOW())-INT(${until}))`;
  const someDays = (before: string, days: string): string =>
    `IF(${days}>0;${quoted(before)}&${days}&${quoted(` ${pieces.days}`)};"")`;
  const polite = `${quoted(pieces.politelyOverdue)}&${someDays(`, ${pieces.past} `, overdueDays)}`;
  const plain = `${quoted(pieces.overdue)}&${someDays(' ', overdueDays)}`;
  // A deadline covers its whole minute, so it is overdue from the first second of the next one.
  const past = `INT(NOW()*86400+1/1000)>=INT(ROUND(${until}*86400;0)/60)*60+60`;
  const remaining = `${quoted(`${pieces.dueSoon} `)}&-${overdueDays}&${quoted(` ${pieces.days}`)}`;
  const pending =
    `IF(${past};IF(${cell('head.polite')}=1;${polite};${plain});` +
    `IF(${overdueDays}=0;${quoted(pieces.dueToday)};IF(-${overdueDays}<=${fact('round.dueSoonDays')};${remaining};${word})))`;

  const minutes = (moment: string): string => `INT(ROUND(${moment}*86400;0)/60)`;
  const lateDays = `(INT(${first})-INT(${deadline}))`;
  const judged =
    `IF(${minutes(first)}>${minutes(deadline)};` +
    `${word}&${quoted(`, ${pieces.late}`)}&IF(${lateDays}>0;" "&${lateDays}&${quoted(` ${pieces.days}`)};"");` +
    `IF(ISNUMBER(${last});IF(${minutes(last)}>${minutes(deadline)};${word}&${quoted(`, ${pieces.supplementedLate}`)};${word});${word}))`;
  const answered = `OR(${counted};AND(${returned};ISNUMBER(${first});NOT(ISNUMBER(${personal}))))`;
  const owed = `IF(NOT(ISNUMBER(${deadline}));${word};IF(${answered};${judged};${pending}))`;
  const tracked = `IF(${fact('round.tracked')}=${quoted(no)};IF(${counted};${status};${quoted(pieces.notTracked)});${owed})`;
  const applicable =
    phase === 'plan'
      ? `IF(${fact('round.planApplies')}=${quoted(no)};IF(${counted};${status};${quoted(pieces.notApplicable)});${tracked})`
      : tracked;
  return `=IF(${cell('head.expected')}<>1;${quoted(pieces.inactive)};${applicable})`;
};

/**
 * The hamlet's name where its words say overdue, after its agency's name where none of the agency's earlier hamlets is,
 * so that joining the names agency by agency lists overdue hamlets by agency.
 */
const overdueNameFormula = (phase: Phase, isFirst: boolean): string => {
  const words = phase === 'plan' ? 'head.plan' : 'head.result';
  const overdue = `LEFT(${cell(words)};${deadlinePieces.overdue.length})=${quoted(deadlinePieces.overdue)}`;
  const heading = `CHAR(10)&${cell('head.agency')}&": "`;
  const before = isFirst ? heading : `IF(LEN({earlier})>0;", ";${heading})`;
  return `=IF(${overdue};${before}&${cell('head.hamlet')};"")`;
};

/** All that a round tab says besides its fields and their totals. */
export const roundPatterns = (catalogue: Catalogue): RoundPatterns => ({
  labels: roundRowLabels,
  totals: totalHeadings,
  facts: {
    'round.title': scheduleFormula('label'),
    'round.day': dayFormula(),
    'round.planDeadline': deadlineFormula('plan'),
    'round.resultDeadline': deadlineFormula('result'),
    'round.reportDeadline': deadlineFormula('report'),
    'round.planApplies': scheduleFormula('planApplies'),
    'round.tracked': scheduleFormula('tracked'),
    'round.dueSoonDays': dueSoonFormula(),
    'round.period': scheduleFormula('period'),
  },
  hamlets: {
    'head.plan': wordsFormula(catalogue, 'plan'),
    'head.result': wordsFormula(catalogue, 'result'),
    'head.expected': expectedFormula(),
    'head.validFrom': validityFormula('validFrom'),
    'head.validTo': validityFormula('validTo'),
    'head.planUntil': untilFormula(catalogue, 'plan'),
    'head.resultUntil': untilFormula(catalogue, 'result'),
    'head.planCounted': countedFormula(catalogue, 'plan'),
    'head.resultCounted': countedFormula(catalogue, 'result'),
    'head.planWord': wordFormula(catalogue, 'plan'),
    'head.resultWord': wordFormula(catalogue, 'result'),
    'head.planOverdue': overdueNameFormula('plan', true),
    'head.resultOverdue': overdueNameFormula('result', true),
  },
  laterOfAgency: {
    'head.planOverdue': overdueNameFormula('plan', false),
    'head.resultOverdue': overdueNameFormula('result', false),
  },
});
