import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Keeps the desk's text in a file; a half-written file never replaces a whole one. */
export function stateFile(folder: string) {
  const path = join(folder, 'state.json');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => string) | null = null;

  function write(): void {
    clearTimeout(timer);
    if (!pending) return;
    const text = pending();
    pending = null;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  }

  return {
    /** The text last written; null when there is none. */
    read(): string | null {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return null;
      }
    },
    /** Writes soon; what comes in between is written once. */
    writeSoon(text: () => string): void {
      pending = text;
      clearTimeout(timer);
      timer = setTimeout(write, 1500);
    },
    /** Writes now what waits to be written. */
    flush: write,
  };
}
