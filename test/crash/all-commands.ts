import { agencyCommands } from './agency-commands.ts';
import type { CrashCommand } from './command.ts';
import { entryCommands } from './entry-commands.ts';
import { officeCommands } from './office-commands.ts';
import { reminderCommands } from './reminder-commands.ts';
import { reportCommands } from './report-commands.ts';

/** Every public function that writes, each way of using it that writes otherwise. */
export const crashCommands: readonly CrashCommand[] = [
  ...entryCommands,
  ...agencyCommands,
  ...reportCommands,
  ...officeCommands,
  ...reminderCommands,
];

export const nameOf = ({ of, when }: CrashCommand): string => `${of} ${when}`.trim();
