import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ADDON, type LoadCosts, WHOLE_ZOD } from './load-cpu.ts';

test('loading the add-on costs less CPU than loading zod alone', () => {
  const program = join(import.meta.dirname, 'load-cpu.ts');
  const printed = execFileSync(process.execPath, ['--import', 'tsx', program], { encoding: 'utf8' });
  const { milliseconds }: LoadCosts = JSON.parse(printed);
  expect(milliseconds[ADDON]).toBeLessThan(milliseconds[WHOLE_ZOD] ?? 0);
});
