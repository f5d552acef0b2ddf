import { type Claim, refused, same } from './claims.ts';

const utilities = 'developers.google.com/apps-script/reference/utilities/utilities';
const java =
  'docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html, which the reference of formatDate names';

const instant = (): Date => new Date(Date.UTC(2026, 2, 7, 16, 59, 59, 250));

export const datesClaims: readonly Claim[] = [
  {
    id: 'dates-1',
    sentence: 'formatDate writes digits by SimpleDateFormat patterns in the zone given',
    source: `${utilities}#formatDate(Date,String,String)`,
    run: ({ Utilities }) => {
      const text = (zone: string, pattern: string): string => Utilities.formatDate(instant(), zone, pattern);
      same(text('Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm:ss'), '07/03/2026 23:59:59');
      same(text('GMT', "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"), '2026-03-07T16:59:59.250Z');
      same(text('GMT+7', 'd/M/yy H:m'), '7/3/26 23:59');
      same(text('GMT+07:00', "h 'o''clock' a"), "11 o'clock PM");
    },
  },
  {
    id: 'dates-2',
    sentence: 'names of months and days are English',
    source: `${java}; English whatever the language of the person is believed from practice`,
    run: ({ Utilities }) =>
      same(Utilities.formatDate(instant(), 'GMT', 'EEEE EEE MMMM MMM'), 'Saturday Sat March Mar'),
  },
  {
    id: 'dates-3',
    sentence: 'YYYY is the year of the week: wrong in the last days of a year',
    source: java,
    run: ({ Utilities }) => {
      const eve = new Date(Date.UTC(2025, 11, 29));
      same(Utilities.formatDate(eve, 'GMT', 'YYYY yyyy'), '2026 2025');
    },
  },
  {
    id: 'dates-4',
    sentence: 'offsets are written by Z and by X',
    source: java,
    run: ({ Utilities }) => {
      same(Utilities.formatDate(instant(), 'Asia/Ho_Chi_Minh', 'Z X'), '+0700 +07');
      same(Utilities.formatDate(instant(), 'GMT', 'Z X'), '+0000 Z');
    },
  },
  {
    id: 'dates-5',
    sentence: 'a day, a week and an hour are counted as Java counts them',
    source: java,
    run: ({ Utilities }) => {
      same(Utilities.formatDate(instant(), 'GMT', 'D u F k K'), '66 6 1 16 4');
      same(Utilities.formatDate(new Date(Date.UTC(2026, 0, 1)), 'GMT', 'w D kk KK hh'), '1 1 24 00 12');
    },
  },
  {
    id: 'dates-6',
    sentence: 'a letter that means nothing is refused, a quoted one is written',
    source: java,
    run: ({ Utilities }) => {
      refused('', () => Utilities.formatDate(instant(), 'GMT', 'b'));
      same(Utilities.formatDate(instant(), 'GMT', "'b'"), 'b');
    },
  },
  {
    id: 'dates-7',
    sentence: 'parseDate reads a text in the zone given',
    source: `${utilities}#parseDate(String,String,String)`,
    run: ({ Utilities }) => {
      const read = Utilities.parseDate('07/03/2026 08:30', 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm');
      same([read instanceof Date, read.getTime()], [true, Date.UTC(2026, 2, 7, 1, 30)]);
      same(Utilities.parseDate('20260307', 'GMT', 'yyyyMMdd').getTime(), Date.UTC(2026, 2, 7));
    },
  },
  {
    id: 'dates-8',
    sentence: 'parseDate is lenient with days that no month has, and strict with the pattern',
    source: `${java} (lenient by default)`,
    run: ({ Utilities }) => {
      same(Utilities.parseDate('31/02/2026', 'GMT', 'dd/MM/yyyy').getTime(), Date.UTC(2026, 2, 3));
      refused('Unparseable date: "hôm qua"', () => Utilities.parseDate('hôm qua', 'GMT', 'dd/MM/yyyy'));
    },
  },
  {
    id: 'dates-9',
    sentence: 'parseDate reads names, halves of the day and offsets',
    source: java,
    run: ({ Utilities }) => {
      const read = Utilities.parseDate('Sat, 7 Mar 2026 8:30 PM +0700', 'GMT', 'EEE, d MMM yyyy h:mm a Z');
      same(read.getTime(), Date.UTC(2026, 2, 7, 13, 30));
    },
  },
];
