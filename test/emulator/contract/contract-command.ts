import { allClaims } from './all-claims.ts';
import { hostFor } from './claim-host.ts';
import { tryClaim } from './run-claims.ts';

/** `npm run contract`: every claim with its source, tried on the emulator; exit code 1 where one does not hold. */
const outcomes = allClaims.map((claim) => tryClaim(claim, hostFor(claim).globals));

for (const { claim, passed, message } of outcomes) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${claim.id}: ${claim.sentence}`);
  console.log(`        ${claim.source}`);
  if (!passed) console.log(`        ${message}`);
}
const failed = outcomes.filter(({ passed }) => !passed);
console.log(
  `\n${outcomes.length - failed.length} of ${outcomes.length} claims passed, ${failed.length} failed.`,
);
for (const { claim } of failed) console.log(`  ${claim.id}`);
process.exitCode = failed.length === 0 ? 0 : 1;
