import { Exception } from '../host-context.ts';

const NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  darkgray: '#a9a9a9',
  pink: '#ffc0cb',
  brown: '#a52a2a',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  lime: '#00ff00',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  olive: '#808000',
  silver: '#c0c0c0',
  gold: '#ffd700',
};

/** A CSS colour as Google gives it back: lower-case hex (platform-facts §15.13). Throws for what it does not know. */
function colorHex(color: string): string {
  const text = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  const rgb = /^rgb\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})\)$/.exec(text);
  if (rgb) return hexOf(rgb.slice(1).map(Number));
  const named = NAMES[text];
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

/** What `getBackgroundObject` and its like need of a colour: its kind and its hex. */
export function rgbChannels(hex: string): readonly [number, number, number] {
  const channel = (place: number): number => Number.parseInt(hex.slice(place, place + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
