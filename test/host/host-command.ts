import { runCommand } from '../workbench/command-line.ts';
import { outputOf } from './output.ts';

// Whoever reads no further, as `head` does, has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Runs functions of any Apps Script on the emulator and prints what came of them. */
runCommand(async (args) => {
  const { text, well } = await outputOf(args);
  console.log(text);
  if (!well) process.exitCode = 1;
});
