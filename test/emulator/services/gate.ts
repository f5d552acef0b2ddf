import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuthModeName, Exception } from '../host-context.ts';
import type { ScopeTable } from './published-scopes.ts';

const SCOPE = 'https://www.googleapis.com/auth/';
export const fullScope = (scope: string): string =>
  scope.startsWith('https://') ? scope : `${SCOPE}${scope}`;

/** `Class.method` → the scopes of which any one will do, as Google's reference says (`published-scopes.ts`). */
const NEEDED: ReadonlyMap<string, readonly string[]> = readTable();

function readTable(): Map<string, readonly string[]> {
  const table: ScopeTable = JSON.parse(readFileSync(join(import.meta.dirname, 'method-scopes.json'), 'utf8'));
  const needed = new Map<string, readonly string[]>();
  for (const [scopes, classes] of Object.entries(table)) {
    for (const [className, methods] of Object.entries(classes)) {
      for (const method of methods.split(' ')) needed.set(`${className}.${method}`, scopes.split(' | '));
    }
  }
  return needed;
}

const scopesFor = (method: string): readonly string[] => NEEDED.get(method) ?? [];

/** What a script may call before anybody agreed to anything: the menu, and what knows nothing of anybody (§3.1). */
const NONE_ALLOWS =
  /^(?:Logger\.|Utilities\.|Blob\.|Menu\.|SpreadsheetApp\.getUi$|Ui\.create(?:Addon)?Menu$|Session\.getActiveUserLocale$)/;

/** Needs no scope, and still waits for a person or speaks for one: not for simple triggers (§3.3, §3.5). */
const LIMITED_REFUSES =
  /^(?:Browser\.\w+|Ui\.(?:alert|prompt|show\w+)|ScriptApp\.(?:requireScopes|requireAllScopes))$/;

/** Does not refuse simple triggers, but tells them a blank address (§7.7). */
const TELLS_NOBODY = /^Session\.get(?:Active|Effective)User$/;

/** Simple triggers have the file they are in, and nothing else that needs somebody's agreement (§3.1). */
function refusedInLimited(method: string): boolean {
  if (TELLS_NOBODY.test(method)) return false;
  const needed = scopesFor(method);
  const ofThisFile = needed.length === 0 || needed.includes('spreadsheets.currentonly');
  return !ofThisFile || LIMITED_REFUSES.test(method);
}

/** Throws Google's refusal where the mode of the run or the scopes granted forbid the call. */
export function requirePermission(
  method: string,
  mode: AuthModeName,
  scopes: ReadonlySet<string> | 'all',
): void {
  const needed = scopesFor(method);
  const refused =
    mode === 'NONE' ? !NONE_ALLOWS.test(method) : mode === 'LIMITED' && refusedInLimited(method);
  const granted =
    scopes === 'all' ||
    needed.length === 0 ||
    needed.some((scope) => scopes.has(fullScope(scope))) ||
    (mode === 'LIMITED' && TELLS_NOBODY.test(method));
  if (refused || !granted) throw new Exception(permissionMessage(method, needed));
}

/** Seen with `Session.getActiveUser`, `Ui.showSidebar`, `ScriptApp.getProjectTriggers` in public issues. */
function permissionMessage(method: string, needed: readonly string[]): string {
  const required = needed.map(fullScope).join(' || ');
  const what = `You do not have permission to call ${method}`;
  return required === ''
    ? what
    : `${what}. Required permissions: ${needed.length > 1 ? `(${required})` : required}`;
}
