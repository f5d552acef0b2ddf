import { parseArea } from './area.ts';
import { cellName, columnName } from './layout.ts';
import type { FormatWords } from './live-formats.ts';
import { liveFormats } from './live-formats.ts';
import { kindOfFormat } from './number-formats.ts';
import type { PlacedTab } from './round-damage.ts';
import { hamletSpan } from './round-damage.ts';
import { formatOf } from './round-looks.ts';
import { conditionalFormats, ruleOfRow, ruleWordsOf } from './round-rules.ts';
import type { Rule, RuleWords } from './rules.ts';
import { neighbours } from './stretches.ts';
import type { Damages } from './structure-finding.ts';
import { someCells } from './structure-finding.ts';

/** What is lost of how the cells of a round tab take what is typed and how they show it: number formats, native rules, live formats. */

const findFormats = ({ read, rows, heads }: PlacedTab, damages: Damages): void => {
  const lost: (readonly [number, number])[] = [];
  /** Blocks in A1 by the format that is to stand there. */
  const blocks = new Map<string, string[]>();
  rows.forEach((row, index) => {
    const wanted = row?.field && formatOf(row.field);
    if (!wanted) return;
    const kind = kindOfFormat(wanted);
    const columns = heads.flatMap(({ column }) =>
      kindOfFormat(read.formats[index]?.[column] ?? '') === kind ? [] : [column],
    );
    lost.push(...columns.map((column) => [index, column] as const));
    for (const stretch of neighbours(columns)) {
      const [from, to] = [stretch[0] ?? 0, stretch[stretch.length - 1] ?? 0];
      const block = `${cellName(index, from)}:${cellName(index, to)}`;
      blocks.set(wanted, [...(blocks.get(wanted) ?? []), block]);
    }
  });
  const [first] = lost;
  if (!first) return;
  const mend = (): void => {
    for (const [format, names] of blocks) read.sheet.getRangeList(names).setNumberFormat(format);
  };
  damages.add('formats-lost', 'cells', mend, {
    cell: cellName(...first),
    cells: someCells(lost),
    count: String(lost.length),
  });
};

/** Names of `SpreadsheetApp.DataValidationCriteria`; any kind of day, for older workbooks take more of them. */
export const CRITERIA: Readonly<Record<RuleWords['kind'], RegExp>> = {
  list: /^VALUE_IN_LIST$/,
  'leniently list': /^VALUE_IN_LIST$/,
  number: /^NUMBER_BETWEEN$/,
  date: /^DATE_/,
  tick: /^CHECKBOX$/,
};

/**
 * A cell without its rule is seen everywhere. What a rule says is asked of one cell a row, of another column each: that finds
 * any block, row or column that was pasted over, in as many calls as there are rows.
 */
const findRules = ({ read, rows, heads, expected }: PlacedTab, damages: Damages): void => {
  const lost: (readonly [number, number])[] = [];
  rows.forEach((row, index) => {
    if (!row) return;
    const words = row.field && ruleWordsOf(row.field);
    const line = read.rules[index] ?? [];
    for (const { column } of heads) {
      if ((line[column] ?? null) === null ? words !== null : words === null) lost.push([index, column]);
    }
    const asked = heads[index % Math.max(1, heads.length)]?.column ?? -1;
    const rule = line[asked];
    if (words && rule && !CRITERIA[words.kind].test(String(rule.getCriteriaType())))
      lost.push([index, asked]);
  });
  const [first] = lost;
  if (!first) return;
  const mend = (): void => {
    const mended = read.rules.map((line) => [...line]);
    rows.forEach((row, index) => {
      if (!row) return;
      const rule = ruleOfRow(row, expected.ruleBook);
      for (const { column } of heads) (mended[index] as (Rule | null)[])[column] = rule;
    });
    read.range.setDataValidations(mended as Rule[][]);
  };
  damages.add('rules-lost', 'cells', mend, {
    cell: cellName(...first),
    cells: someCells(lost),
    count: String(lost.length),
  });
};

type Format = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** When a live format holds, as one text: of a formula how it begins, for what it refers to moves with its cells. */
const whenOf = (format: Format): string | null => {
  const condition = format.getBooleanCondition();
  if (condition === null) return null;
  const value = String(condition.getCriteriaValues()[0] ?? '');
  const criteria = String(condition.getCriteriaType());
  if (criteria === 'TEXT_STARTS_WITH') return value;
  return criteria === 'CUSTOM_FORMULA' ? formulaKind(value) : null;
};

/** Our own formulas; what people made may be any other. */
const formulaKind = (formula: string): string | null => {
  if (/^=AND\(LEN\([A-Z$]+\$?\d+\)>0[;,]IF\(ISNUMBER/.test(formula)) return 'no number';
  return /^=\$?[A-Z]+\$?\d+=0$/.test(formula) ? 'not expected' : null;
};

const wantedWhen = ({ when }: FormatWords): string =>
  'begins' in when ? when.begins : (formulaKind(when.formula) ?? when.formula);

/** Whether these blocks cover every hamlet's cell of the wanted ones. */
const covers = (
  blocks: readonly string[],
  wanted: readonly string[],
  columns: readonly number[],
  isAsked: (row: number) => boolean,
): boolean => {
  const areas = blocks.map(parseArea);
  return wanted.map(parseArea).every(({ firstRow, lastRow }) => {
    for (let row = firstRow; row <= lastRow; row += 1) {
      if (!isAsked(row)) continue;
      const here = areas.filter((area) => area.firstRow <= row && row <= area.lastRow);
      if (!columns.every((at) => here.some((area) => area.firstColumn <= at && at <= area.lastColumn)))
        return false;
    }
    return true;
  });
};

const findLiveFormats = (tab: PlacedTab, damages: Damages): void => {
  const { read, rows, heads } = tab;
  const wanted = conditionalFormats(rows, hamletSpan(tab));
  const standing = read.sheet.getConditionalFormatRules();
  const known = standing.map((format) => ({
    format,
    when: whenOf(format),
    blocks: format.getRanges().map((range) => range.getA1Notation()),
  }));
  const columns = heads.map(({ column }) => column);
  // Where only the program writes nobody has to see mistakes; rows that came with a later layout have no colour there.
  const isTypedInto = (row: number): boolean => rows[row]?.field?.writtenBy !== 'server';
  const isWhole = wanted.every((words) =>
    covers(
      known.flatMap(({ when, blocks }) => (when === wantedWhen(words) ? blocks : [])),
      words.ranges,
      columns,
      isTypedInto,
    ),
  );
  if (isWhole) return;
  const whens = new Set(wanted.map(wantedWhen));
  const mend = (): void => {
    const others = known.filter(({ when }) => when === null || !whens.has(when)).map(({ format }) => format);
    read.sheet.setConditionalFormatRules([...liveFormats(read.sheet, wanted), ...others]);
  };
  damages.add('live-formats-lost', 'cells', mend, { goTo: `${columnName(Math.min(...columns))}4` });
};

export const findDressDamage = (tab: PlacedTab, damages: Damages): void => {
  findFormats(tab, damages);
  findRules(tab, damages);
  findLiveFormats(tab, damages);
};
