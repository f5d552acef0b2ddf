import { withCommas } from './formula-spelling.ts';

/** Functions younger than the file format carry a prefix in the file; without it Excel shows #NAME?. */
const YOUNG =
  /(?<![\w.])(TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|XMATCH|ISFORMULA|NUMBERVALUE|DAYS|ISOWEEKNUM|UNICHAR|IFNA|LET)\(/g;

/** A formula of Google's as the .xlsx format has it: no leading "=", commas, prefixes. */
export function excelFormula(formula: string): string {
  const spelled = withCommas(formula).replace(/^=/, '');
  // Text in quotes is left alone.
  return spelled
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(YOUNG, '_xlfn.$1(')))
    .join('');
}
