import { buildAll } from '../../build/bundle.ts';
import { budgets } from '../../src/commands/budgets.ts';
import { measure } from './measure.ts';

/** `npm run bench`: service calls of every action at 48 and 480 hamlets and the sizes of what is pushed; `--json` for machines. */

const report = await buildAll();
const actions = [48, 480].flatMap((hamlets) => measure({ hamlets, rounds: 13 }));

if (process.argv.includes('--json')) {
  process.stdout.write(
    `${JSON.stringify({ actions, bundle: { code: report.code, pages: report.pages } }, null, 2)}\n`,
  );
} else {
  for (const { of, when, hamlets, rounds, calls } of actions) {
    const budget = budgets.find((each) => each.of === of && each.when === when);
    const most = budget ? budget.calls + budget.perRound * rounds : 0;
    process.stdout.write(
      `${`${of} ${when}`.padEnd(32)}${String(hamlets).padStart(5)} hamlets${String(calls).padStart(6)} of ${most} calls\n`,
    );
  }
  process.stdout.write(`Code.js ${report.code} bytes\n`);
  for (const [page, bytes] of Object.entries(report.pages)) {
    process.stdout.write(`${page}.html ${bytes} bytes\n`);
  }
}
