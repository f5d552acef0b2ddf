import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { PresetName } from '../workbench/face/protocol.ts';
import { openBrowser } from './open-browser.ts';
import { type RunningWorkbench, startWorkbench } from './start-workbench.ts';
import { openWindow, type WorkbenchWindow } from './workbench-window.ts';

/**
 * One workbench and one browser for all stories of a file, told in one window, as an office works on in one. After each
 * story no window may have met an error, and the other windows are closed.
 * @param opened gets the window before the first story; what it does there belongs to the opening
 */
export function atWork(
  preset: PresetName,
  now: string,
  opened: (office: WorkbenchWindow) => void | Promise<void>,
  options: BrowserContextOptions = {},
) {
  const made: { workbench?: RunningWorkbench; browser?: Browser; office?: WorkbenchWindow } = {};
  const others: WorkbenchWindow[] = [];
  const window = async (how: BrowserContextOptions): Promise<WorkbenchWindow> => {
    const { browser, workbench } = made;
    if (!browser || !workbench) throw new Error('the workbench is not open yet');
    return openWindow(browser, workbench.address, how);
  };

  beforeAll(async () => {
    expect(inject('buildProblem')).toBe('');
    [made.workbench, made.browser] = await Promise.all([startWorkbench(preset, now), openBrowser()]);
    made.office = await window(options);
    await opened(made.office);
  });

  afterAll(async () => {
    await made.browser?.close();
    await made.workbench?.stop();
  });

  afterEach(async () => {
    const windows = [...(made.office ? [made.office] : []), ...others];
    const problems = windows.flatMap((each) => each.takeProblems());
    await Promise.all(others.splice(0).map((each) => each.close()));
    expect(problems).toEqual([]);
  });

  return {
    /** Opens a window of somebody else, until the story ends. */
    anotherWindow: async (how: BrowserContextOptions = {}): Promise<WorkbenchWindow> => {
      const made = await window(how);
      others.push(made);
      return made;
    },
  };
}
