import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blueprintFile } from '../../build/blueprint.ts';
import { blueprint } from '../../src/blueprint/blueprint.ts';
import { builtFile, loadCode, untouchableServices } from './load-code.ts';

describe('the file that set-up reads', () => {
  test('says what the sources say', () => {
    expect(JSON.parse(builtFile('blueprint.html'))).toEqual(blueprint());
  });

  test('comes through HtmlService as it was built: no sign that markup knows, no scriptlet', () => {
    expect(builtFile('blueprint.html')).not.toMatch(/[<>&`]/);
  });

  test('holds every letter as it is written, for people read it in Google’s editor', () => {
    expect(builtFile('blueprint.html')).toContain('Thứ Bảy đầu tháng');
  });

  test('fits beside the script', () => {
    expect(Buffer.byteLength(builtFile('blueprint.html'))).toBeLessThanOrEqual(130_000);
  });

  test('is not loaded with the script, which holds none of it', () => {
    loadCode(builtFile('Code.js'), untouchableServices([]));
    for (const said of ['Trường Mầm non', 'Xóm Đám Dín', 'Ngày in trong Kế hoạch']) {
      expect([said, builtFile('blueprint.html').includes(said)]).toEqual([said, true]);
      expect([said, builtFile('Code.js').includes(said)]).toEqual([said, false]);
    }
  });
});

describe('a blueprint', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-ra-quan-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const fileOf = async (source: string): Promise<string> => {
    const module = join(folder, 'blueprint.ts');
    await writeFile(module, source);
    return blueprintFile(module);
  };

  test('may hold any text', async () => {
    const text = 'a < b && `c` > "d" <?= e ?> </script>';
    const file = await fileOf(`export const blueprint = () => ({ text: ${JSON.stringify(text)} });`);
    expect(JSON.parse(file)).toEqual({ text });
    expect(file).not.toMatch(/[<>&`]/);
  });

  test('is made anew from what the module says now', async () => {
    await fileOf('export const blueprint = () => 1;');
    expect(await fileOf('export const blueprint = () => 2;')).toBe('2');
  });

  test.each(['new Date(0)', 'undefined', 'Number.NaN', '() => 1'])(
    'is refused where it holds %s, which JSON would lose',
    async (value) => {
      await expect(fileOf(`export const blueprint = () => ({ row: [${value}] });`)).rejects.toThrow(
        'The blueprint holds',
      );
    },
  );

  test('is refused where the module makes none', async () => {
    await expect(fileOf('export const other = 1;')).rejects.toThrow('has no function "blueprint"');
  });
});
