import { type Day, day, dayFromNumber, dayNumber } from '../domain/day.ts';
import type { CellContent, Value } from '../domain/entry.ts';
import type { Field } from '../domain/field.ts';
import { type Instant, instant, type LocalMinute, localMinute } from '../domain/instant.ts';

/** The only place where `Date` is: Sheets hands over and takes instants, the domain knows the commune's days and minutes. */

const COMMUNE_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** Values come from another realm than ours in tests and, with libraries, on Google: `instanceof` would lie. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

const pad = (value: number): string => String(value).padStart(2, '0');

/** The commune's minute at an instant given in milliseconds; seconds are cut off. */
export const minuteAt = (milliseconds: number): LocalMinute => {
  const local = milliseconds + COMMUNE_OFFSET_MS;
  const days = Math.floor(local / DAY_MS);
  const minutes = Math.floor((local - days * DAY_MS) / MINUTE_MS);
  return localMinute(`${dayFromNumber(days)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`);
};

/** The minute that Sheets counts as so many days, where it gives the number instead of the date; null for what is no day of ours. */
export const minuteOfSerial = (serial: number): LocalMinute | null => {
  const minutes = Math.round(serial * 24 * 60);
  const utc = SERIAL_ZERO + minutes * MINUTE_MS;
  return utc >= FIRST_MOMENT && utc < END_OF_MOMENTS ? minuteAt(utc - COMMUNE_OFFSET_MS) : null;
};

/** Days before this one were kept by the sun over Saigon, 7:06:30 or 7:06:40 ahead by the edition of the zone tables. */
const ZONE_SINCE = Date.UTC(1906, 6, 1);
const SUN_OFFSET_MS = COMMUNE_OFFSET_MS + 400 * 1000;
const FIRST_MOMENT = Date.UTC(1900, 0, 1);
const END_OF_MOMENTS = Date.UTC(2200, 0, 1);
const LAST_MOMENT = 8_640_000_000_000_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/**
 * A date cell as the commune's minute. Sheets counts days from 30/12/1899, so a time of day pasted from elsewhere comes
 * as a moment of that day: it is a time, in words that a time field reads. Days outside 1900–2199 stay text.
 */
const momentOf = (milliseconds: number): CellContent => {
  if (Number.isNaN(milliseconds)) return null;
  const shift = milliseconds < ZONE_SINCE ? SUN_OFFSET_MS : COMMUNE_OFFSET_MS;
  const local = milliseconds + shift;
  if (local >= FIRST_MOMENT && local < END_OF_MOMENTS) {
    return { moment: minuteAt(local - COMMUNE_OFFSET_MS) };
  }
  const text = new Date(Math.min(local, LAST_MOMENT)).toISOString();
  return local >= SERIAL_ZERO && local < SERIAL_ZERO + DAY_MS
    ? text.slice(11, 16)
    : (text.split('T')[0] ?? text);
};

/** What Sheets gave for one cell, in the domain's terms. The spreadsheet's zone must be the commune's (`requireCommuneZone`). */
export const contentOf = (raw: unknown): CellContent => {
  if (isDate(raw)) return momentOf(raw.getTime());
  if (typeof raw === 'string') return raw === '' ? null : raw;
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  return null;
};

/** The instant that a date cell shows as midnight of the day on the commune's clock. */
export const dateOfDay = (value: Day): Date => new Date(dayNumber(value) * DAY_MS - COMMUNE_OFFSET_MS);

export const dateOfMinute = (value: LocalMinute): Date =>
  new Date(
    dateOfDay(day(value.slice(0, 10))).getTime() +
      (Number(value.slice(11, 13)) * 60 + Number(value.slice(14, 16))) * MINUTE_MS,
  );

/** The instant now, from the clock of the machine that runs the script. */
export const instantNow = (): Instant => instant(new Date().toISOString());

/** The same in milliseconds, to tell how long something took. */
export const millisecondsNow = (): number => Date.now();

/** What is written into a cell: never a string where Sheets would guess a number or a date. */
export type CellOut = string | number | Date | null;

/** The cell of a field's value; null clears the cell. */
export const cellOf = (field: Field, value: Value | null): CellOut => {
  if (value === null) return null;
  switch (field.type.kind) {
    case 'tick':
      return value === true ? 'x' : null;
    case 'day':
      return dateOfDay(day(String(value)));
    case 'moment':
      return dateOfMinute(localMinute(String(value)));
    case 'choice': {
      const option = field.type.options.find((each) => each.code === value);
      return option ? option.label : String(value);
    }
    default:
      return value === true ? 'x' : value;
  }
};
