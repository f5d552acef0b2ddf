import { createHost, type Host } from '../index.ts';
import type { Claim } from './claims.ts';

/** A new host for one claim, with a person at the screen who does what the claim asks of one. */
export const hostFor = ({ answers = [] }: Claim): Host => {
  const host = createHost({ scopes: 'all' });
  host.ui.answer(...answers);
  return host;
};
