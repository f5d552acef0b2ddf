import type { LocalMinute } from '../domain/instant.ts';
import { isLocalMinute } from '../domain/instant.ts';
import type { LogLine } from '../domain/log-chain.ts';
import { NOTHING_SAID } from '../domain/log-chain.ts';
import type { LogRow } from '../domain/log-check.ts';
import { contentOf, minuteOfSerial } from './cell.ts';
import type { LogColumns } from './log-columns.ts';
import { LOG_TEXTS } from './log-columns.ts';

/** Rows of Nhật ký as their cells hold them, read as what was written into them. */

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** The minute of a time cell; where its format was changed to a number's, Sheets gives its own count of days. */
const minuteOf = (raw: unknown): LocalMinute | null => {
  if (typeof raw === 'number') return minuteOfSerial(raw);
  const content = contentOf(raw);
  if (typeof content === 'object' && content !== null) return content.moment;
  return typeof content === 'string' && isLocalMinute(content) ? content : null;
};

/** '' as no minute: such a row fits nowhere. */
const NO_MINUTE = '' as LocalMinute;

/** What the row says under each of its texts; '' where its cell is not there. */
const textsIn = (at: (key: keyof LogColumns) => unknown): Omit<LogLine, 'at'> => {
  const said: Record<(typeof LOG_TEXTS)[number], string> = { ...NOTHING_SAID };
  for (const key of LOG_TEXTS) said[key] = String(at(key) ?? '');
  return said;
};

const seqOf = (raw: unknown): number | null => {
  const seq = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  return typeof seq === 'number' && Number.isInteger(seq) && seq > 0 ? seq : null;
};

/** @param first number of the first row on its sheet, from 1; rows in which nothing stands are left out */
export const logRowsIn = (
  values: readonly (readonly unknown[])[],
  columns: LogColumns,
  first: number,
  tab = '',
): readonly LogRow[] => {
  const keys = Object.keys(columns) as (keyof LogColumns)[];
  return values.flatMap((raw, index): LogRow[] => {
    const at = (key: keyof LogColumns): unknown => raw[columns[key]];
    if (keys.every((key) => at(key) === '' || at(key) === undefined || at(key) === null)) return [];
    const minute = minuteOf(at('time'));
    const retyped = LOG_TEXTS.find((key) => at(key) !== undefined && typeof at(key) !== 'string');
    return [
      {
        tab,
        row: first + index,
        seq: seqOf(at('seq')),
        hash: String(at('hash') ?? ''),
        line: { at: minute ?? NO_MINUTE, ...textsIn(at) },
        retyped: minute === null ? columns.time : retyped === undefined ? null : columns[retyped],
      },
    ];
  });
};
