import { columnLetters } from '../workbench/a1.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

/** A clerk's own count of a round's tab, from what its cells show and by nothing the add-on is made of. */

export const isHamlet = (code: string) => /^X\d\d$/.test(code);

const numberOf = (text: string): number | null =>
  /^-?[\d.]+(,\d+)?( đ)?$/.test(text)
    ? Number(text.replace(' đ', '').replaceAll('.', '').replace(',', '.'))
    : null;

/** The table of indicators: label, unit, total of the round, hamlets with figures. */
export async function summaryLines(window: WorkbenchWindow, tab: string) {
  const rows = Array.from({ length: 400 }, (_, index) => index + 1);
  const cells = await window.texts(
    tab,
    rows.flatMap((row) => ['B', 'C', 'D', 'E', 'F'].map((column) => `${column}${row}`)),
  );
  return rows.flatMap((_, index) => {
    const [number = '', label = '', unit = '', total = '', reporting = ''] = cells.slice(
      index * 5,
      index * 5 + 5,
    );
    return /^\d+$/.test(number) && /^\d+\/48$/.test(reporting)
      ? [{ label, unit, total: numberOf(total), reporting }]
      : [];
  });
}

/** Adds up the columns of a round whose result was sent, row by row, from what its cells show. */
export async function sumsByHand(
  window: WorkbenchWindow,
  tab: string,
): Promise<ReadonlyMap<string, { readonly sum: number; readonly count: number }>> {
  const status = await window.rowOf(tab, 'result.status');
  const columns = [...status.keys()].flatMap((code, at) =>
    isHamlet(code) && /^Đã (nộp|xác nhận)$/.test(status.get(code) ?? '') ? [at] : [],
  );
  const rows = Array.from({ length: 160 }, (_, index) => index + 100);
  const letters = ['B', ...columns.map(columnLetters)];
  const cells = await window.texts(
    tab,
    rows.flatMap((row) => letters.map((letter) => `${letter}${row}`)),
  );
  const sums = new Map<string, { sum: number; count: number }>();
  for (const index of rows.keys()) {
    const [label = '', ...shown] = cells.slice(index * letters.length, (index + 1) * letters.length);
    const numbers = shown.map(numberOf).filter((number) => number !== null);
    sums.set(label, { sum: numbers.reduce((sum, number) => sum + number, 0), count: numbers.length });
  }
  return sums;
}
