import { type Context, Script } from 'node:vm';
import { Exception } from '../host-context.ts';
import { offsetAt } from '../services/zone.ts';
import { isZone } from '../zone-offset.ts';

/**
 * Gives the `Date` of a realm the clocks of the script's zone, as Google's V8 has them, where Node's follow the machine. A local
 * time is worked out as UTC on a shadow that is ahead by the zone's offset. Runs inside the realm, so that all it makes is the realm's.
 */
const SETUP = new Script(`(function (offsetAt, zone, nameAt) {
  const Real = Date;
  const own = Real.prototype;
  const native = Object.fromEntries(Object.getOwnPropertyNames(own).map((name) => [name, own[name]]));
  const { parse } = Real;
  const timeOf = (date) => native.getTime.call(date);
  const shadowOf = (date) => {
    const time = timeOf(date);
    return new Real(time + (Number.isNaN(time) ? 0 : offsetAt(time)));
  };
  const DAY = 86400000;
  // As ECMAScript says: of an hour that comes twice the first, and one that is left out counts by the offset before.
  const instantOf = (wall) => {
    if (Number.isNaN(wall)) return wall;
    const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
    if (offsetAt(wall - before) === before) return wall - before;
    return offsetAt(wall - after) === after ? wall - after : wall - before;
  };
  const define = (target, methods) => {
    for (const [name, value] of Object.entries(methods)) {
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
    }
  };
  for (const field of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const [get, set] = [native['getUTC' + field], native['setUTC' + field]];
    define(own, { ['get' + field]() { return get.call(shadowOf(this)); } });
    if (set === undefined) continue;
    define(own, {
      ['set' + field](...given) {
        const shadow = shadowOf(this);
        set.apply(shadow, given);
        return native.setTime.call(this, instantOf(timeOf(shadow)));
      },
    });
  }
  const pad = (value, length = 2) => String(value).padStart(length, '0');
  const dateText = (date) => {
    const year = date.getFullYear();
    const [day, , month, number] = native.toUTCString.call(shadowOf(date)).replace(',', '').split(' ')
      .map((part, place, all) => (place === 2 ? all[2] : place === 3 ? all[1] : part));
    return day + ' ' + month + ' ' + number + ' ' + (year < 0 ? '-' : '') + pad(Math.abs(year), 4);
  };
  const timeText = (date) => {
    const minutes = -date.getTimezoneOffset();
    const size = Math.abs(minutes);
    return pad(date.getHours()) + ':' + pad(date.getMinutes()) + ':' + pad(date.getSeconds()) + ' GMT' +
      (minutes < 0 ? '-' : '+') + pad(Math.floor(size / 60)) + pad(Math.floor(size % 60)) + ' (' + nameAt(timeOf(date)) + ')';
  };
  const written = (text) => function () {
    return Number.isNaN(timeOf(this)) ? 'Invalid Date' : text(this);
  };
  define(own, {
    getYear() { return this.getFullYear() - 1900; },
    setYear(year) { return this.setFullYear(year >= 0 && year <= 99 ? 1900 + Math.trunc(year) : year); },
    getTimezoneOffset() {
      const time = timeOf(this);
      return Number.isNaN(time) ? time : 0 - Math.trunc(offsetAt(time) / 60000);
    },
    toString: written((date) => dateText(date) + ' ' + timeText(date)),
    toDateString: written(dateText),
    toTimeString: written(timeText),
  });
  const here = (options) => ({ ...options, timeZone: options?.timeZone ?? zone });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    define(own, { [name](locales, options) { return native[name].call(this, locales, here(options)); } });
  }
  const Format = Intl.DateTimeFormat;
  const Zoned = new Proxy(Format, {
    construct: (target, [locales, options], newTarget) =>
      Reflect.construct(target, [locales, here(options)], newTarget === Zoned ? target : newTarget),
    apply: (target, self, [locales, options]) => new Format(locales, here(options)),
  });
  define(Intl, { DateTimeFormat: Zoned });
  const ISO_DAY = /^(?:\\d{4}|[+-]\\d{6})(?:-\\d\\d){0,2}$/;
  const HAS_ZONE = /(?:Z|\\b(?:GMT|UTC?|[ECMP][SD]T)\\b.*|[+-]\\d\\d:?\\d\\d(?: *\\(.*\\))?)\\s*$/i;
  // Node reads a text without a zone by the machine's clocks.
  const parsed = (text) => {
    const time = parse(text);
    if (Number.isNaN(time) || ISO_DAY.test(text) || HAS_ZONE.test(text)) return time;
    return instantOf(time - native.getTimezoneOffset.call(new Real(time)) * 60000);
  };
  define(Real, { parse: (text) => parsed(String(text)) });
  return (given) => {
    if (given.length === 1) return typeof given[0] === 'string' ? [parsed(given[0])] : given;
    return [instantOf(Real.UTC(...given))];
  };
})`);

/**
 * @param zone IANA name, or `GMT+7`
 * @returns what `new Date(…)` is to be called with instead of what a script gave, at least one argument
 */
export function keepLocalTime(
  context: Context,
  zone: string,
): (given: readonly unknown[]) => readonly unknown[] {
  // What the machine shows already needs nothing.
  if (new Intl.DateTimeFormat().resolvedOptions().timeZone === zone) return (given) => given;
  const offset = (ms: number): number => offsetAt(zone, ms);
  const name = nameOfIntl(zone);
  const nameAt = (ms: number): string => {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'long' });
    return format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  };
  return SETUP.runInContext(context)(offset, name, nameAt);
}

/** What Intl calls a zone that Google also takes as `GMT+7`. @throws Exception for a zone that nobody knows */
function nameOfIntl(zone: string): string {
  const [, sign, hours = ''] = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?00)?$/.exec(zone) ?? [];
  const name = sign === undefined ? zone : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  if (isZone(name)) return name;
  throw new Exception(`Invalid argument: timeZone. Should be of type: String (${zone})`);
}
