import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import type { RestoreCells, Restored, RestorePreview, RestoreVersion } from '../../src/wire/restore.ts';
import type { Office } from '../scenario.ts';
import { granted, sentenceOf } from './hamlet-desk.ts';

/** "Khôi phục" as its page asks the server, and the cells that it brings back. */

export const ROUND = '2026-D04';

export const HAMLETS = hamletsOfPhuLac.map(({ code }) => code);

/** Rows of figures that stand one below the other, from LL01 on. */
export const figureRows = (office: Office, count: number): readonly string[] => {
  const keys = office.round(4).rowKeys();
  const first = keys.indexOf('LL01');
  return keys.slice(first, first + count);
};

/** Every cell of the round's fields as it stands, by field and hamlet; counts of acts and what only they hold left out. */
export const cellsOf = (office: Office, round = 4): ReadonlyMap<string, string> => {
  const tab = office.round(round);
  const [rows, columns] = [tab.rowKeys(), tab.columnKeys()];
  const values = tab.read((range) => range.getDisplayValues());
  const fields = catalogue.fields.filter(({ key }) => !/\.version$/.test(key));
  return new Map(
    fields.flatMap(({ key }) =>
      HAMLETS.map((code): [string, string] => [
        `${key} ${code}`,
        values[rows.indexOf(key)]?.[columns.indexOf(code)] ?? '',
      ]),
    ),
  );
};

export const differing = (
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): readonly string[] =>
  [...a].filter(([key, text]) => b.get(key) !== text).map(([key, text]) => `${key}: ${text} → ${b.get(key)}`);

const ALL: RestoreCells = { hamlets: null, fields: null };

export const previewed = (
  office: Office,
  cells: RestoreCells | null = ALL,
  version: RestoreVersion | null = null,
): RestorePreview => granted(office.asks('previewRestore', { roundKey: ROUND, cells, version }));

/** Presses "Khôi phục" under what was shown, and goes on until it is done. */
export const restored = (office: Office, shown: RestorePreview): { message: string; steps: number } => {
  let { base } = shown;
  const { roundKey, cells, version } = shown;
  for (let steps = 1; steps < 60; steps += 1) {
    const operationId = office.nextOperation();
    const reply = office.asks('restoreEntries', { roundKey, cells, version, base, operationId });
    if (!reply.ok) return { message: sentenceOf(reply), steps };
    const step = reply.value;
    if (!step.goesOn) return { message: (step.value satisfies Restored).message, steps };
    base = step.cursor;
  }
  throw new Error('restoring never ends');
};
