import { transformSync } from 'esbuild';

/** What Google's V8 cannot read of a class though Node's can (platform-facts §1.7). */
const REFUSED = [
  'class-private-accessor',
  'class-private-brand-check',
  'class-private-field',
  'class-private-method',
  'class-private-static-accessor',
  'class-private-static-field',
  'class-private-static-method',
  'class-static-blocks',
  'class-static-field',
];

/** They look like one of them; in a text or a comment they are none. Each begins with its own letters, which is quick to look for. */
const SUSPECTS = [
  /#(?<=(?:^|[{};*]|\b(?:static|get|set|async)\s)\s*#)[\p{L}_$][\p{L}\p{N}_$]*\s*(?:[=;(}]|$)/mu,
  /static(?<=\bstatic)(?:\s+(?!async\b|get\b|set\b)[\p{L}\p{N}_$#['"\]]+\s*(?:[=;}]|$)|\s*\{)/mu,
];

/** @throws SyntaxError for private members, static fields and static blocks of a class, at the first line that looks like one */
export function requireSyntaxOfGoogle(text: string, filename: string): void {
  const [first] = SUSPECTS.map((suspect) => text.search(suspect)).filter((place) => place >= 0);
  if (first === undefined || !rewritten(text)) return;
  const error = new SyntaxError(
    'Invalid or unexpected token (a private member or a static field of a class)',
  );
  const line = text.slice(0, first).split('\n').length;
  error.stack = `${filename}:${line}\n${error.name}: ${error.message}`;
  throw error;
}

/** Whether they have to be written in another way for an engine that has none of them. */
function rewritten(text: string): boolean {
  const without = Object.fromEntries(REFUSED.map((feature) => [feature, false]));
  const written = (supported: Record<string, boolean>): string =>
    transformSync(text, { target: 'esnext', supported, logLevel: 'silent' }).code;
  return written(without) !== written({});
}
