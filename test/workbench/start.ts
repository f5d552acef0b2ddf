import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../build/paths.ts';
import { buildWhenChanged } from './built.ts';
import { runCommand } from './command-line.ts';
import { openDesk } from './desk.ts';
import type { Desk } from './desk-contract.ts';
import { bundleFace } from './face-bundle.ts';
import { type StartOptions, startOptions } from './options.ts';
import { openPrepared } from './prepared.ts';
import { createWorkbenchServer, listenLocally } from './server.ts';
import { stateFile } from './state-file.ts';

const FOLDER = join(root, '.workbench');

runCommand(async (args) => {
  const options = startOptions(args);
  const bundling = bundleFace(FOLDER);
  await buildWhenChanged(FOLDER);
  const state = stateFile(options.stateFolder ?? FOLDER);
  const desk = openSavedDesk(options, state.read());
  const face = await bundling;
  const server = createWorkbenchServer({
    desk,
    face,
    latency: options.latency,
    changed: () => state.writeSoon(() => desk.save()),
  });
  const port = await listenLocally(server, options.port, options.searchPort).catch((error: unknown) => {
    throw new Error(
      `Cannot listen on 127.0.0.1:${options.port}: ${error instanceof Error ? error.message : error}`,
    );
  });
  const address = `http://localhost:${port}/`;
  console.log(`Sổ ra quân: ${address}  (${desk.preset}, ${desk.now()}; Ctrl+C to stop)`);
  if (options.openBrowser) openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      state.flush();
      process.exit(0);
    });
  }
});

/** The workbook as it was left; a state nobody can read any more is not worth failing for. */
function openSavedDesk({ fresh, preset, now }: StartOptions, saved: string | null): Desk {
  if (!fresh && saved !== null) {
    try {
      return openDesk({ preset, now, saved });
    } catch (error) {
      console.error(
        `The saved state cannot be read and is left aside: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  return openPrepared({ preset, now }, FOLDER);
}

function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const opener = spawn(program ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
  // Without a desktop there is no browser to open; the address is on the screen.
  opener.on('error', () => undefined);
  opener.unref();
}
