import { serialOf } from './formula-spelling.ts';

const DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/** 1772413200000 in Asia/Ho_Chi_Minh → "2026-03-02T08:00:00+07:00". */
export function offsetInstant(instant: number, timeZone: string): string {
  const whole = Math.floor(instant / 1000) * 1000;
  const wall = Math.round((serialOf(whole, timeZone) - UNIX_EPOCH) * DAY);
  const minutes = Math.round((wall - whole) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const offset = `${sign}${part(Math.abs(minutes) / 60)}:${part(Math.abs(minutes) % 60)}`;
  return new Date(wall).toISOString().slice(0, 19) + offset;
}
