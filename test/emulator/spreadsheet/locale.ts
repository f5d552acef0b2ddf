import { Exception } from '../host-context.ts';

/** What a spreadsheet's locale decides: how text is read and how numbers and days are shown. */
export interface LocaleFacts {
  readonly decimal: string;
  readonly group: string;
  readonly dayFirst: boolean;
  /** Formats a cell gets when a day or a time is written into it under the default format. */
  readonly date: string;
  readonly dateTime: string;
  /** `h:mm` or `hh:mm`: how a time of day that was typed is shown again. */
  readonly hour: 'h' | 'hh';
  /** The currency's sign, and the format of whole amounts; it stands before the number in English. */
  readonly currency: string;
  readonly amount: (digits: string) => string;
  /** Whether days may be typed with the names of months, `Jan 5, 2026`. */
  readonly englishMonths: boolean;
  /** How people of the place say TRUE and FALSE, which then are read as such. */
  readonly truths?: readonly [string, string];
}

const before = (sign: string) => (digits: string) => `"${sign}"${digits}`;
const behind = (sign: string) => (digits: string) => `${digits} "${sign}"`;

const LOCALES: Readonly<Record<string, LocaleFacts>> = {
  vi_VN: {
    decimal: ',',
    group: '.',
    dayFirst: true,
    date: 'dd/mm/yyyy',
    dateTime: 'dd/mm/yyyy hh:mm:ss',
    hour: 'hh',
    currency: '₫',
    amount: behind('₫'),
    englishMonths: false,
    // Not known of Google: what is text must not depend on it.
    truths: ['ĐÚNG', 'SAI'],
  },
  en_US: {
    decimal: '.',
    group: ',',
    dayFirst: false,
    date: 'm/d/yyyy',
    dateTime: 'm/d/yyyy h:mm:ss',
    hour: 'h',
    currency: '$',
    amount: before('$'),
    englishMonths: true,
  },
  en_GB: {
    decimal: '.',
    group: ',',
    dayFirst: true,
    date: 'dd/mm/yyyy',
    dateTime: 'dd/mm/yyyy hh:mm:ss',
    hour: 'hh',
    currency: '£',
    amount: before('£'),
    englishMonths: true,
  },
  de_DE: {
    decimal: ',',
    group: '.',
    dayFirst: true,
    date: 'dd.mm.yyyy',
    dateTime: 'dd.mm.yyyy hh:mm:ss',
    hour: 'hh',
    currency: '€',
    amount: behind('€'),
    englishMonths: false,
    truths: ['WAHR', 'FALSCH'],
  },
  // The rest by CLDR.
  fr_FR: {
    decimal: ',',
    group: '\u202f',
    dayFirst: true,
    date: 'dd/mm/yyyy',
    dateTime: 'dd/mm/yyyy hh:mm:ss',
    hour: 'hh',
    currency: '€',
    amount: behind('€'),
    englishMonths: false,
    truths: ['VRAI', 'FAUX'],
  },
  es_ES: {
    decimal: ',',
    group: '.',
    dayFirst: true,
    date: 'd/m/yyyy',
    dateTime: 'd/m/yyyy h:mm:ss',
    hour: 'h',
    currency: '€',
    amount: behind('€'),
    englishMonths: false,
    truths: ['VERDADERO', 'FALSO'],
  },
  it_IT: {
    decimal: ',',
    group: '.',
    dayFirst: true,
    date: 'dd/mm/yyyy',
    dateTime: 'dd/mm/yyyy hh:mm:ss',
    hour: 'hh',
    currency: '€',
    amount: behind('€'),
    englishMonths: false,
    truths: ['VERO', 'FALSO'],
  },
  pt_BR: {
    decimal: ',',
    group: '.',
    dayFirst: true,
    date: 'dd/mm/yyyy',
    dateTime: 'dd/mm/yyyy hh:mm:ss',
    hour: 'hh',
    currency: 'R$',
    amount: before('R$'),
    englishMonths: false,
    truths: ['VERDADEIRO', 'FALSO'],
  },
};

/** `vi` and `vi_VN` are the same to Google. Throws for a locale whose habits are not written down here. */
export function localeFacts(locale: string): LocaleFacts {
  const known =
    LOCALES[locale] ?? LOCALES[Object.keys(LOCALES).find((name) => name.startsWith(`${locale}_`)) ?? ''];
  if (known === undefined) throw new Exception(`The spreadsheet locale ${locale} is not emulated`);
  return known;
}
