import { parseArgs } from 'node:util';
import type { PresetName } from './face/protocol.ts';

/** The Monday before the second round, when the reports of the first are overdue for some and due for others. */
const DEFAULT_NOW = '2026-03-02T08:00:00+07:00';
const DEFAULT_PORT = 4173;
const PRESETS: readonly PresetName[] = ['blank', 'plan', 'sample'];

export interface StartOptions {
  readonly port: number;
  /** False when a port was asked for by name: then that one or none. */
  readonly searchPort: boolean;
  readonly openBrowser: boolean;
  readonly preset: PresetName;
  readonly now: string;
  /** Start from the preset although a saved state is there. */
  readonly fresh: boolean;
  /** Folder in which the state is kept between starts; null for the usual one. */
  readonly stateFolder: string | null;
  readonly latency: number;
}

export interface XlsxOptions {
  readonly preset: PresetName;
  readonly now: string;
  readonly out: string;
}

export interface WordOptions extends XlsxOptions {
  /** Number of the round whose report is written. */
  readonly round: number;
}

/** @throws Error with a sentence that says what is wrong with the command line */
export function startOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      preset: { type: 'string' },
      now: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      state: { type: 'string' },
      latency: { type: 'string', default: '150' },
    },
  });
  return {
    port: values.port === undefined ? DEFAULT_PORT : wholeNumber('--port', values.port),
    searchPort: values.port === undefined,
    openBrowser: !values['no-open'],
    preset: presetOf(values.preset),
    now: instantOf(values.now),
    // Whoever names a preset or a day wants to see it, not what was left from last time.
    fresh: values.fresh || values.preset !== undefined || values.now !== undefined,
    stateFolder: values.state ?? null,
    latency: wholeNumber('--latency', values.latency),
  };
}

/** @throws Error with a sentence that says what is wrong with the command line */
export function xlsxOptions(args: readonly string[]): XlsxOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { preset: { type: 'string' }, now: { type: 'string' }, out: { type: 'string' } },
  });
  if (!values.out) throw new Error('Say where to write: --out FILE.xlsx');
  return { preset: presetOf(values.preset), now: instantOf(values.now), out: values.out };
}

/** @throws Error with a sentence that says what is wrong with the command line */
export function wordOptions(args: readonly string[]): WordOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      preset: { type: 'string' },
      now: { type: 'string' },
      round: { type: 'string', default: '3' },
      out: { type: 'string' },
    },
  });
  if (!values.out) throw new Error('Say where to write: --out FILE.docx');
  const { preset, now, round, out } = values;
  return { preset: presetOf(preset), now: instantOf(now), round: wholeNumber('--round', round), out };
}

/** @throws Error with a sentence that says what is wrong with the command line */
export function presetOf(name = 'sample'): PresetName {
  const preset = PRESETS.find((candidate) => candidate === name);
  if (!preset) throw new Error(`--preset is one of ${PRESETS.join(', ')}, not "${name}"`);
  return preset;
}

/** @throws Error with a sentence that says what is wrong with the command line */
export function instantOf(text = DEFAULT_NOW): string {
  if (/[+-]\d\d:\d\d$|Z$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new Error(`--now is an instant with its offset such as ${DEFAULT_NOW}, not "${text}"`);
}

function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new Error(`${flag} is a whole number, not "${text}"`);
  return Number(text);
}
