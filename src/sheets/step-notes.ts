/** What a step of a long piece of work hands on to the next, kept in the file's cache, which may forget it at any time. */

const KEPT_SECONDS = 600;

const named = (id: string, index: number): string => `${id} ${index}`;

/** The first notes of a piece of work, as far as none is missing: at most `count`. Two service calls. */
export const notesTaken = (id: string, count: number): readonly string[] => {
  const names = Array.from({ length: count }, (_, index) => named(id, index));
  const kept: Readonly<Record<string, unknown>> = CacheService.getDocumentCache()?.getAll(names) ?? {};
  const notes: string[] = [];
  for (const name of names) {
    const note = kept[name];
    if (typeof note !== 'string') break;
    notes.push(note);
  }
  return notes;
};

/** @param notes from the first on. Two service calls. */
export const leaveNotes = (id: string, notes: readonly string[]): void => {
  const values = Object.fromEntries(notes.map((note, index) => [named(id, index), note] as const));
  CacheService.getDocumentCache()?.putAll(values, KEPT_SECONDS);
};
