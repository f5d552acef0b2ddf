/** `Utilities.formatString` and `Logger.log`: `%s %d %i %f %.2f %5s %05d %-5s %%`. */
export function formatText(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:%|(-?)(0?)(\d*)(?:\.(\d+))?([sdif]))/g,
    (
      whole,
      left: string,
      zero: string,
      width: string,
      digits: string | undefined,
      kind: string | undefined,
    ) => {
      if (whole === '%%') return '%';
      const value = values[next];
      next += 1;
      const text = placed(value, kind ?? 's', digits);
      const size = width === '' ? 0 : Number(width);
      if (left === '-') return text.padEnd(size);
      return text.padStart(size, zero === '0' ? '0' : ' ');
    },
  );
}

function placed(value: unknown, kind: string, digits: string | undefined): string {
  if (kind === 'f') return Number(value).toFixed(digits === undefined ? 6 : Number(digits));
  if (kind === 'd' || kind === 'i') return String(Math.trunc(Number(value)));
  return String(value);
}
