import type { RemindersForm } from '../../wire/reminders.ts';
import type { Target } from './state.ts';
import { GROUP, HEALTH } from './state.ts';

/** Ids by which the keyboard is moved: the view sets them, the conversation names them. */

export const elementIds = {
  round: 'round',
  kind: 'kind',
  agency: 'agency',
  list: 'list',
  health: HEALTH,
  preview: 'preview',
  send: 'send',
} as const;

/** An agency has no code on the page: its place in the list of all that is owed is its number. */
export const targetId = (form: RemindersForm, target: Target): string => {
  if (target === GROUP || !target.startsWith('agency:')) return target;
  return `agency-${form.owed.findIndex(({ agency }) => target === `agency:${agency}`)}`;
};

export const saidId = (id: string): string => `said-${id}`;
export const messageId = (id: string): string => `message-${id}`;
export const copyId = (id: string): string => `copy-${id}`;
