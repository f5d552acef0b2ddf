import type { Catalogue } from '../domain/catalogue.ts';
import { entryFields, fieldOf } from '../domain/catalogue.ts';
import type { DeadlineKind } from '../domain/deadline.ts';
import { DUE_SOON_DAYS } from '../domain/deadline.ts';
import type { Field, Phase } from '../domain/field.ts';
import { hardMax, isNumeric } from '../domain/field.ts';
import { isSent, statusesOf } from '../domain/status.ts';
import { deadlinePieces } from '../text/deadline-words.ts';
import { no } from '../text/tabs.ts';
import { columnName } from './layout.ts';
import type { HeaderRowKey, RoundRow } from './round-rows.ts';
import { FIRST_HAMLET_COLUMN, rowIndex, TOTAL_COLUMN } from './round-rows.ts';

/**
 * The live formulas of a round tab: written for Google (`;`, English names, no decimal literal), read by people only.
 * No command ever reads what they give; a test holds them equal to the domain's own answers.
 */

/** Where formulas of the template find the calendar and the hamlet register. */
export interface FormulaSources {
  /** The column of the calendar tab with this key, as `'Lịch'!$F$3:$F$62`. */
  readonly schedule: (key: string) => string;
  /** The same for the hamlet register. */
  readonly hamlets: (key: string) => string;
}

/** Rows in their order by key: of a new tab, or as a tab that people rearranged has them. */
type Rows = readonly Pick<RoundRow, 'key'>[];

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Names the cells of a column by row key: `cell('plan.status')` → `E20`. */
type Cells = (rowKey: string) => string;

const cellsOf =
  (rows: readonly RoundRow[], column: number): Cells =>
  (rowKey) =>
    `${columnName(column)}$${rowIndex(rows, rowKey) + 1}`;

/** A fact of the round, in the total column of its row. */
const fact =
  (rows: readonly RoundRow[]): Cells =>
  (rowKey) =>
    `$${columnName(TOTAL_COLUMN)}$${rowIndex(rows, rowKey) + 1}`;

const labelOf = (catalogue: Catalogue, phase: Phase, status: string): string => {
  const { type } = fieldOf(catalogue, `${phase}.status`);
  const option = type.kind === 'choice' ? type.options.find((each) => each.code === status) : undefined;
  return option?.label ?? status;
};

/** A cell of the calendar in the round of the tab's key in A1. */
const inSchedule =
  (sources: FormulaSources): Cells =>
  (key) =>
    `INDEX(${sources.schedule(key)};MATCH($A$1;${sources.schedule('key')};0))`;

/** A fact of the round looked up in the calendar. */
export const scheduleFormula = (sources: FormulaSources, key: string): string =>
  `=IFERROR(${inSchedule(sources)(key)};"")`;

/** The first of the texts that is a number; the last stands where none is. */
const firstNumber = (texts: readonly string[], otherwise: string): string =>
  texts.reduceRight((rest, text) => `IF(ISNUMBER(${text});${text};${rest})`, otherwise);

/** The day in force: the new day when the round was postponed, the rule's when nobody typed another. */
export const dayFormula = (sources: FormulaSources): string => {
  const at = inSchedule(sources);
  return `=IFERROR(${firstNumber([at('postponedTo'), at('day'), at('ruleDay')], '""')};"")`;
};

/** The deadline in force, the rule's where the cell was cleared; a day typed without an hour lasts until 23:59. */
export const deadlineFormula = (sources: FormulaSources, kind: DeadlineKind): string => {
  const at = inSchedule(sources);
  const moment = firstNumber([at(kind), at(`${kind}ByRule`)], '""');
  return `=IFERROR(${moment}+IF(INT(${moment})=${moment};1439/1440;0);"")`;
};

/** Days before a deadline from which it is said to be near. */
export const dueSoonFormula = (sources: FormulaSources): string =>
  `=IFERROR(${firstNumber([inSchedule(sources)('dueSoonDays')], String(DUE_SOON_DAYS))};${DUE_SOON_DAYS})`;

/** A month typed "07/2026", "7-2026" or "2026-07" as "2026-07", so that text compares as time. */
const isoMonth = (text: string): string => {
  const separatorAt = (place: number): string =>
    `OR(MID(${text};${place};1)="/";MID(${text};${place};1)="-")`;
  const year = `RIGHT(${text};4)&"-`;
  return `IF(${separatorAt(2)};${year}0"&LEFT(${text};1);IF(${separatorAt(3)};${year}"&LEFT(${text};2);${text}))`;
};

/** The month from which, or until which, the register says the hamlet exists; '' where it says nothing. */
export const validityFormula = (
  column: number,
  sources: FormulaSources,
  key: 'validFrom' | 'validTo',
): string =>
  `=IFERROR(INDEX(${sources.hamlets(key)};MATCH(${columnName(column)}$1;${sources.hamlets('code')};0))&"";"")`;

/** 1 where the hamlet exists in the round's month (B12), else 0. A hamlet missing from the register counts as existing. */
export const expectedFormula = (rows: readonly RoundRow[], column: number): string => {
  const cell = cellsOf(rows, column);
  const period = fact(rows)('round.period');
  const from = cell('head.validFrom');
  const to = cell('head.validTo');
  const begun = `OR(LEN(${from})=0;${isoMonth(from)}<=${period})`;
  const notEnded = `OR(LEN(${to})=0;${period}<=${isoMonth(to)})`;
  return `=IF(AND(${begun};${notEnded});1;0)`;
};

/** 1 where the phase counts as sent: existing hamlet, a sent status and the server's stamp. */
export const countedFormula = (
  catalogue: Catalogue,
  rows: readonly RoundRow[],
  column: number,
  phase: Phase,
): string => {
  const cell = cellsOf(rows, column);
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
export const wordFormula = (
  catalogue: Catalogue,
  rows: readonly RoundRow[],
  column: number,
  phase: Phase,
): string => {
  const cell = cellsOf(rows, column);
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
export const untilFormula = (
  catalogue: Catalogue,
  rows: readonly RoundRow[],
  column: number,
  phase: Phase,
): string => {
  const cell = cellsOf(rows, column);
  const personal = cell(`${phase}.personalDeadline`);
  const returned = `${cell(`${phase}.status`)}=${quoted(labelOf(catalogue, phase, 'sentBack'))}`;
  return `=IF(AND(${returned};ISNUMBER(${personal}));${personal};${fact(rows)(deadlineRow(phase))})`;
};

/** The words of the deadline in the head of a hamlet's column: what `deadlineWords` says, live. */
export const wordsFormula = (
  catalogue: Catalogue,
  rows: readonly RoundRow[],
  column: number,
  phase: Phase,
): string => {
  const cell = cellsOf(rows, column);
  const round = fact(rows);
  const pieces = deadlinePieces;
  const status = cell(`${phase}.status`);
  const first = cell(`${phase}.firstSubmittedAt`);
  const last = cell(`${phase}.lastSubmittedAt`);
  const personal = cell(`${phase}.personalDeadline`);
  const deadline = round(deadlineRow(phase));
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
    `IF(${overdueDays}=0;${quoted(pieces.dueToday)};IF(-${overdueDays}<=${round('round.dueSoonDays')};${remaining};${word})))`;

  const minutes = (moment: string): string => `INT(ROUND(${moment}*86400;0)/60)`;
  const lateDays = `(INT(${first})-INT(${deadline}))`;
  const judged =
    `IF(${minutes(first)}>${minutes(deadline)};` +
    `${word}&${quoted(`, ${pieces.late}`)}&IF(${lateDays}>0;" "&${lateDays}&${quoted(` ${pieces.days}`)};"");` +
    `IF(ISNUMBER(${last});IF(${minutes(last)}>${minutes(deadline)};${word}&${quoted(`, ${pieces.supplementedLate}`)};${word});${word}))`;
  const answered = `OR(${counted};AND(${returned};ISNUMBER(${first});NOT(ISNUMBER(${personal}))))`;
  const owed = `IF(NOT(ISNUMBER(${deadline}));${word};IF(${answered};${judged};${pending}))`;
  const tracked = `IF(${round('round.tracked')}=${quoted(no)};IF(${counted};${status};${quoted(pieces.notTracked)});${owed})`;
  const applicable =
    phase === 'plan'
      ? `IF(${round('round.planApplies')}=${quoted(no)};IF(${counted};${status};${quoted(pieces.notApplicable)});${tracked})`
      : tracked;
  return `=IF(${cell('head.expected')}<>1;${quoted(pieces.inactive)};${applicable})`;
};

/** What these cells of a row say one after another. Each is named by itself: it is found wherever its column was moved. */
const joined = (rows: readonly RoundRow[], rowKey: HeaderRowKey, columns: readonly number[]): string =>
  columns.map((column) => `IFERROR(${cellsOf(rows, column)(rowKey)};"")`).join('&');

const overdueRow = (phase: Phase): HeaderRowKey =>
  phase === 'plan' ? 'head.planOverdue' : 'head.resultOverdue';

/**
 * The hamlet's name where its words say overdue, after its agency's name where none of the agency's earlier hamlets is,
 * so that joining the names agency by agency lists overdue hamlets by agency.
 */
export const overdueNameFormula = (
  rows: readonly RoundRow[],
  column: number,
  phase: Phase,
  earlierOfAgency: readonly number[],
): string => {
  const cell = cellsOf(rows, column);
  const words = phase === 'plan' ? 'head.plan' : 'head.result';
  const overdue = `LEFT(${cell(words)};${deadlinePieces.overdue.length})=${quoted(deadlinePieces.overdue)}`;
  const heading = `CHAR(10)&${cell('head.agency')}&": "`;
  const earlier = joined(rows, overdueRow(phase), earlierOfAgency);
  const before = earlier === '' ? heading : `IF(LEN(${earlier})>0;", ";${heading})`;
  return `=IF(${overdue};${before}&${cell('head.hamlet')};"")`;
};

/** All overdue names of a phase, in the order of the columns given. */
export const overdueListFormula = (
  rows: readonly RoundRow[],
  phase: Phase,
  columns: readonly number[],
): string => `=${joined(rows, overdueRow(phase), columns)}`;

/** All hamlet cells of a row, as "$E$23:$AZ$23". */
const across = (rows: Rows, rowKey: string, lastColumn: number, firstColumn: number): string => {
  const row = rowIndex(rows, rowKey) + 1;
  return `$${columnName(firstColumn)}$${row}:$${columnName(lastColumn)}$${row}`;
};

const countedRow = (phase: Phase): HeaderRowKey =>
  phase === 'plan' ? 'head.planCounted' : 'head.resultCounted';

/**
 * Which cells of a row the domain would read as numbers of this field: within its bounds and a whole number of its steps.
 * SUMPRODUCT works cell by cell; IFERROR lets texts pass as no. Twice a half and ten times a tenth are whole.
 */
const readable = (field: Field, values: string): string => {
  const steps = field.type.kind === 'decimal' ? Math.round(1 / field.type.step) : 1;
  const whole =
    steps === 1
      ? `INT(${values})=${values}`
      : `ABS(${values}*${steps}-INT(${values}*${steps}+1/2))*1000000<1`;
  return `(${values}>=0)*(${values}<=${hardMax(field) ?? 0})*(${whole})`;
};

/** "Toàn xã": the total over sent hamlets of readable numbers; for ticks, how many hamlets ticked. */
export const totalFormula = (
  rows: Rows,
  field: Field,
  lastColumn: number,
  firstColumn = FIRST_HAMLET_COLUMN,
): string => {
  const values = across(rows, field.key, lastColumn, firstColumn);
  const counted = across(rows, countedRow(field.phase), lastColumn, firstColumn);
  if (field.type.kind === 'tick') return `=COUNTIFS(${counted};1;${values};"x")`;
  if (field.key.endsWith('.status')) return `=SUM(${counted})`;
  if (!isNumeric(field) || field.hamletRule !== 'sum') return '';
  return `=SUMPRODUCT((${counted}=1)*IFERROR(${values}*${readable(field, values)};0))`;
};

/** "n/48": how many sent hamlets have a number, of those that exist in the round. */
export const coverageFormula = (
  rows: Rows,
  field: Field,
  lastColumn: number,
  firstColumn = FIRST_HAMLET_COLUMN,
): string => {
  const values = across(rows, field.key, lastColumn, firstColumn);
  const counted = across(rows, countedRow(field.phase), lastColumn, firstColumn);
  const expected = `SUM(${across(rows, 'head.expected', lastColumn, firstColumn)})`;
  if (field.key.endsWith('.status')) return `=SUM(${counted})&"/"&${expected}`;
  if (!isNumeric(field) || field.hamletRule !== 'sum') return '';
  return `=SUMPRODUCT((${counted}=1)*(${values}<>"")*IFERROR(${readable(field, values)};0))&"/"&${expected}`;
};
