import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../build/paths.ts';
import type { PresetName } from '../workbench/face/protocol.ts';

export interface RunningWorkbench {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Runs the command that `npm start` runs, on a free port and with a state of its own.
 * @throws Error with what the command printed, when it ends or is not there within a minute and a half
 */
export async function startWorkbench(preset: PresetName, now: string): Promise<RunningWorkbench> {
  const folder = mkdtempSync(join(tmpdir(), 'so-ra-quan-'));
  const flags = [
    '--no-open',
    '--port',
    String(await freePort()),
    '--preset',
    preset,
    '--now',
    now,
    '--latency',
    // Zero, unless somebody looks for stories that only a quick answer lets pass.
    process.env['LATENCY'] ?? '0',
  ];
  const command = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/workbench/start.ts', ...flags, '--fresh', '--state', folder],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = async () => {
    if (command.exitCode === null && command.signalCode === null) {
      command.kill();
      await once(command, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { address: await addressOf(command), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The command prints its address once it listens. */
function addressOf(command: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error(`the workbench did not start:\n${printed}`));
    const timer = setTimeout(giveUp, 90_000);
    command.once('exit', giveUp);
    const read = (chunk: Buffer) => {
      printed += chunk;
      const address = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (!address) return;
      clearTimeout(timer);
      command.off('exit', giveUp);
      resolve(address);
    };
    command.stdout?.on('data', read);
    command.stderr?.on('data', read);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}
