import type { StructureCode } from '../text/workbook-check.ts';
import type { Damage } from './structure-finding.ts';
import { damagesOf } from './structure-finding.ts';
import type { Range, Sheet, Workbook } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** Tabs that lost their named range, were deleted or copied. Renamed, moved and hidden ones are found as ever. */

/** A tab that the workbook should have. */
export interface ExpectedTab {
  readonly rangeName: string;
  /** As it was made. */
  readonly name: string;
  /** Whether the first row of a sheet is that of this tab. */
  readonly isFirstRow: (cells: readonly unknown[]) => boolean;
  /** Columns of the named range where it does not cover the sheet; all when left out. */
  readonly columns?: number;
}

export interface TabInspection {
  readonly damages: readonly Damage[];
  /** The range of each tab that stands, also where its name is to be given back first. */
  readonly ranges: ReadonlyMap<string, Range>;
}

const whole = (sheet: Sheet, columns?: number): Range =>
  sheet.getRange(1, 1, sheet.getMaxRows(), columns ?? sheet.getMaxColumns());

/** As Google and the emulator name what somebody copied. */
const COPY = /^(?:Bản sao|Copy of)/;

/** @throws WorkbookProblem `not-set-up` where none of our tabs stands. Three service calls a tab, and three for each tab that has no name of ours: people's own, and copies. */
export const inspectTabs = (workbook: Workbook, expected: readonly ExpectedTab[]): TabInspection => {
  const ranges = new Map<string, Range>();
  const owned = new Set<number>();
  for (const named of workbook.getNamedRanges()) {
    const range = named.getRange();
    owned.add(range.getSheet().getSheetId());
    ranges.set(named.getName(), range);
  }
  const others = workbook
    .getSheets()
    .filter((sheet) => !owned.has(sheet.getSheetId()))
    .map((sheet) => ({ sheet, name: sheet.getName(), firstRow: sheet.getRange('1:1').getValues()[0] ?? [] }));
  const isOurs = expected.some(
    ({ rangeName, isFirstRow }) =>
      ranges.has(rangeName) || others.some(({ firstRow }) => isFirstRow(firstRow)),
  );
  if (!isOurs) throw new WorkbookProblem('not-set-up');
  const damages: Damage[] = [];
  const add = (
    tab: string,
    code: StructureCode,
    mend: Damage['mend'],
    about: Readonly<Record<string, string>>,
  ): void => {
    const found = damagesOf(tab);
    found.add(code, 'keys', mend, about);
    damages.push(...found.found);
  };
  for (const { rangeName, name, isFirstRow, columns } of expected) {
    const same = others.filter(({ firstRow }) => isFirstRow(firstRow));
    if (ranges.has(rangeName)) {
      const original = ranges.get(rangeName)?.getSheet().getName() ?? name;
      for (const copy of same) add(copy.name, 'tab-copied', null, { name: original, goTo: 'B2' });
      continue;
    }
    const originals = same.filter((each) => !COPY.test(each.name));
    const [only] = originals.length === 1 ? originals : same.filter((each) => each.name === name);
    const found = only ?? (same.length === 1 ? same[0] : undefined);
    if (found) {
      const range = whole(found.sheet, columns);
      ranges.set(rangeName, range);
      add(found.name, 'range-lost', () => workbook.setNamedRange(rangeName, range), {
        name: rangeName,
        goTo: 'B2',
      });
      for (const copy of same) {
        if (copy !== found) add(copy.name, 'tab-copied', null, { name: found.name, goTo: 'B2' });
      }
    } else if (same.length > 1) {
      const names = same.map((each) => `"${each.name}"`).join(', ');
      add(same[0]?.name ?? '', 'tabs-open', null, { name, names, goTo: 'B2' });
    } else {
      // Made anew by the parts of set-up with which every repair ends.
      add('', 'tab-deleted', () => {}, { name });
    }
  }
  return { damages, ranges };
};
