import { decisionTexts, overviewTexts } from '../text/overview.ts';
import type { RoundSource } from './round-source.ts';
import { hamletSpan } from './round-source.ts';

/** Three matters to decide, as formulas: what the workbook finds by itself, unless the clerk wrote something in Cấu hình. */

/** The cells of other tabs that these formulas look at, as addresses or, for a setting, as a text of a formula. */
export interface MatterSources {
  /** One cell of the calendar in a round's row: name, printed day, day by rule, confirmation. */
  readonly calendar: readonly {
    readonly label: string;
    readonly printedDay: string;
    readonly ruleDay: string;
    readonly confirmed: string;
  }[];
  /** The cell of Theo dõi that lists who is overdue twice in a row. */
  readonly overdueTwice: string;
  /** What the clerk wrote as the n-th matter, from 1; "" when nothing. */
  readonly written: (place: number) => string;
}

const DAY = '"dd/mm/yyyy"';

/** Rounds whose printed day differs from the rule's while nobody has confirmed which holds (A1). */
const daysToConfirm = ({ calendar }: MatterSources): string => {
  const { printed, byRule, confirm, noneToConfirm } = decisionTexts;
  const sentences = calendar.map(
    ({ label, printedDay, ruleDay, confirmed }) =>
      `IF(AND(ISNUMBER(${printedDay});ISNUMBER(${ruleDay});LEN(${confirmed})=0);` +
      `IF(${printedDay}=${ruleDay};"";${label}&"${printed}"&TEXT(${printedDay};${DAY})&"${byRule}"&TEXT(${ruleDay};${DAY})&". ");"")`,
  );
  const all = sentences.length === 0 ? '""' : sentences.join('&');
  return `IF(LEN(${all})=0;"${noneToConfirm}";${all}&"${confirm}")`;
};

const overdueTwice = ({ overdueTwice: list }: MatterSources): string =>
  `IF(LEN(${list})=0;"${decisionTexts.noneOverdueTwice}";` +
  `"${decisionTexts.overdueTwice}"&${list}&IF(RIGHT(${list};1)="…";"${overviewTexts.more.slice(1)}";"."))`;

/** Of the results that were sent: what is still a draft is nobody's proposal yet. */
const proposals = (of: (text: (source: RoundSource) => string) => string): string => {
  const count = of(
    (source) =>
      `COUNTIFS(${hamletSpan(source, 'head.resultCounted')};1;${hamletSpan(source, 'result.difficulties')};"?*")`,
  );
  return `IF(${count}=0;"${decisionTexts.noProposals}";${count}&"${decisionTexts.proposals}")`;
};

/** @param of what a formula says of the last round held */
export const matterFormulas = (
  sources: MatterSources,
  of: (text: (source: RoundSource) => string) => string,
): readonly string[] =>
  [daysToConfirm(sources), overdueTwice(sources), proposals(of)].map((found, index) => {
    const written = sources.written(index + 1);
    return `="${index + 1}. "&IF(LEN(${written})>0;${written};${found})`;
  });
