import { noticedByClaims } from './by-claims.ts';
import { noticedByTests } from './by-tests.ts';
import { type Mutant, nameOf } from './mutant.ts';
import { mutants, occurrences } from './planting.ts';

/**
 * `npm run mutations`: breaks each rule of the emulator in turn (platform-facts §12, §15) and prints which claim or test notices.
 * `-- 15.3` tries the rules that begin so. Ends badly when one is noticed by none, or stands no longer where it is to be planted.
 */

const asked = process.argv.slice(2);
const chosen = mutants.filter(
  ({ rule }) => asked.length === 0 || asked.some((each) => rule.startsWith(each)),
);

const noticed = async (mutant: Mutant): Promise<string | null> => {
  const found = occurrences(mutant);
  if (found !== 1) throw new Error(`its text stands ${found} times in test/emulator/${mutant.file}`);
  return mutant.tests === undefined ? noticedByClaims(mutant) : noticedByTests(mutant, mutant.tests);
};

const untouched = await noticedByClaims(null);
if (untouched !== null) throw new Error(`a claim fails before anything is broken: ${untouched}`);

const survivors: string[] = [];
for (const mutant of chosen) {
  const by = await noticed(mutant).catch((error: unknown) => {
    survivors.push(`${nameOf(mutant)}: ${error}`);
    return undefined;
  });
  if (by === null) survivors.push(nameOf(mutant));
  console.log(`${by ? 'noticed ' : 'SURVIVED'}  ${nameOf(mutant)}\n            ${by ?? ''}`);
}
console.log(`\n${chosen.length - survivors.length} of ${chosen.length} broken rules are noticed.`);
for (const survivor of survivors) console.log(`  ${survivor}`);
process.exit(survivors.length === 0 ? 0 : 1);
