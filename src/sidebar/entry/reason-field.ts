import type { Field, Phase } from '../../domain/field.ts';
import { entryText } from '../../text/entry-page.ts';
import { REASON_KEY } from './entries.ts';

/** Why something accepted or locked is corrected: a control like the others, though no row of the tab is filled in by it. */
export const reasonField = (phase: Phase): Field => ({
  key: REASON_KEY,
  label: entryText.reason,
  help: entryText.reasonHelp,
  unit: '',
  type: { kind: 'text', maxLength: 300, lines: 'many' },
  phase,
  section: phase,
  category: null,
  part: null,
  writtenBy: 'person',
  softMax: null,
  hamletRule: 'none',
  roundRule: 'none',
  printed: null,
});
