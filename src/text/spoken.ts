import type { BulletinFigure } from '../domain/bulletin-facts.ts';
import { type Day, partsOf } from '../domain/day.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { dayOfMinute } from '../domain/instant.ts';
import { numberInWords } from './number-words.ts';

/** What a loudspeaker can say: no digits, no abbreviations, figures that a listener follows. */

const UNITS: Readonly<Record<string, string>> = {
  m: 'mét',
  km: 'cây số',
  'm²': 'mét vuông',
  m2: 'mét vuông',
  'm³': 'mét khối',
  m3: 'mét khối',
  ha: 'héc-ta',
  kg: 'ki-lô-gam',
  đ: 'đồng',
};

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  NTM: 'nông thôn mới',
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  MTTQ: 'Mặt trận Tổ quốc',
  HTX: 'hợp tác xã',
  BCH: 'ban chấp hành',
  CLB: 'câu lạc bộ',
  CCB: 'cựu chiến binh',
  ĐVTN: 'đoàn viên thanh niên',
  TDTT: 'thể dục thể thao',
  VSMT: 'vệ sinh môi trường',
  ATGT: 'an toàn giao thông',
  ANTT: 'an ninh trật tự',
  CĐS: 'chuyển đổi số',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  THCS: 'trung học cơ sở',
  NVH: 'nhà văn hóa',
};

const LETTERS: Readonly<Record<string, string>> = {
  A: 'a',
  B: 'bê',
  C: 'xê',
  D: 'dê',
  Đ: 'đê',
  E: 'e',
  F: 'ép-phờ',
  G: 'giê',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'e-lờ',
  M: 'em-mờ',
  N: 'en-nờ',
  O: 'o',
  P: 'pê',
  Q: 'quy',
  R: 'e-rờ',
  S: 'ét-sờ',
  T: 'tê',
  U: 'u',
  V: 'vê',
  W: 'vê kép',
  X: 'ích-xì',
  Y: 'i dài',
  Z: 'dét',
};

const spelledOut = (capitals: string): string =>
  ABBREVIATIONS[capitals] ?? [...capitals].map((letter) => LETTERS[letter] ?? letter).join(' ');

const spokenNumber = (typed: string): string => {
  const value = Number(typed.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  return Number.isSafeInteger(Math.floor(value)) ? ` ${numberInWords(value)} ` : ' ';
};

/** A label as it is read out: abbreviations, units and numbers in words, and no sign but those of a sentence. */
export const spokenWords = (label: string): string => {
  const text = label.normalize('NFC');
  // Somebody's capitals lock is not an abbreviation.
  const calm = text === text.toUpperCase() && /\s/.test(text.trim()) ? text.toLowerCase() : text;
  return calm
    .replace(/(?<![\p{L}\d])(?:km|kg|ha|m[²³23]?)(?![\p{L}\d])/gu, (unit) => UNITS[unit] ?? unit)
    .replace(/(?<!\p{L})[A-ZĐ]{2,}(?!\p{L})/gu, spelledOut)
    .replace(/\d+(?:[.,]\d+)*/g, spokenNumber)
    .replace(/%/g, ' phần trăm ')
    .replace(/&/g, ' và ')
    .replace(/\//g, ' trên ')
    .replace(/[^\p{L}\s,;-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s(?=[,;])/g, '')
    .trim();
};

export interface Rounded {
  readonly value: number;
  /** '' when nothing was rounded. */
  readonly word: '' | 'gần' | 'hơn';
}

/**
 * Round numbers by what a listener takes them for: whole ones may be off by a twenty-fifth, halves by a fiftieth, and two
 * digits always do, off by a twentieth at the most.
 */
const STEPS: readonly (readonly [share: number, mostOff: number])[] = [
  [1, 0.04],
  [0.5, 0.02],
  [0.1, 0.05],
];
const SMALL_STEPS: typeof STEPS = [
  [0.5, 0.02],
  [1, 0.05],
];

const nearest = (value: number, step: number): number =>
  Math.round(Math.round(value / step) * step * 10) / 10;

/** The roundest number that is near enough: below a hundred whole numbers stay as they are. */
export const roundedForListeners = (value: number): Rounded => {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  const steps =
    value >= 100 ? STEPS.map(([share, mostOff]) => [share * power, mostOff] as const) : SMALL_STEPS;
  const exact = value < 100 && Number.isInteger(value * 2);
  const step = exact
    ? undefined
    : steps.find(([each, mostOff]) => Math.abs(nearest(value, each) - value) <= value * mostOff);
  const near = step === undefined ? value : nearest(value, step[0]);
  if (near === value) return { value, word: '' };
  return { value: near, word: near > value ? 'gần' : 'hơn' };
};

/** "mười hai mét khối rưỡi", "nửa mét khối", "bốn phẩy hai mét khối" */
const withUnit = (value: number, unit: string): string => {
  const whole = Math.floor(value);
  if (value - whole !== 0.5) return `${numberInWords(value)} ${unit}`;
  return whole === 0 ? `nửa ${unit}` : `${numberInWords(whole)} ${unit} rưỡi`;
};

/** "một cây số hai trăm mét", "bốn cây số", "một cây số rưỡi" */
const lengthInWords = (metres: number): string => {
  const kilometres = Math.floor(metres / 1000);
  const rest = metres % 1000;
  if (kilometres === 0) return withUnit(metres, 'mét');
  if (rest === 0 || rest === 500) return withUnit(metres / 1000, 'cây số');
  return `${numberInWords(kilometres)} cây số ${withUnit(rest, 'mét')}`;
};

/** "hơn một nghìn hai trăm người", "gần bốn cây số" */
export const spokenQuantity = ({ value, unit }: Pick<BulletinFigure, 'value' | 'unit'>): string => {
  const { value: near, word } = roundedForListeners(value);
  const said = unit === 'm' ? lengthInWords(near) : withUnit(near, UNITS[unit] ?? spokenWords(unit));
  return word === '' ? said : `${word} ${said}`;
};

const MONTH_WORDS: Readonly<Record<number, string>> = { 4: 'tư' };

/** "mùng bảy tháng ba", with "năm hai nghìn không trăm hai mươi sáu" where the year is asked for. */
export const spokenDay = (day: Day, withYear: boolean): string => {
  const { year, month, dayOfMonth } = partsOf(day);
  const first = dayOfMonth <= 10 ? 'mùng ' : '';
  const words = `${first}${numberInWords(dayOfMonth)} tháng ${MONTH_WORDS[month] ?? numberInWords(month)}`;
  return withYear ? `${words} năm ${numberInWords(year)}` : words;
};

/** The last valid minute: "hết ngày hai mươi tám tháng ba", or the hour where it is not the end of the day. */
export const spokenUntil = (minute: LocalMinute): string => {
  const day = spokenDay(dayOfMinute(minute), false);
  if (minute.endsWith('T23:59')) return `hết ngày ${day}`;
  const [hour = 0, minutes = 0] = minute.slice(11).split(':').map(Number);
  const rest = minutes === 0 ? '' : ` ${numberInWords(minutes)} phút`;
  return `${numberInWords(hour)} giờ${rest} ngày ${day}`;
};
