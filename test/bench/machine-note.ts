import { cpus } from 'node:os';
import type { LoadCosts } from './load-cpu.ts';
import type { Measured } from './measure.ts';

/** What the bench found on one machine on one day: of use beside its like only. */

export interface SummaryCost {
  readonly hamlets: number;
  readonly cpuMs: number;
}

const ms = (value: number): string => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;

/** The dearest runs on this machine, the emulator's own work in them. */
const dearest = (measured: readonly Measured[]): string =>
  [...measured]
    .sort((a, b) => b.cpuMs - a.cpuMs)
    .slice(0, 3)
    .map(({ of, when, cpuMs }) => `\`${of}\`${when === '' ? '' : ` (${when})`} ${ms(cpuMs)}`)
    .join(', ');

/** @param all what was measured, size by size */
export const machineNote = (
  load: LoadCosts,
  summary: readonly SummaryCost[],
  all: readonly (readonly Measured[])[],
): string => {
  const day = new Date().toISOString().slice(0, 10);
  const loads = Object.entries(load.milliseconds).map(
    ([name, value]) =>
      `- loading ${name} (${Math.round((load.bytes[name] ?? 0) / 1000)} kB): ${ms(value)}, the least of ${load.turns}`,
  );
  const seasons = summary.map(
    ({ hamlets, cpuMs }) => `${hamlets} hamlets ${ms(cpuMs)} (${(cpuMs / hamlets).toFixed(2)} each)`,
  );
  const runs = all.flatMap((measured) => {
    const [first] = measured;
    return first
      ? [
          `- ${first.hamlets} hamlets, ${first.rounds === 1 ? '1 round' : `${first.rounds} rounds`}: ${dearest(measured)}`,
        ]
      : [];
  });
  return [
    `Measured on ${day}, Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'an unknown processor'}. CPU, not time.`,
    '',
    ...loads,
    `- the season's summary over 13 rounds: ${seasons.join(', ')}`,
    '',
    'The dearest runs, with the loading of the script and the work of the emulator in them:',
    '',
    ...runs,
  ].join('\n');
};
