import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { blueprintFile } from '../../build/blueprint.ts';
import { repositoryPaths, root } from '../../build/paths.ts';

/** How large a workbook is. */
export interface Size {
  readonly hamlets: number;
  readonly rounds: number;
}

/** Phú Lạc's plan, of which what is pushed tells. */
export const SHIPPED: Size = { hamlets: 48, rounds: 13 };

const data = join(root, 'src', 'data');
const madeUp = JSON.stringify(join(root, 'test', 'bench', 'made-up-plan.ts'));

/** In place of two modules of the plan's data, themselves with one export made otherwise. */
const instead = ({ hamlets, rounds }: Size): Readonly<Record<string, string>> => ({
  'hamlets.ts': `
    import { hamletsOfSize } from ${madeUp};
    import { hamletsOfPhuLac as real } from './hamlets.ts';
    export const hamletsOfPhuLac = hamletsOfSize(real, ${hamlets});`,
  'plan-of-phu-lac.ts': `
    import { roundsOfSize } from ${madeUp};
    import { seasonOfPlan } from '../domain/season.ts';
    import { documentOfPhuLac } from './document-of-phu-lac.ts';
    import { deadlineRulesOfPhuLac } from './plan-of-phu-lac.ts';
    export * from './plan-of-phu-lac.ts';
    export const seasonOfPhuLac =
      seasonOfPlan(2026, roundsOfSize(${rounds}), documentOfPhuLac.day, deadlineRulesOfPhuLac);`,
});

const planOf = (size: Size): Plugin => ({
  name: 'plan of another size',
  setup({ onResolve, onLoad }) {
    const modules = instead(size);
    onResolve({ filter: /\/data\/[\w-]+\.ts$/ }, ({ path, importer }) => {
      const name = path.split('/').pop() ?? '';
      return name in modules && importer.startsWith(root) ? { path: name, namespace: 'bench' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'bench' }, ({ path }) => ({
      contents: modules[path] ?? '',
      loader: 'ts',
      resolveDir: data,
    }));
  },
});

/** The file that set-up reads, for a plan of this size; for Phú Lạc's, what is pushed. */
export const blueprintOfSize = async (size: Size): Promise<string> =>
  size.hamlets === SHIPPED.hamlets && size.rounds === SHIPPED.rounds
    ? readFileSync(join(repositoryPaths.dist, 'blueprint.html'), 'utf8')
    : blueprintFile(join(root, 'src/blueprint/blueprint.ts'), [planOf(size)]);
