export type SmallStorage = Pick<Storage, 'getItem' | 'setItem'>;

export interface SmallStore {
  get(key: string): string | null;
  set(key: string, text: string): void;
}

/**
 * Texts kept in this browser. Storage may be missing, full or forbidden (private window, third-party rules): then they live as
 * long as the page.
 */
export const openSmallStore = (storage: () => SmallStorage): SmallStore => {
  const memory = new Map<string, string>();
  return {
    get: (key) => {
      const kept = memory.get(key);
      if (kept !== undefined) return kept;
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    set: (key, text) => {
      memory.set(key, text);
      try {
        storage().setItem(key, text);
      } catch {
        // The copy in memory has to do.
      }
    },
  };
};
