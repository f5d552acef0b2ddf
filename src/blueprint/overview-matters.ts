import { decisionTexts, overviewTexts } from '../text/overview.ts';
import type { Of } from './of-rounds.ts';
import { setting, span } from './of-rounds.ts';

/** Three matters to decide, as formulas: what the workbook finds by itself, unless the clerk wrote something in Cấu hình. */

const DAY = '"dd/mm/yyyy"';

/** Rounds whose printed day differs from the rule's while nobody has confirmed which holds (A1). */
const daysToConfirm = (): string => {
  const { printed, byRule, confirm, noneToConfirm } = decisionTexts;
  const [printedDay, ruleDay] = ['{printedDay}', '{ruleDay}'];
  const all =
    `[[calendar&IF(AND(ISNUMBER(${printedDay});ISNUMBER(${ruleDay});LEN({confirmed})=0);` +
    `IF(${printedDay}=${ruleDay};"";{label}&"${printed}"&TEXT(${printedDay};${DAY})&"${byRule}"&TEXT(${ruleDay};${DAY})&". ");"")]]`;
  return `IF(LEN(${all})=0;"${noneToConfirm}";${all}&"${confirm}")`;
};

/** The cell of Theo dõi that lists who is overdue twice in a row. */
const LIST = '{overdueTwice}';

const overdueTwice = (): string =>
  `IF(LEN(${LIST})=0;"${decisionTexts.noneOverdueTwice}";` +
  `"${decisionTexts.overdueTwice}"&${LIST}&IF(RIGHT(${LIST};1)="…";"${overviewTexts.more.slice(1)}";"."))`;

/** Of the results that were sent: what is still a draft is nobody's proposal yet. */
const proposals = (of: Of): string => {
  const count = of(`COUNTIFS(${span('head.resultCounted')};1;${span('result.difficulties')};"?*")`);
  return `IF(${count}=0;"${decisionTexts.noProposals}";${count}&"${decisionTexts.proposals}")`;
};

/** What the clerk wrote as the n-th matter, from 1. */
const written = (place: number): string => setting(`decision${place}`);

/** @param of what a formula says of the last round held */
export const matterFormulas = (of: Of): readonly string[] =>
  [daysToConfirm(), overdueTwice(), proposals(of)].map(
    (found, index) => `="${index + 1}. "&IF(LEN(${written(index + 1)})>0;${written(index + 1)};${found})`,
  );
