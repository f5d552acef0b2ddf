import { writeFileSync } from 'node:fs';
import { buildAll } from '../../build/bundle.ts';
import { budgets } from '../../src/commands/budgets.ts';
import type { Size } from './blueprint-of-size.ts';
import { largeSeason, summaryCpuMs } from './large-season.ts';
import { loadCosts } from './load-cpu.ts';
import { machineNote } from './machine-note.ts';
import { type Measured, measure } from './measure.ts';
import { callsTable, sizesTable, speedPage, speedPageWith, wantedTable } from './speed-page.ts';
import { measuredAs } from './wanted.ts';

/**
 * `npm run bench`: what every public function costs, at every size; `--json` for machines, `-- --write` puts the tables into
 * docs/speed.md. Ends badly when a budget is passed.
 */

const SIZES: readonly Size[] = [48, 480].flatMap((hamlets) =>
  [1, 13, 26].map((rounds) => ({ hamlets, rounds })),
);

const overBudget = (measured: readonly Measured[]): readonly string[] =>
  budgets.flatMap((budget) => {
    const found = measuredAs(measured, budget);
    if (!found) return [];
    const most = budget.calls + budget.perRound * found.rounds + budget.perHamlet * found.hamlets;
    const of = `${budget.of} ${budget.when}`.trim();
    return found.calls <= most
      ? []
      : [`${of}: ${found.calls} calls of ${most}, ${found.hamlets} hamlets, ${found.rounds} rounds`];
  });

const line = ({
  of,
  when,
  calls,
  byKind,
  readsAfterWrites,
  cells,
  bytes,
  runs,
  cpuMs,
  estimatedMs,
}: Measured) =>
  [
    `${of} ${when}`.padEnd(34),
    `${calls} calls`.padStart(11),
    Object.entries(byKind)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')
      .padEnd(70),
    `${readsAfterWrites} reads after writes`,
    `${cells.read} + ${cells.written} cells`.padStart(20),
    `${bytes.asked} + ${bytes.answered} bytes`.padStart(22),
    `${Math.round((runs * report.code) / 1000)} kB loaded`.padStart(15),
    `${Math.round(cpuMs)} ms CPU`.padStart(12),
    `~${(estimatedMs / 1000).toFixed(1)} s on Google (estimate)`.padStart(28),
  ].join('  ');

const report = await buildAll();
const json = process.argv.includes('--json');
const print = (text: string): void => {
  if (!json) process.stdout.write(`${text}\n`);
};

const all: (readonly Measured[])[] = [];
for (const size of SIZES) {
  const measured = await measure(size);
  all.push(measured);
  print(`\n${size.hamlets} hamlets, ${size.rounds} rounds`);
  for (const each of measured) print(line(each));
}

print(`\nCode.js ${report.code} bytes`);
for (const [page, bytes] of Object.entries(report.pages)) print(`${page}.html ${bytes} bytes`);

const load = await loadCosts();
for (const [name, ms] of Object.entries(load.milliseconds)) {
  print(`loading ${name}: ${ms.toFixed(1)} ms CPU, ${load.bytes[name]} bytes`);
}
const SEASONS = [48, 480, 2400, 4800];
const summaries = summaryCpuMs(SEASONS.map((hamlets) => largeSeason(hamlets)));
const summary = SEASONS.map((hamlets, at) => ({ hamlets, cpuMs: summaries[at] ?? 0 }));
for (const { hamlets, cpuMs } of summary) {
  print(`the season's summary of ${hamlets} hamlets: ${Math.round(cpuMs)} ms CPU`);
}

if (json) {
  const bundle = { code: report.code, pages: report.pages };
  process.stdout.write(`${JSON.stringify({ measured: all.flat(), bundle, load, summary }, null, 2)}\n`);
}
if (process.argv.includes('--write')) {
  const usual = all[1] ?? [];
  const parts = {
    wanted: wantedTable(usual),
    calls: callsTable(usual),
    sizes: sizesTable(all),
    machine: machineNote(load, summary, all),
  };
  writeFileSync(speedPage, speedPageWith(parts));
}
const problems = all.flatMap(overBudget);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
