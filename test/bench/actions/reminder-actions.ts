import type { Action } from './action.ts';
import { action } from './action.ts';

/** Following up: who owes what of the round, and that they were reminded. */
export const followUpActions: readonly Action[] = [
  action('openReminders', (desk) => () => desk.asks('openReminders', { roundKey: desk.round, kind: 'plan' })),
  action(
    'openReminders',
    (desk) => () => desk.asks('openReminders', { roundKey: desk.round, kind: 'result' }),
    'results',
  ),
  action(
    'openReminders',
    (desk) => () => desk.asks('openReminders', { roundKey: desk.round, kind: 'agencyReport' }),
    'of agencies',
  ),
  action('readFollowUp', (desk) => () => desk.asks('readFollowUp', { roundKey: desk.round, kind: 'plan' })),
  // Everybody at once: what it costs must not grow with them.
  action('recordReminded', (desk) => {
    const units = [...desk.hamletsByAgency()].flatMap(([, codes]) => codes);
    const request = { roundKey: desk.round, kind: 'result', units, channel: 'zalo' } as const;
    return () => desk.asks('recordReminded', { ...request, operationId: desk.nextOperation() });
  }),
];
