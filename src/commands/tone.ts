import type { Standing } from '../domain/standing.ts';
import type { Tone } from '../wire/agency.ts';

/** Colour and sign of a standing; those who are asked politely are never shown red (B9). */
export const toneOf = (
  { sent, timeliness }: Pick<Standing, 'sent' | 'timeliness'>,
  polite: boolean,
): Tone => {
  if (sent) return 'good';
  switch (timeliness.kind) {
    case 'overdue':
      return polite ? 'polite' : 'overdue';
    case 'due-soon':
    case 'due-today':
      return 'soon';
    default:
      return 'quiet';
  }
};

/** Of a hamlet's plan or result. Sent back and not late is not grey: it would look as if nothing had to be done. */
export const entryToneOf = (standing: Standing, polite: boolean): Tone =>
  standing.status === 'sentBack' && standing.timeliness.kind === 'not-due'
    ? 'soon'
    : toneOf(standing, polite);
