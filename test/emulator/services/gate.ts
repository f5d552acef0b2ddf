import { type AuthModeName, Exception } from '../host-context.ts';

const SCOPE = 'https://www.googleapis.com/auth/';
export const fullScope = (scope: string): string =>
  scope.startsWith('https://') ? scope : `${SCOPE}${scope}`;

/** Methods that need a scope of their own (platform-facts §3.13–3.14); any one of the list will do. */
const SCOPES: readonly (readonly [method: RegExp, anyOf: readonly string[]])[] = [
  [/^SpreadsheetApp\.(?:create|open|openById|openByUrl)$/, ['spreadsheets']],
  [/^Ui\.(?:showSidebar|showModalDialog|showModelessDialog|showDialog)$/, ['script.container.ui']],
  [/^MailApp\./, ['script.send_mail']],
  [
    /^ScriptApp\.(?:newTrigger|getProjectTriggers|getScriptTriggers|getUserTriggers|deleteTrigger)$/,
    ['script.scriptapp'],
  ],
  [
    /^(?:Browser\.|SpreadsheetApp\.(?:getActive|setActive|getCurrent|setCurrent|getSelection)|Spreadsheet\.|Sheet\.|Range\.|RangeList\.|Protection\.|NamedRange\.|DeveloperMetadata|Selection\.|Group\.|TextFinder\.)/,
    ['spreadsheets.currentonly', 'spreadsheets'],
  ],
];

/** What a script may call before anybody agreed to anything: the menu, and what knows nothing of anybody. */
const NONE_ALLOWS =
  /^(?:Logger\.|Utilities\.|Blob\.|Menu\.|SpreadsheetApp\.getUi$|Ui\.create(?:Addon)?Menu$|Session\.getActiveUserLocale$)/;

/** What simple triggers may not: other files, what shows a page or waits for a person, mail, triggers (§3.1, §3.3, §3.5). */
const LIMITED_REFUSES =
  /^(?:SpreadsheetApp\.(?:create|open|openById|openByUrl)$|Ui\.(?:show|alert|prompt)|Browser\.|MailApp\.|ScriptApp\.(?:newTrigger|getProjectTriggers|getScriptTriggers|getUserTriggers|deleteTrigger|requireScopes|requireAllScopes)$)/;

/** Throws Google's refusal where the mode of the run or the scopes granted forbid the call. */
export function requirePermission(
  method: string,
  mode: AuthModeName,
  scopes: ReadonlySet<string> | 'all',
): void {
  const needed = SCOPES.find(([pattern]) => pattern.test(method))?.[1] ?? [];
  const refused =
    mode === 'NONE' ? !NONE_ALLOWS.test(method) : mode === 'LIMITED' && LIMITED_REFUSES.test(method);
  const granted =
    scopes === 'all' || needed.length === 0 || needed.some((scope) => scopes.has(fullScope(scope)));
  if (refused || !granted) throw new Exception(permissionMessage(method, needed));
}

function permissionMessage(method: string, needed: readonly string[]): string {
  const required = needed.map(fullScope).join(' || ');
  const what = `You do not have permission to call ${method}`;
  return required === ''
    ? what
    : `${what}. Required permissions: ${needed.length > 1 ? `(${required})` : required}`;
}
