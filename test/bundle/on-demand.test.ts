import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { withOnDemand } from '../../build/on-demand.ts';
import { builtFile } from './load-code.ts';

const imports = (...paths: readonly string[]) => ({
  bytes: 0,
  imports: paths.map((path) => ({ path, kind: 'import-statement' as const })),
});

/** What hamlets and administrators may call, with a command that every page needs, one that only they do, and what both or one of them import. */
const GRAPH = {
  'src/main.ts': imports('src/entry/administrators.ts', 'src/entry/hamlet.ts'),
  'src/entry/administrators.ts': imports('src/commands/set-up.ts', 'src/commands/open-plan.ts'),
  'src/entry/hamlet.ts': imports('src/commands/open-plan.ts'),
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
// src/entry/administrators.ts
made.push("administrators");
function setUpWorkbook() { return { setUp: setUp() }.setUp; }
function planToo() { return openPlan(); }
// src/entry/hamlet.ts
function openPlan2() { return openPlan(); }
`;

describe('what only the office’s commands need', () => {
  const context = (): { made: string[] } => createContext({ made: [] as string[] }) as { made: string[] };
  const exported = ['setUpWorkbook', 'planToo', 'openPlan2'];
  const { code, groupOf } = withOnDemand(BUNDLE, BUNDLE, GRAPH, 'src/main.ts', exported);

  test('is made ready when one of them is called, and once', () => {
    const at = context();
    expect(runInContext(`${code}\nopenPlan2()`, at)).toBe('plan of 2026-03-09');
    expect(at.made).toEqual(['day', 'open-plan']);
    const twice = 'ofTheOffice().planToo(); ofTheOffice().setUpWorkbook()';
    expect(runInContext(twice, at)).toBe('tabs of 2026-03-09');
    expect(at.made).toEqual(['day', 'open-plan', 'tabs', 'set-up', 'administrators']);
  });

  test('is to be asked for by the names that the script is called by', () => {
    expect([...groupOf]).toEqual([
      ['setUpWorkbook', 'ofTheOffice'],
      ['planToo', 'ofTheOffice'],
    ]);
  });

  test('is asked for where its name stands, and not in texts or keys', () => {
    const graph = {
      'src/main.ts': imports('src/domain/sha256.ts', 'src/domain/day.ts'),
      'src/domain/sha256.ts': imports(),
      'src/domain/day.ts': imports(),
    };
    const bundle = `// src/domain/sha256.ts
var sha256 = () => "hashed";
// src/main.ts
var run = (what) => what === "sha256" ? { sha256: sha256() }.sha256 : today();
`;
    expect(withOnDemand(bundle, bundle, graph, 'src/main.ts', ['run']).code).toContain(
      'what === "sha256" ? { sha256: hashing().sha256() }.sha256 : today()',
    );
  });

  test('is most of the built script, and no page of a hamlet needs it', () => {
    const built = builtFile('Code.js');
    const inside = built.slice(
      built.indexOf('function ofTheOffice(){'),
      built.indexOf('return ofTheOfficeReady='),
    );
    expect(inside.length).toBeGreaterThan(built.length / 2);
    for (const path of [
      'commands/open-plan',
      'commands/save-entry',
      'commands/edit-cells',
      'entry/menu',
      'sheets/ui',
    ]) {
      expect([path, inside.includes(`// src/${path}.ts`)]).toEqual([path, false]);
    }
    for (const path of ['commands/set-up', 'commands/send-digests', 'entry/agency', 'text/report-body']) {
      expect([path, inside.includes(`// src/${path}.ts`)]).toEqual([path, true]);
    }
  });
});
