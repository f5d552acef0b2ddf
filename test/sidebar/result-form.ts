import { catalogue } from '../../src/data/catalogue.ts';
import { formFields } from '../../src/domain/catalogue.ts';
import type { Entries, EntryState, ResultForm } from '../../src/wire/entry.ts';
import { roundNumbered, roundsWith } from '../domain/plan-of-phu-lac-rounds.ts';
import { emptyState, hamletChoices, roundChoices } from './plan-form.ts';

/** The result form of the commune as the server would send it, for tests of the page. */

export const wholeResult: Entries = { 'result.course': 'done', LL01: '60', LL05: '30', VS01: '800' };

export const resultForm = (state: Partial<EntryState> = {}, more: Partial<ResultForm> = {}): ResultForm => ({
  phase: 'result',
  rounds: roundChoices,
  hamlets: hamletChoices,
  roundKey: '2026-03',
  hamletCode: 'X01',
  hamletKnown: true,
  categories: catalogue.categories,
  fields: formFields(catalogue, 'result', {}),
  state: { ...emptyState, ...state },
  hasRoundBefore: true,
  round: roundNumbered(roundsWith(), 4),
  plannedPeople: 60,
  planned: { ND1: 'Quét dọn đường; Từ cầu đến chợ' },
  ...more,
});
