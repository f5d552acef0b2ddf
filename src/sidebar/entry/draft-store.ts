import type { Phase } from '../../domain/field.ts';
import type { Entries } from '../../wire/entry.ts';

/** What was typed and not sent, with what it was typed over. */
export interface EntryDraft {
  readonly entries: Entries;
  /** Fingerprint of what stood in the sheet when typing began. */
  readonly base: string;
  readonly baseEntries: Entries;
}

export interface DraftStore {
  read(roundKey: string, hamletCode: string): EntryDraft | null;
  keep(roundKey: string, hamletCode: string, draft: EntryDraft): void;
  drop(roundKey: string, hamletCode: string): void;
  lastHamlet(): string | null;
  rememberHamlet(hamletCode: string): void;
}

type SmallStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const LAST_HAMLET = 'so-ra-quan.last-hamlet';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntries = (value: unknown): value is Entries =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string');

const draftFrom = (text: string | null): EntryDraft | null => {
  if (text === null) return null;
  try {
    const stored: unknown = JSON.parse(text);
    if (!isObject(stored)) return null;
    const { entries, base, baseEntries } = stored;
    return isEntries(entries) && isEntries(baseEntries) && typeof base === 'string'
      ? { entries, base, baseEntries }
      : null;
  } catch {
    return null;
  }
};

/**
 * Drafts of this browser, of plans or of results. Storage may be missing, full or forbidden (private window, third-party rules): then drafts
 * live as long as the page, which still saves a change of hamlet.
 */
export const openDraftStore = (phase: Phase, storage: () => SmallStorage): DraftStore => {
  const draftKey = (roundKey: string, hamletCode: string): string =>
    `so-ra-quan.${phase}.${roundKey}.${hamletCode}`;
  const memory = new Map<string, string>();
  const get = (key: string): string | null => {
    const kept = memory.get(key);
    if (kept !== undefined) return kept;
    try {
      return storage().getItem(key);
    } catch {
      return null;
    }
  };
  const set = (key: string, text: string): void => {
    memory.set(key, text);
    try {
      storage().setItem(key, text);
    } catch {
      // The copy in memory has to do.
    }
  };
  return {
    read: (roundKey, hamletCode) => draftFrom(get(draftKey(roundKey, hamletCode))),
    keep: (roundKey, hamletCode, draft) => set(draftKey(roundKey, hamletCode), JSON.stringify(draft)),
    drop: (roundKey, hamletCode) => {
      const key = draftKey(roundKey, hamletCode);
      memory.delete(key);
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was stored there either.
      }
    },
    lastHamlet: () => get(LAST_HAMLET),
    rememberHamlet: (hamletCode) => set(LAST_HAMLET, hamletCode),
  };
};
