import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../../build/paths.ts';
import { createHost, type Host } from '../emulator/index.ts';
import { buildWhenChanged } from '../workbench/built.ts';
import { readTable } from '../workbench/face/table-text.ts';
import { openPrepared } from '../workbench/prepared.ts';
import type { ProjectFiles } from './project-files.ts';
import type { RunOptions } from './run-options.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const FOLDER = join(root, '.workbench');

/** The zone of the script: its manifest's, or the one that was asked for. */
const zoneOf = ({ zone }: RunOptions, { timeZone }: ProjectFiles): string => timeZone ?? zone ?? ZONE;

/** A host with the workbook that the command line asks for; no script is in it yet. */
export async function startingHost(options: RunOptions, project: ProjectFiles): Promise<Host> {
  const { preset, now, user } = options;
  const host = createHost({
    now,
    title: 'Untitled spreadsheet',
    owner: user,
    activeUser: user,
    scopes: project.scopes ?? 'all',
    files: project.pages,
    scriptTimeZone: zoneOf(options, project),
    // A script of one's own spreadsheet is bound to it, and begins with its zone.
    delivery: 'bound',
    spreadsheetTimeZone: options.zone ?? project.timeZone ?? ZONE,
    locale: options.locale ?? 'en_US',
    ...(preset === 'blank' ? {} : { workbook: await presetWorkbook(options) }),
  });
  if (preset !== 'blank') {
    const state = host.workbook.change();
    state.locale = options.locale ?? state.locale;
    state.timeZone = options.zone ?? state.timeZone;
    host.workbook.commit();
  }
  for (const path of options.csv) addSheet(host, path);
  return host;
}

/** The workbench's own, with the add-on's triggers, which find no function in another script. */
async function presetWorkbook({ preset, now }: RunOptions): Promise<string> {
  await buildWhenChanged(FOLDER);
  const { host }: { host: string } = JSON.parse(openPrepared({ preset, now }, FOLDER).save());
  return host;
}

/** The first file takes the empty sheet there is; its texts are read as if typed. */
function addSheet(host: Host, path: string): void {
  const name = basename(path).replace(/\.\w+$/, '');
  const book = host.globals.SpreadsheetApp.getActive();
  const [only, ...others] = book.getSheets();
  const isFree = only !== undefined && others.length === 0 && only.getLastRow() === 0;
  const sheet = isFree ? only.setName(name) : book.insertSheet(name);
  const rows = readTable(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), ',');
  const width = Math.max(...rows.map((row) => row.length), 1);
  const missing = { rows: rows.length - sheet.getMaxRows(), columns: width - sheet.getMaxColumns() };
  if (missing.rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing.rows);
  if (missing.columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing.columns);
  if (rows.length > 0) {
    const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    host.edit({ sheet: name, range: 'A1', values, pasted: true });
  }
  book.setActiveSheet(book.getSheets()[0] ?? sheet);
  host.globals.SpreadsheetApp.flush();
  host.calls.reset();
}
