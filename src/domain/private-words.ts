/**
 * Keeps what is private out of public texts (product §8): telephone numbers, e-mail, links, numbers of identity papers, and
 * anything that might tell which household is poor. In doubt a sentence is left out: the clerk can write it, nobody can
 * take it back.
 */

export type WithheldReason = 'contact' | 'poor-household';

export interface PublicPart {
  /** The sentences that may be published, as written; '' when none may. */
  readonly text: string;
  readonly withheld: readonly WithheldReason[];
}

/** A text without accents, capitals and invisible signs, and where each of its letters stands in the text. */
interface Folded {
  readonly letters: string;
  readonly at: readonly number[];
}

const fold = (source: string): Folded => {
  let letters = '';
  const at: number[] = [];
  let index = 0;
  for (const character of source) {
    const plain = character
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      .replace(/đ/g, 'd')
      // Digits of other scripts: only that they are digits matters.
      .replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : '0'));
    for (let each = 0; each < plain.length; each += 1) at.push(index);
    letters += plain;
    index += character.length;
  }
  return { letters, at };
};

/** A word however its letters are set apart: "n.g.h.è.o", "hộ-nghèo"; a letter of Telex may trail. */
const spelled = (words: string): string =>
  `(?<![a-z])${[...words.replace(/ /g, '')].join('[^a-z0-9]{0,3}')}[fsrxj]?(?![a-z])`;

const POOR = new RegExp(
  [
    'ngheo',
    'kho khan',
    'chinh sach',
    'neo don',
    'khuyet tat',
    'tan tat',
    'tat nguyen',
    'mo coi',
    'bao tro',
    'tam than',
    'nguoi nghien',
    'cai nghien',
    'hiv',
    'thuong binh',
    'gia dinh liet si',
    'than nhan liet si',
    'nguoi co cong',
    'chat doc',
    'ho hn',
    'ho cn',
  ]
    .map(spelled)
    .join('|'),
);

/** What has many digits and is no private number: days and amounts of money. */
const HARMLESS = new RegExp(
  [
    '(?<!\\d)\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:19|20)\\d\\d(?![^a-z0-9]{0,4}\\d)',
    // "đ/c" and "đồng chí" are people.
    '(?<![\\d.+])(?:[1-9]\\d{0,2}(?:\\.\\d{3}){1,3}|[1-9]\\d{3,6}000)\\s*(?:dong(?!\\s*chi)|vnd|d)(?![a-z/]|\\.[a-z])',
  ].join('|'),
  'g',
);

const DIGIT_WORD = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|\\d{1,4})';
const DOMAIN = '(?:com|vn|net|org|info|gov|edu|me|io)(?![a-z0-9])';

/** A digit, or beside one a letter that is taken for 0 or 1. */
const DIGIT = '(?:\\d|(?<![a-z])[oil](?=\\d)|(?<=\\d)[oil](?=\\d))';
/** Whatever stands between the digits. */
const MANY_DIGITS = new RegExp(`${DIGIT}(?:[^a-z0-9]{0,4}${DIGIT}){8,}`, 'g');
const FEWEST_DIGITS = 6;

const CONTACTS: readonly RegExp[] = [
  // Digits in words.
  new RegExp(`(?<![a-z])${DIGIT_WORD}(?:[^a-z0-9]+${DIGIT_WORD}){7,}(?![a-z])`, 'g'),
  // A shorter number that says what it is.
  /(?<![a-z])(?:sdt|dt|dien thoai|so may|hotline|lien he|zalo|viber|cccd|cmnd|can cuoc|chung minh|stk|tai khoan|the bhyt)[^\d\n]{0,25}\d(?:[^a-z0-9]{0,4}\d){5,}/g,
  /@|:\/\//g,
  new RegExp(
    `[a-z0-9](?:\\.|\\s+\\.\\s+)${DOMAIN}|(?<![a-z])(?:dot|cham)\\s+${DOMAIN}|www\\s?\\.\\s?\\S*`,
    'g',
  ),
  new RegExp(['gmail', 'yahoo', 'hotmail'].map(spelled).join('|'), 'g'),
];

/** Where private numbers and addresses stand: over the whole text, for one may run over two lines. */
const contactSpans = ({ letters, at }: Folded): readonly (readonly [from: number, to: number])[] => {
  const rest = letters.replace(HARMLESS, (found) => 'x'.repeat(found.length));
  const numbers = [...rest.matchAll(MANY_DIGITS)].filter(
    ([found]) => found.replace(/\D/g, '').length >= FEWEST_DIGITS,
  );
  const others = CONTACTS.flatMap((pattern) => [...rest.matchAll(pattern)]);
  return [...numbers, ...others].map((found): readonly [number, number] => {
    const start = found.index ?? 0;
    return [at[start] ?? 0, at[start + found[0].length - 1] ?? 0];
  });
};

/** Whether a private number or an address stands in a text. */
export const hasContact = (text: string): boolean => contactSpans(fold(text.normalize('NFC'))).length > 0;

/** Long enough for two or three sentences: a bulletin is no place for more of one hamlet. */
const MOST_LETTERS = 400;

const shortened = (sentences: readonly string[]): string => {
  let text = '';
  for (const sentence of sentences) {
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    if (longer.length > MOST_LETTERS) break;
    text = longer;
  }
  const [first] = sentences;
  if (text !== '' || first === undefined) return text;
  return `${[...first].slice(0, MOST_LETTERS - 1).join('')}…`;
};

/**
 * What may be published of what a hamlet wrote. A sentence with a number or an address goes; where a poor, disabled or
 * policy household is spoken of the whole text goes, since its name may stand in any sentence and cannot be told apart.
 */
export const publicPart = (written: string): PublicPart => {
  const source = written.normalize('NFC');
  const whole = fold(source);
  if (POOR.test(whole.letters)) return { text: '', withheld: ['poor-household'] };
  const spans = contactSpans(whole);
  const kept: string[] = [];
  for (const found of source.matchAll(/(?:[^.!?…\n]|[.!?…](?!\s|$))+[.!?…]*/g)) {
    const from = found.index ?? 0;
    const to = from + found[0].length;
    const sentence = found[0]
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[-–+•*]\s*/, '');
    if (sentence !== '' && !spans.some(([start, end]) => start < to && end >= from)) kept.push(sentence);
  }
  return { text: shortened(kept), withheld: spans.length > 0 ? ['contact'] : [] };
};
