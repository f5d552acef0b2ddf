import { registerRange } from '../../src/sheets/layout.ts';
import type { Desk } from './desk.ts';

/** One indicator renamed, one hidden, one added: what an office may do in a year. */
export const changeIndicators = (desk: Desk): void =>
  desk.host.calls.uncounted(() => {
    const range = desk.named(registerRange.indicators);
    const values = range.getValues();
    const write = (row: number, cells: Readonly<Record<string, string | number>>): void => {
      for (const [key, value] of Object.entries(cells)) {
        range.offset(row, values[0]?.indexOf(key) ?? 0, 1, 1).setValue(value);
      }
    };
    const rowOf = (code: string): number => values.findIndex((line) => line[0] === code);
    write(rowOf('LL04'), { label: 'Hộ đi ra quân' });
    write(rowOf('VS07'), { hidden: 'Ẩn' });
    write(
      values.findIndex((line) => line.every((cell) => cell === '')),
      {
        category: 'Chung',
        label: 'Giếng nước được làm sạch',
        unit: 'giếng',
        kind: 'số nguyên',
        core: 'Có',
        overRounds: 'cộng được',
      },
    );
  });
