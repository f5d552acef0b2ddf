import type { Metafile } from 'esbuild';

/**
 * Modules that most runs do without stand in a function of their own, which is entered when the first of them is asked for: until
 * then V8 looks through their text and makes nothing of it. Everything else stands outside, as written (decision 0028).
 */
interface Group {
  /** Name of the function. */
  readonly name: string;
  readonly comment: string;
  /** Whether imports of this module lead into the group: what only such imports lead to is in it. */
  readonly isDoor: (path: string) => boolean;
}

/** Modules of `src/entry` with what opens the menu and each page, every edit in the grid and every page of a hamlet need; the others wait. */
const AT_ONCE = ['menu', 'grid', 'hamlet'];

const GROUPS: readonly Group[] = [
  {
    name: 'hashing',
    comment: 'SHA-256, which only what writes needs.',
    isDoor: (path) => path.endsWith('src/domain/sha256.ts'),
  },
  {
    name: 'ofTheOffice',
    comment: 'What agencies, the office and administrators do: made ready when the first of it is asked for.',
    isDoor: (path) => {
      const [, entry] = /src\/entry\/([\w-]+)\.ts$/.exec(path) ?? [];
      return entry !== undefined && !AT_ONCE.includes(entry);
    },
  },
];

type Graph = Metafile['inputs'];

/** The modules that the main module leads to, but by those doors. */
const reached = (graph: Graph, main: string, isDoor: Group['isDoor']): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = [main];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    if (found.has(from)) continue;
    found.add(from);
    for (const { path } of graph[from]?.imports ?? []) if (!isDoor(path)) waiting.push(path);
  }
  return found;
};

/** A module's text in the bundle, under the comment with its path; what esbuild puts before all of them has none. */
interface Part {
  readonly path: string;
  readonly code: string;
}

/** Where a module begins in a bundle. */
export const MODULE = /^(?=\/\/ \S+\.[jt]s$)/m;

const partsOf = (modules: string): readonly Part[] =>
  modules.split(MODULE).map((code) => ({ path: /^\/\/ (\S+\.[jt]s)$/m.exec(code)?.[1] ?? '', code }));

/** As esbuild writes them, before anything is shortened. */
const declaredIn = ({ code }: Part): readonly string[] =>
  [...code.matchAll(/^(?:var|function|class) (\w+)/gm)].map(([, name = '']) => name);

/** Texts and comments stay as they are, and so do members and the keys of objects. */
const NAMES =
  /\/\/.*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?<=[{,]\s*)[\w$]+(?=\s*:)|(?<![.\w$])(?<name>[A-Za-z_$][\w$]*)/g;

/** The text with the names that it has from the group asked for there. */
const askedFor = (code: string, group: string, names: ReadonlySet<string>, taken: Set<string>): string =>
  code.replace(NAMES, (all, name?: string) => {
    if (name === undefined || !names.has(name)) return all;
    taken.add(name);
    return `${group}().${name}`;
  });

/** The function, under a name that keeps what it gave; it is entered once. */
const functionOf = ({ name, comment }: Group, inside: readonly Part[], taken: ReadonlySet<string>): string =>
  [
    `// ${comment}`,
    `var ${name}Ready;`,
    `function ${name}(){`,
    `if(${name}Ready)return ${name}Ready;`,
    ...inside.map(({ code }) => code.trim()),
    `return ${name}Ready={${[...taken].sort().join(',')}}`,
    '}',
  ].join('\n');

export interface OnDemand {
  readonly code: string;
  /** The group in whose function a name that the main module exports is to be asked for; none for one that stands outside. */
  readonly groupOf: ReadonlyMap<string, string>;
}

/**
 * Puts the modules of each group into its function. A group holds what its doors lead to and nothing else does.
 * @param modules shortened and tight, the main module last
 * @param before as esbuild wrote them: names are told from these
 * @param exported names that the main module exports, as they stand in the bundle
 */
export function withOnDemand(
  modules: string,
  before: string,
  graph: Graph,
  main: string,
  exported: readonly string[],
): OnDemand {
  const all = [...reached(graph, main, () => false)];
  const declared = new Map(partsOf(before).map((part) => [part.path, declaredIn(part)]));
  const groupOf = new Map<string, string>();
  let parts = partsOf(modules);
  for (const group of GROUPS) {
    const outside = reached(graph, main, group.isDoor);
    const within = new Set(all.filter((path) => !outside.has(path)));
    if (within.size === 0) continue;
    const doorsOf = (from: string): readonly string[] =>
      (graph[from]?.imports ?? []).flatMap(({ path }) => (group.isDoor(path) ? [path] : []));
    const declaredWithin = new Set([...within].flatMap((path) => declared.get(path) ?? []));
    const taken = new Set(exported.filter((name) => declaredWithin.has(name)));
    for (const name of taken) groupOf.set(name, group.name);
    const left = parts
      .filter(({ path }) => !within.has(path))
      .map(({ path, code }) => {
        const names = new Set(doorsOf(path).flatMap((door) => declared.get(door) ?? []));
        return { path, code: names.size === 0 ? code : askedFor(code, group.name, names, taken) };
      });
    const inside = parts.filter(({ path }) => within.has(path));
    parts = [...left, { path: '', code: functionOf(group, inside, taken) }];
  }
  return { code: parts.map(({ code }) => code.trim()).join('\n'), groupOf };
}
