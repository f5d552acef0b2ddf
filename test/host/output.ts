import type { Host } from '../emulator/index.ts';
import { readProject } from './project-files.ts';
import { protectionLines } from './protection-text.ts';
import { runOptions } from './run-options.ts';
import { type Ran, runProject } from './run-project.ts';
import { runText } from './run-text.ts';
import { workbookText } from './sheet-text.ts';
import { startingHost } from './starting-workbook.ts';

/**
 * What the command prints, and whether all went well.
 * @throws Error with a sentence that says what is wrong with the command line
 */
export async function outputOf(
  args: readonly string[],
): Promise<{ readonly text: string; readonly well: boolean }> {
  const options = runOptions(args);
  const project = readProject(options.paths);
  const host = await startingHost(options, project);
  const { ran, functions } = runProject(host, project, options);
  const well = ran.every(({ thrown }) => thrown === null);
  if (ran.length === 0) return { text: `Functions: ${functions.join(', ')}`, well };
  const books = [host.snapshot(), ...host.madeSnapshots()];
  if (options.json) return { text: JSON.stringify({ ...recordOf(host, ran), books }, null, 2), well };
  const guards = options.details ? protectionLines(host.workbook).join('\n') : '';
  const texts = [runText(host, ran), ...books.map((book) => workbookText(book, options)), guards];
  return { text: texts.filter((text) => text !== '').join('\n\n'), well };
}

function recordOf({ ui, mail, log }: Host, ran: readonly Ran[]): object {
  const { menus, sidebar, dialogs, toasts, questions } = ui;
  return { ran, log, mails: mail.sent, menus, sidebar, dialogs, toasts, questions };
}
