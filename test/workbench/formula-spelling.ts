/**
 * Google's formulas here are written with `;` between arguments (architecture rule 12). Excel's file format and
 * Univer want `,`. Text in quotes and quoted sheet names stay as they are.
 */
export function withCommas(formula: string): string {
  let quote: string | null = null;
  let spelled = '';
  for (const char of formula) {
    if (quote) {
      if (char === quote) quote = null;
      spelled += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      spelled += char;
    } else {
      spelled += char === ';' ? ',' : char;
    }
  }
  return spelled;
}

/** Puts the given instant in place of NOW() and TODAY(), which would otherwise read the viewer's own clock. */
export function withClock(formula: string, nowSerial: number): string {
  return formula
    .replace(/\bNOW\(\s*\)/gi, String(nowSerial))
    .replace(/\bTODAY\(\s*\)/gi, String(Math.floor(nowSerial)));
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of an instant, as a clock on the wall of the given zone shows it. */
export function serialOf(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return (wall - EPOCH) / DAY;
}
