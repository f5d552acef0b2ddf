import type { Asking } from './state.ts';

/** Ids by which the keyboard is moved: the view sets them, the conversation names them. */

export const elementIds = {
  agency: 'agency',
  round: 'round',
  said: 'said',
  reason: 'reason',
  newDay: 'new-day',
  cleanUp: 'clean-up',
  sendReport: 'send-report',
  confirmAll: 'confirm-all',
} as const;

export const hamletButtonId = (code: string): string => `hamlet-${code}`;

export const askButtonId = ({
  act,
  phase,
  hamletCode,
}: Pick<Asking, 'act' | 'phase' | 'hamletCode'>): string => `${act}-${phase}-${hamletCode}`;
