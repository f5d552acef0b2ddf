import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/paths.ts';
import { type Budget, budgets } from '../../src/commands/budgets.ts';
import type { CallKind } from '../emulator/call-kinds.ts';
import type { Measured } from './measure.ts';
import { measuredAs, wanted, wantedCalls, whyReadsAfterWrites } from './wanted.ts';

/** The parts of docs/speed.md that the bench writes. Those that a test compares hold counts alone, which every machine finds alike. */

export const speedPage = join(root, 'docs', 'speed.md');

export type Parts = Readonly<Partial<Record<'wanted' | 'calls' | 'sizes' | 'machine', string>>>;

const withPart = (text: string, part: string, contents: string): string => {
  const [begin, end] = [`<!-- bench: ${part} -->\n`, `\n<!-- end of ${part} -->`];
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end, from);
  if (from < begin.length || to < 0) throw new Error(`docs/speed.md has no place for ${part}`);
  return text.slice(0, from) + contents + text.slice(to);
};

/** The page as it would be with these parts in it. */
export const speedPageWith = (parts: Parts): string =>
  Object.entries(parts).reduce(
    (text, [part, contents]) => withPart(text, part, contents),
    readFileSync(speedPage, 'utf8'),
  );

const isFigure = (cell: string | number | undefined): boolean => /^(?:[\d–]|$)/.test(`${cell ?? ''}`);

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const rule = head.map((_, index) => (rows.every((row) => isFigure(row[index])) ? '--:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

const named = ({ of, when }: { readonly of: string; readonly when: string }): string =>
  when === '' ? `\`${of}\`` : `\`${of}\`, ${when}`;

/** Functions that read what was not written yet, and how often: each time Google writes first. */
const readsAfterWrites = (measured: readonly Measured[]): string => {
  const reading = measured.filter((each) => each.readsAfterWrites > 0);
  const told = reading.map((each) => `${named(each)}: ${each.readsAfterWrites}`);
  return told.length === 0 ? '0' : `**${told.join('; ')}**`;
};

/** What was asked for beside what it has come to. @param measured at 48 hamlets and 13 rounds */
export const wantedTable = (measured: readonly Measured[]): string => {
  const calls = wanted.map((each) => {
    const found = measuredAs(measured, each);
    const most = wantedCalls(each, found?.rounds ?? 0);
    const reached = found?.calls ?? 0;
    return [
      each.what,
      named({ when: '', ...each }),
      `≤ ${most}`,
      ...(reached <= most ? [reached, ''] : [`**${reached}**`, each.whyMore ?? '']),
    ];
  });
  const reads = [
    'reads after writes',
    'every function',
    '0',
    readsAfterWrites(measured),
    whyReadsAfterWrites,
  ];
  return table(['What', 'Function', 'Wanted', 'Reached', 'Why more'], [...calls, reads]);
};

const KINDS: readonly CallKind[] = ['read', 'write', 'structure', 'lock', 'store', 'page', 'handle'];

const budgetText = ({ calls, perRound, perHamlet }: Budget): string =>
  [`${calls}`, perRound && `${perRound} a round`, perHamlet && `${perHamlet} a hamlet`]
    .filter(Boolean)
    .join(' + ');

/** Calls of every public function by kind. @param measured at 48 hamlets and 13 rounds */
export const callsTable = (measured: readonly Measured[]): string =>
  table(
    ['Function', 'Calls', 'Budget', ...KINDS, 'Reads after writes'],
    budgets.flatMap((budget) => {
      const found = measuredAs(measured, budget);
      if (!found) return [];
      const kinds = KINDS.map((kind) => found.byKind[kind] ?? '');
      return [[named(budget), found.calls, budgetText(budget), ...kinds, found.readsAfterWrites || '']];
    }),
  );

const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 9950 ? 1 : 0);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 9950 ? 1 : 0);

/** A figure for each size, those that are alike said once. */
const bySize = (found: readonly (Measured | undefined)[], figure: (of: Measured) => string): string => {
  const figures = found.map((each) => (each ? figure(each) : '–'));
  return new Set(figures).size === 1 ? (figures[0] ?? '') : figures.join(' / ');
};

const moved = ({ cells }: Measured): string =>
  cells.read + cells.written === 0 ? '' : `${cells.read} + ${cells.written}`;

const crossed = ({ bytes }: Measured): string =>
  bytes.answered === 0 ? '' : `${kilobytes(bytes.asked)} + ${kilobytes(bytes.answered)}`;

/** What goes over and how long it might take, at every size measured. @param measured all sizes, in the order of the head */
export const sizesTable = (measured: readonly (readonly Measured[])[]): string => {
  const small = measured.filter(([first]) => first?.hamlets === 48);
  const large = measured.filter(([first]) => first?.hamlets !== 48);
  const usual = measured.filter(([first]) => first?.rounds === 13);
  const found = (of: readonly (readonly Measured[])[], budget: Budget) =>
    of.map((each) => measuredAs(each, budget));
  return table(
    [
      'Function',
      'Calls',
      'Cells read + written',
      'kB asked + answered',
      'Estimate, 48 hamlets, s',
      'Estimate, 480 hamlets, s',
    ],
    budgets.map((budget) => [
      named(budget),
      bySize(found(small, budget), ({ calls }) => `${calls}`),
      bySize(found(usual, budget), moved),
      bySize(found(usual, budget), crossed),
      bySize(found(small, budget), ({ estimatedMs }) => seconds(estimatedMs)),
      bySize(found(large, budget), ({ estimatedMs }) => seconds(estimatedMs)),
    ]),
  );
};
