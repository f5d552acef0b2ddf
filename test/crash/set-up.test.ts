import { expect, test } from 'vitest';
import { crashCommands } from './all-commands.ts';
import { CrashDesk } from './crash-desk.ts';

test('set-up that was cut off among its last writes notes the file whole when it is pressed again', async () => {
  const command = crashCommands.find(({ of }) => of === 'setUpWorkbook');
  if (!command) throw new Error('set-up is not among the commands');
  const desk = await CrashDesk.of(command);
  const last = desk.points.filter(({ call }) => call > desk.calls.length - 7);
  expect(last.length).toBeGreaterThan(12);
  const wrong = last.map(
    (point) => [point.how, point.call, point.kept, desk.crash(point, 'nothing')] as const,
  );
  expect(wrong.filter(([, , , found]) => found !== '')).toEqual([]);
});
