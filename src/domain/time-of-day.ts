declare const timeBrand: unique symbol;

/** A time of day 'HH:mm', 00:00–23:59. */
export type TimeOfDay = string & { readonly [timeBrand]: true };

const pad = (value: number): string => String(value).padStart(2, '0');

export type TypedTime =
  | { readonly ok: true; readonly time: TimeOfDay }
  | { readonly ok: false; readonly code: 'empty' | 'not-a-time' | 'no-such-time' };

/** True for 'HH:mm' from 00:00 to 23:59. */
function isTimeOfDay(text: string): text is TimeOfDay {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Minutes since midnight, 0–1439. */
export const minutesOf = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** 'HH:mm' for minutes since midnight; throws RangeError outside 0–1439. */
export function timeOfMinutes(minutes: number): TimeOfDay {
  const text = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  if (!isTimeOfDay(text)) throw new RangeError(`Not minutes of a day: ${minutes}`);
  return text;
}

/** '7h30', '7h': how notices write '07:30' and '07:00'. */
export function formatShortTime(time: TimeOfDay): string {
  const minutes = time.slice(3);
  return minutes === '00' ? `${Number(time.slice(0, 2))}h` : `${Number(time.slice(0, 2))}h${minutes}`;
}

const TYPED =
  /^(\d{1,2})\s*(?::|h|g|giờ)\s*(?:(\d{1,2})\s*(?:p|ph|phút|')?|(rưỡi))?\s*(sáng|trưa|chiều|tối)?$/;

function hourOf(hour: number, partOfDay: string): number {
  if (hour >= 12 || partOfDay === 'sáng' || partOfDay === '') return hour;
  return partOfDay === 'trưa' && hour >= 10 ? hour : hour + 12;
}

/**
 * A time as people type it: '7h30', '7:30', '07:30:00', '7 giờ 30', '7 giờ rưỡi', '7h', '2h chiều'.
 * '7h75' and '25h' are `no-such-time`.
 */
export function parseTime(text: string): TypedTime {
  const typed = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (typed === '') return { ok: false, code: 'empty' };
  const match = TYPED.exec(typed.replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1'));
  if (!match || typed.endsWith(':')) return { ok: false, code: 'not-a-time' };
  const [, hour, minute, half, partOfDay = ''] = match;
  const minutes = half === undefined ? Number(minute ?? 0) : 30;
  const time = `${pad(hourOf(Number(hour), partOfDay))}:${pad(minutes)}`;
  return isTimeOfDay(time) ? { ok: true, time } : { ok: false, code: 'no-such-time' };
}
