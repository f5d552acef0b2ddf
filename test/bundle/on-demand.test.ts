import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { withOnDemand } from '../../build/on-demand.ts';
import { builtFile } from './load-code.ts';

const imports = (...paths: readonly string[]) => ({
  bytes: 0,
  imports: paths.map((path) => ({ path, kind: 'import-statement' as const })),
});

/** A main module with a command that every page needs, one that only the office does, and what both or one of them import. */
const GRAPH = {
  'src/main.ts': imports('src/commands/open-plan.ts', 'src/commands/set-up.ts'),
  'src/commands/open-plan.ts': imports('src/domain/day.ts'),
  'src/commands/set-up.ts': imports('src/domain/day.ts', 'src/sheets/tabs.ts'),
  'src/domain/day.ts': imports(),
  'src/sheets/tabs.ts': imports(),
};
const BUNDLE = `// src/domain/day.ts
made.push("day");
var today = () => "2026-03-09";
// src/commands/open-plan.ts
made.push("open-plan");
var openPlan = () => "plan of " + today();
// src/sheets/tabs.ts
made.push("tabs");
var tabs = () => "tabs";
// src/commands/set-up.ts
made.push("set-up");
var setUp = () => tabs() + " of " + today();
// src/main.ts
var run = (what) => what === "setUp" ? { setUp: setUp() }.setUp : openPlan();
`;

describe('what only the office’s commands need', () => {
  const context = (): { made: string[] } => createContext({ made: [] as string[] }) as { made: string[] };
  const code = withOnDemand(BUNDLE, BUNDLE, GRAPH, 'src/main.ts');

  test('is made ready when one of them is called, and once', () => {
    const at = context();
    expect(runInContext(`${code}\nrun("openPlan")`, at)).toBe('plan of 2026-03-09');
    expect(at.made).toEqual(['day', 'open-plan']);
    expect(runInContext('run("setUp"); run("setUp")', at)).toBe('tabs of 2026-03-09');
    expect(at.made).toEqual(['day', 'open-plan', 'tabs', 'set-up']);
  });

  test('is asked for where its name stands, and not in texts or keys', () => {
    expect(code).toContain('what === "setUp" ? { setUp: ofTheOffice().setUp() }.setUp : openPlan()');
  });

  test('is most of the built script, and no page of a hamlet needs it', () => {
    const built = builtFile('Code.js');
    const inside = built.slice(
      built.indexOf('function ofTheOffice(){'),
      built.indexOf('return ofTheOfficeReady='),
    );
    expect(inside.length).toBeGreaterThan(built.length / 2);
    for (const path of ['commands/open-plan', 'commands/save-entry', 'commands/edit-cells', 'sheets/ui']) {
      expect([path, inside.includes(`// src/${path}.ts`)]).toEqual([path, false]);
    }
    for (const path of ['commands/set-up', 'commands/send-digests', 'text/report-body']) {
      expect([path, inside.includes(`// src/${path}.ts`)]).toEqual([path, true]);
    }
  });
});
