import { registerRange } from './layout.ts';
import { tableRows, textOf } from './table.ts';
import type { Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';

/** Which of the given rounds had its report made last; null where none had. Two service calls. */
export const lastReportMade = (workbook: Workbook, roundKeys: readonly string[]): string | null => {
  const read = readNamed(workbook, registerRange.reportData);
  if (!read) return null;
  const needed = ['key', 'builtAt'];
  const made = tableRows(read, 'reportData', needed)
    .map(({ cells }) => ({ key: textOf(cells['key'] ?? null), at: textOf(cells['builtAt'] ?? null) }))
    .filter(({ key }) => roundKeys.includes(key))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return made[0]?.key ?? null;
};
