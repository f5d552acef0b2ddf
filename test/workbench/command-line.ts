/** Runs a command; what goes wrong is one sentence on stderr and exit code 1, with no trace for a mistyped flag. */
export function runCommand(command: (args: readonly string[]) => Promise<void>): void {
  command(process.argv.slice(2)).catch((error: unknown) => {
    console.error(process.env['DEBUG'] || !(error instanceof Error) ? error : error.message);
    process.exitCode = 1;
  });
}
