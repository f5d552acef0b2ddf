import type { PropertyStores } from './services/properties.ts';
import type { TriggerModel } from './services/triggers.ts';
import { copyOfFile } from './spreadsheet/file-copy.ts';
import { restore, serialize } from './spreadsheet/state.ts';
import type { WorkbookModel } from './spreadsheet/workbook-model.ts';

/** Everything that outlives a run: the file, the properties, the triggers. */
export interface HostState {
  readonly workbook: WorkbookModel;
  readonly properties: PropertyStores;
  readonly triggers: readonly TriggerModel[];
  /** How many ids were given out, so that later ones stay new. */
  readonly ids: number;
}

interface StoredHost {
  readonly kind: 'so-ra-quan-host';
  readonly workbook: string;
  readonly properties: readonly (readonly [store: string, entries: readonly (readonly [string, string])[]])[];
  readonly triggers: readonly TriggerModel[];
  readonly ids: number;
}

export function saveState(state: HostState): string {
  const stored: StoredHost = {
    kind: 'so-ra-quan-host',
    workbook: serialize(state.workbook),
    properties: [...state.properties].map(([name, store]) => [name, [...store]]),
    triggers: state.triggers,
    ids: state.ids,
  };
  return JSON.stringify(stored);
}

/** A copy of the file, which has no document properties yet and nobody's triggers; what is kept of the script and of people stays. */
export function saveCopy({ workbook, properties, ids }: HostState): string {
  return saveState({
    workbook: copyOfFile(workbook, `${workbook.id}-copy`, `Bản sao của ${workbook.state.title}`),
    properties: new Map([...properties].filter(([store]) => store !== 'document')),
    triggers: [],
    ids,
  });
}

type Stored = StoredHost | { readonly kind: 'so-ra-quan-workbook' };

const parsed = (json: string): Stored => JSON.parse(json);

/** What was read last: tests begin from the same workbook again and again. */
let last: { readonly json: string; readonly stored: Stored } | null = null;

/** @param json what `saveState` or the spreadsheet's `serialize` gave */
export function restoreState(json: string): HostState {
  const stored = last?.json === json ? last.stored : parsed(json);
  last = { json, stored };
  if (stored.kind !== 'so-ra-quan-host') {
    return { workbook: restore(json), properties: new Map(), triggers: [], ids: 0 };
  }
  return {
    workbook: restore(stored.workbook),
    properties: new Map(stored.properties.map(([name, entries]) => [name, new Map(entries)])),
    triggers: stored.triggers,
    ids: stored.ids,
  };
}
