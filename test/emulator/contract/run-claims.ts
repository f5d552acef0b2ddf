import type { Claim, ContractGlobals } from './claims.ts';

/** What became of a claim; the message is blank where it held. */
export interface Outcome {
  readonly claim: Claim;
  readonly passed: boolean;
  readonly message: string;
}

/** Tries one claim on whatever Google is given. Never throws. */
export function tryClaim(claim: Claim, globals: ContractGlobals): Outcome {
  try {
    claim.run(globals);
    return { claim, passed: true, message: '' };
  } catch (error) {
    const { name, message }: { name?: unknown; message?: unknown } = Object(error);
    return { claim, passed: false, message: `${name ?? 'thrown'}: ${message ?? error}` };
  }
}
