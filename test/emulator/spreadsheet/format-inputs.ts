import { Exception } from '../host-context.ts';
import type { CellFormat } from './cell.ts';
import { colorOrDefault } from './color.ts';
import { enumName } from './enums.ts';
import { DEFAULT_NUMBER_FORMAT } from './number-pattern.ts';

/** Reads each format setter's argument; null is the default. Throws for a word Google does not take. */

type Reader<K extends keyof CellFormat> = (value: unknown) => CellFormat[K];

function oneOf<T extends string>(
  what: string,
  words: readonly T[],
  plain: string | null,
): (value: unknown) => T | null {
  return (value) => {
    if (value === null || value === undefined || value === plain) return null;
    const word = words.find((known) => known === value);
    if (word === undefined) throw new Exception(`Invalid argument: ${what} ${String(value)}`);
    return word;
  };
}

export const readBackground: Reader<'background'> = colorOrDefault;
export const readFontColor: Reader<'fontColor'> = colorOrDefault;
export const readFontWeight: Reader<'fontWeight'> = oneOf('fontWeight', ['bold'], 'normal');
export const readFontStyle: Reader<'fontStyle'> = oneOf('fontStyle', ['italic'], 'normal');
export const readFontLine: Reader<'fontLine'> = oneOf('fontLine', ['underline', 'line-through'], 'none');
export const readHorizontal: Reader<'horizontal'> = oneOf(
  'alignment',
  ['left', 'center', 'right', 'normal'],
  null,
);
export const readVertical: Reader<'vertical'> = oneOf('alignment', ['top', 'middle', 'bottom'], null);

export const readFontFamily: Reader<'fontFamily'> = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string' || value === '') throw new Exception('Invalid argument: fontFamily');
  return value;
};

export const readFontSize: Reader<'fontSize'> = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 400) {
    throw new Exception('Invalid argument: fontSize');
  }
  return value;
};

/** Null fails messily at Google (platform-facts §1.15); `general` is the default. */
export const readNumberFormat: Reader<'numberFormat'> = (value) => {
  if (typeof value !== 'string') throw new Exception('Invalid argument: numberFormat');
  if (value === '' || /^general$/i.test(value) || value === DEFAULT_NUMBER_FORMAT) return null;
  return value === '@STRING@' ? '@' : value;
};

export const readWrap: Reader<'wrap'> = (value) => {
  if (typeof value === 'boolean') return value ? 'WRAP' : 'OVERFLOW';
  const name = enumName('WrapStrategy', value);
  if (name === 'WRAP' || name === 'CLIP' || name === 'OVERFLOW') return name;
  throw new Exception('Invalid argument: wrap');
};

export const readDirection: Reader<'direction'> = (value) => {
  if (value === null || value === undefined) return null;
  const name = enumName('TextDirection', value);
  if (name === 'LEFT_TO_RIGHT' || name === 'RIGHT_TO_LEFT') return name;
  throw new Exception('Invalid argument: direction');
};

export const readRotation: Reader<'rotation'> = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < -90 || value > 90) {
    throw new Exception('Invalid argument: degrees');
  }
  return value;
};
