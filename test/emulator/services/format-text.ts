/** `%s`, `%05d`, `%-8.2f`, `%%`: flags, width, digits and what is to be written. */
const PLACE = /%(?:%|([-+0 ]*)(\d*)(?:\.(\d+))?([A-Za-z]))/g;

/**
 * `Utilities.formatString` and `Logger.log`: `%s %d %i %u %f`, which the samples of Google's reference use, and what every
 * sprintf writes alike of `%c %x %X %o %e %E`.
 * @param refuse what becomes of another letter; the log writes it as it stands
 */
export function formatText(
  template: string,
  values: readonly unknown[],
  refuse: (placeholder: string) => string,
): string {
  let next = 0;
  return template.replace(
    PLACE,
    (
      whole,
      flags: string | undefined,
      width: string,
      digits: string | undefined,
      kind: string | undefined,
    ) => {
      if (whole === '%%') return '%';
      if (kind === undefined || !'sdiufcxXoeE'.includes(kind)) return refuse(whole);
      // How many digits a negative number has in these is the machine's own.
      if ('xXo'.includes(kind) && Number(values[next]) < 0) return refuse(whole);
      const text = placed(values[next], kind, digits);
      next += 1;
      return padded(text, flags ?? '', Number(width), kind !== 's' && kind !== 'c');
    },
  );
}

function placed(value: unknown, kind: string, digits: string | undefined): string {
  if (kind === 'f') return Number(value).toFixed(digits === undefined ? 6 : Number(digits));
  if (kind === 's') return String(value);
  if (kind === 'c')
    return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
  if (kind === 'e' || kind === 'E') return exponential(Number(value), digits, kind);
  if (kind === 'x') return Math.trunc(Number(value)).toString(16);
  if (kind === 'X') return Math.trunc(Number(value)).toString(16).toUpperCase();
  if (kind === 'o') return Math.trunc(Number(value)).toString(8);
  return String(Math.trunc(Number(value)));
}

/** Two digits of the exponent at least: `1.500000e+03`. */
function exponential(value: number, digits: string | undefined, kind: string): string {
  const [size = '', exponent = ''] = value
    .toExponential(digits === undefined ? 6 : Number(digits))
    .split('e');
  return `${size}${kind}${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
}

function padded(text: string, flags: string, width: number, isNumber: boolean): string {
  const sign = isNumber && flags.includes('+') && !text.startsWith('-') ? '+' : '';
  if (flags.includes('-')) return `${sign}${text}`.padEnd(width);
  if (!isNumber || !flags.includes('0')) return `${sign}${text}`.padStart(width);
  const [minus, size] = text.startsWith('-') ? ['-', text.slice(1)] : [sign, text];
  return `${minus}${size.padStart(width - minus.length, '0')}`;
}
