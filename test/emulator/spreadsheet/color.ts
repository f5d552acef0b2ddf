import { Exception } from '../host-context.ts';
import { COLOR_NAMES } from './color-names.ts';

/** A colour of the file's theme is kept by its name, behind this; any other by its lower-case hex. */
const THEME = 'theme:';

/** The theme of a new file, by members of `ThemeColorType`. */
const THEME_HEX: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

/** The member of `ThemeColorType` that a kept colour is; null for a plain one. */
export const themeOf = (kept: string): string | null =>
  kept.startsWith(THEME) ? kept.slice(THEME.length) : null;

export const themeColor = (name: string): string => `${THEME}${name}`;

/** How a kept colour is drawn. */
export function drawnColor(kept: string): string {
  const theme = themeOf(kept);
  return theme === null ? kept : (THEME_HEX[theme] ?? '#000000');
}

/** A CSS colour as Google gives it back: lower-case hex (platform-facts §15.13). Throws for what it does not know. */
export function colorHex(color: string): string {
  const text = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  const rgb = /^rgb\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})\)$/.exec(text);
  if (rgb) return hexOf(rgb.slice(1).map(Number));
  const named = COLOR_NAMES.get(text);
  // Google takes any word without a complaint (issuetracker 428869869) and paints who knows what.
  if (named === undefined) throw new Exception(`Invalid color: ${color}`);
  return named;
}

export function hexOf(channels: readonly number[]): string {
  return `#${channels
    .map((channel) => {
      if (!Number.isInteger(channel) || channel < 0 || channel > 255) throw new Exception('Invalid color');
      return channel.toString(16).padStart(2, '0');
    })
    .join('')}`;
}

/** Null resets to the default. */
export function colorOrDefault(color: unknown): string | null {
  if (color === null || color === undefined) return null;
  if (typeof color === 'string') return color === '' ? null : colorHex(color);
  throw new Exception('Invalid argument: color');
}

/** Red, green and blue from 0 to 255. */
export function rgbChannels(hex: string): readonly [number, number, number] {
  const channel = (place: number): number => Number.parseInt(hex.slice(place, place + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
