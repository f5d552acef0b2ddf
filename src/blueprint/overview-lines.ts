import type { Catalogue } from '../domain/catalogue.ts';
import { fieldOf } from '../domain/catalogue.ts';
import type { Field, Phase } from '../domain/field.ts';
import type { OverviewLine } from '../sheets/overview-tab.ts';
import { ONE_LINE } from '../sheets/overview-tab.ts';
import { deadlinePieces } from '../text/deadline-words.ts';
import { overviewTexts } from '../text/overview.ts';
import { no } from '../text/tabs.ts';
import type { Of } from './of-rounds.ts';
import { span, total } from './of-rounds.ts';
import { matterFormulas } from './overview-matters.ts';
import { reminderFormula } from './overview-reminders.ts';

/** Main totals shown: people, households, days of work, roads swept, waste, trees, households helped, money. */
const MAIN_INDICATORS = ['LL01', 'LL04', 'LL05', 'VS01', 'VS03', 'VS05', 'AS01', 'XH01'] as const;

const GENERAL = 'General';
const TWO_LINES = 32;
const THREE_LINES = 46;

/** Letters that three lines of a phone's width hold. */
const MOST_LETTERS = 130;

const PLAN_INDEX = '$B$1';
const RESULT_INDEX = '$C$1';

/** What a column says of its round: the plans of the coming one, the results of the last one. */
const phaseFormulas = (phase: Phase, statusLabel: (status: string) => string, of: Of) => {
  const counted = phase === 'plan' ? 'head.planCounted' : 'head.resultCounted';
  const words = phase === 'plan' ? 'head.plan' : 'head.result';
  const deadline = phase === 'plan' ? 'round.planDeadline' : 'round.resultDeadline';
  const accepted = phase === 'plan' ? 'agreed' : 'confirmed';
  const expected = of(`SUM(${span('head.expected')})`);
  const sent = of(`SUM(${span(counted)})`);
  const count = (word: string): string => of(`COUNTIF(${span(words)};"${word}*")`);
  const late = of(`COUNTIFS(${span(counted)};1;${span(words)};"*, ${deadlinePieces.late}*")`);
  // A locked result was confirmed or was not: the agency's stamp tells.
  const among = `COUNTIFS(${span(counted)};1;${span(`${phase}.status`)}`;
  const confirmed = of(
    `${among};"${statusLabel(accepted)}")+${among};"${statusLabel('locked')}";${span(`${phase}.${accepted}At`)};">0")`,
  );
  // Where no deadline is followed nothing is on time and nothing late (A7, A19).
  const unless = (rowKey: string, said: string, otherwise: string): string =>
    `IF(${of(total(rowKey))}="${no}";"${said}";${otherwise})`;
  const onTime = unless('round.tracked', deadlinePieces.notTracked, `(${sent}-${late})&"/"&${expected}`);
  const title = of(`${total('round.title')}&""`);
  const day = of(`TEXT(${total('round.day')};"dd/mm/yyyy")`);
  return {
    round: `=LEFT(${title};FIND(",";${title}&",")-1)&" – "&${day}`,
    deadline: `=${of(total(deadline))}`,
    sent: `=${sent}&"/"&${expected}`,
    onTime: `=${phase === 'plan' ? unless('round.planApplies', deadlinePieces.notApplicable, onTime) : onTime}`,
    confirmed: `=(${confirmed})&"/"&${expected}`,
    overdue: `=${count(deadlinePieces.overdue)}&"/"&${expected}`,
    politely: `=${count(deadlinePieces.politelyOverdue)}`,
  };
};

/** "Kế hoạch quá hạn: Trường THCS: Xóm Lũng 1; …"; what three lines do not hold is for Theo dõi. */
const namesFormula = (before: string, rowKey: string, of: Of): string => {
  const listed = of(`${total(rowKey)}&""`);
  const all = `SUBSTITUTE(MID(${listed};2;5000);CHAR(10);"; ")`;
  const { none, more } = overviewTexts;
  return `="${before}"&IF(LEN(${listed})=0;"${none}";IF(LEN(${listed})>${MOST_LETTERS};LEFT(${all};${MOST_LETTERS - more.length})&"${more}";${all}))`;
};

const totalFormat = (field: Field): string =>
  `${field.type.kind === 'decimal' ? '#,##0.0' : '#,##0'} "${field.unit}"`;

const spread = (kind: 'names' | 'matter', text: string, height: number): OverviewLine => ({
  kind,
  cells: [text, '', ''],
  formats: [GENERAL, GENERAL],
  height,
});

/** All rows, the hidden one of the two chosen rounds first; their formulas as patterns. */
export const overviewLines = (catalogue: Catalogue): readonly OverviewLine[] => {
  const chosen =
    (index: string): Of =>
    (text) =>
      `CHOOSE(${index};[[rounds;${text}]])`;
  const held = (comparison: string): string => `[[rounds+IF(${total('round.day')}${comparison}TODAY();1;0)]]`;
  const statusLabel =
    (phase: Phase) =>
    (status: string): string => {
      const { type } = fieldOf(catalogue, `${phase}.status`);
      return (type.kind === 'choice' && type.options.find(({ code }) => code === status)?.label) || status;
    };
  const [ofPlan, ofResult] = [chosen(PLAN_INDEX), chosen(RESULT_INDEX)];
  const plan = phaseFormulas('plan', statusLabel('plan'), ofPlan);
  const result = phaseFormulas('result', statusLabel('result'), ofResult);
  const both = (
    label: string,
    key: keyof typeof plan,
    more: Partial<Pick<OverviewLine, 'kind' | 'height' | 'formats'>> = {},
  ): OverviewLine => ({
    kind: 'figure',
    cells: [label, plan[key], result[key]],
    formats: [GENERAL, GENERAL],
    height: ONE_LINE,
    ...more,
  });
  const section = (first: string, second: string, third: string): OverviewLine => ({
    kind: 'section',
    cells: [first, second, third],
    formats: [GENERAL, GENERAL],
    height: ONE_LINE,
  });
  return [
    {
      kind: 'index',
      cells: ['overview', `=MIN({rounds};${held('<')}+1)`, `=MAX(1;${held('<=')})`],
      formats: ['0', '0'],
      height: ONE_LINE,
    },
    { kind: 'title', cells: [overviewTexts.title, '', ''], formats: [GENERAL, GENERAL], height: 20 },
    {
      ...both(overviewTexts.dataUntil, 'round'),
      kind: 'text',
      cells: [overviewTexts.dataUntil, '=NOW()', ''],
      formats: ['hh:mm dd/mm/yyyy', GENERAL],
    },
    section('', overviewTexts.plan, overviewTexts.result),
    both(overviewTexts.round, 'round', { height: TWO_LINES }),
    both(overviewTexts.deadline, 'deadline', { formats: ['hh:mm dd/mm', 'hh:mm dd/mm'] }),
    both(overviewTexts.sent, 'sent'),
    both(overviewTexts.onTime, 'onTime'),
    both(overviewTexts.confirmed, 'confirmed'),
    both(overviewTexts.overdue, 'overdue', { kind: 'overdue' }),
    both(overviewTexts.politelyWaiting, 'politely', { formats: ['0', '0'] }),
    spread('names', namesFormula(overviewTexts.planOverdueNames, 'head.planOverdue', ofPlan), THREE_LINES),
    spread(
      'names',
      namesFormula(overviewTexts.resultOverdueNames, 'head.resultOverdue', ofResult),
      THREE_LINES,
    ),
    spread('names', reminderFormula(), TWO_LINES),
    section(overviewTexts.totalsSection, overviewTexts.total, overviewTexts.covered),
    ...MAIN_INDICATORS.map((key): OverviewLine => {
      const field = fieldOf(catalogue, key);
      // The name that the round itself gives the indicator; the unit stands behind the figure.
      const label = `=SUBSTITUTE(${ofResult(`{label:${key}}&""`)};" (${field.unit})";"")`;
      return {
        kind: 'total',
        cells: [label, `=${ofResult(total(key))}`, `=${ofResult(`{coverage:${key}}`)}`],
        formats: [totalFormat(field), GENERAL],
        height: field.label.length > 24 ? TWO_LINES : ONE_LINE,
      };
    }),
    section(overviewTexts.decisionsSection, '', ''),
    ...matterFormulas(ofResult).map((formula) => spread('matter', formula, TWO_LINES)),
  ];
};
