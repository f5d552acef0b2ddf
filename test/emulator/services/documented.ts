import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemberTable } from './published-members.ts';

const MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = readTable();

function readTable(): Map<string, Set<string>> {
  const file = join(import.meta.dirname, 'documented-members.json');
  const table: MemberTable = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(table).map(([name, members]) => [name, new Set(members.split(' '))]));
}

/** Builders that a chart is taken over by (`asColumnChart`), and that are one here. */
const STANDS_FOR: Readonly<Record<string, RegExp>> = { EmbeddedChartBuilder: /^Embedded\w+ChartBuilder$/ };

/** Whether Google's reference names the member; so are taken all of a class that it does not describe (`published-members.ts`). */
export function isDocumented(className: string, member: string): boolean {
  const others = STANDS_FOR[className];
  if (
    others !== undefined &&
    [...MEMBERS].some(([name, members]) => others.test(name) && members.has(member))
  ) {
    return true;
  }
  return MEMBERS.get(className)?.has(member) ?? true;
}
