import type { RoundRecords } from '../domain/coverage.ts';
import type { Phase } from '../domain/field.ts';
import type { LocalMinute } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { entryAt } from '../domain/record.ts';
import { provenStatus } from '../domain/submission.ts';
import type { ColumnWrites } from './act.ts';
import type { RoundTab } from './round-tab.ts';
import type { ColumnChanges } from './round-writer.ts';

/**
 * What is written of a column that is not locked: nothing but what stands there. A pasted word that is no state at all
 * gives way to the state that the stamps prove, for the sheet's own rule would refuse the whole block because of it.
 */
const untouched = (tab: RoundTab, phase: Phase, record: HamletRecord): ColumnChanges => {
  const [status, lockedAt] = [`${phase}.status`, `${phase}.lockedAt`];
  const proven = provenStatus(tab.catalogue, record, phase);
  return {
    ...(entryAt(record, status).kind === 'bad' ? { [status]: proven === 'none' ? null : proven } : {}),
    ...(entryAt(record, lockedAt).kind === 'bad' ? { [lockedAt]: null } : {}),
  };
};

/**
 * Locks a phase of the given hamlets: the state and the moment, nothing else. All hamlets' columns go as one block, so that the
 * number of calls does not depend on who has sent.
 */
export const lockedColumns = (
  tab: RoundTab,
  records: RoundRecords,
  phase: Phase,
  hamletCodes: ReadonlySet<string>,
  at: LocalMinute,
): ColumnWrites => {
  const locked: ColumnChanges = { [`${phase}.status`]: 'locked', [`${phase}.lockedAt`]: at };
  const changes = Object.keys(tab.columns).map(
    (code) => [code, hamletCodes.has(code) ? locked : untouched(tab, phase, records[code] ?? {})] as const,
  );
  return { tab, changes: new Map(changes) };
};
