import { publishedTexts } from './published-texts.ts';

/** Scopes of which any one will do, as `a | b` → class → its methods, separated by spaces. */
export type ScopeTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

const AUTH = 'https://www.googleapis.com/auth/';
const DOC_CLASS_OR_METHOD = /\/\*\*([\s\S]*?)\*\/|^ {4}interface (\w+)|^ {6}(\w+)\(/gm;
const SCOPE = /^\s*\* - (https:\/\/(?:www\.googleapis\.com\/auth|mail\.google\.com)\S*)/gm;

/**
 * What Google's reference says each method needs, read from the doc comments of `gas-types-detailed`: the types that the
 * emulator compiles against carry no scopes. Methods that need none are left out.
 */
export function publishedScopes(): ScopeTable {
  const scopesOf = new Map<string, Set<string>>();
  for (const text of publishedTexts()) {
    let [className, doc] = ['', ''];
    for (const [, comment, declared, method] of text.matchAll(DOC_CLASS_OR_METHOD)) {
      if (method !== undefined) {
        const known = scopesOf.get(`${className}.${method}`) ?? new Set();
        for (const [, scope = ''] of doc.matchAll(SCOPE)) known.add(scope.replace(AUTH, ''));
        scopesOf.set(`${className}.${method}`, known);
      }
      if (declared !== undefined) className = declared;
      doc = comment ?? '';
    }
  }
  const table: Record<string, Record<string, string>> = {};
  for (const [path, scopes] of [...scopesOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (scopes.size === 0) continue;
    const [className = '', method = ''] = path.split('.');
    const scopeList = [...scopes].sort().join(' | ');
    const classes = table[scopeList] ?? {};
    classes[className] = `${classes[className] ?? ''} ${method}`.trim();
    table[scopeList] = classes;
  }
  return table;
}
