/** `%s`, `%05d`, `%-8.2f`, `%%`: flags, width, digits and what is to be written. */
const PLACE = /%(?:%|([-+0 ]*)(\d*)(?:\.(\d+))?([A-Za-z]))/g;

/**
 * `Utilities.formatString` and `Logger.log`: `%s %d %i %u %f`, which the samples of Google's reference use.
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
      if (kind === undefined || !'sdiuf'.includes(kind)) return refuse(whole);
      const text = placed(values[next], kind, digits);
      next += 1;
      return padded(text, flags ?? '', Number(width), kind !== 's');
    },
  );
}

function placed(value: unknown, kind: string, digits: string | undefined): string {
  if (kind === 'f') return Number(value).toFixed(digits === undefined ? 6 : Number(digits));
  if (kind === 's') return String(value);
  return String(Math.trunc(Number(value)));
}

function padded(text: string, flags: string, width: number, isNumber: boolean): string {
  const sign = isNumber && flags.includes('+') && !text.startsWith('-') ? '+' : '';
  if (flags.includes('-')) return `${sign}${text}`.padEnd(width);
  if (!isNumber || !flags.includes('0')) return `${sign}${text}`.padStart(width);
  const [minus, size] = text.startsWith('-') ? ['-', text.slice(1)] : [sign, text];
  return `${minus}${size.padStart(width - minus.length, '0')}`;
}
