import { publishedTexts } from './published-texts.ts';

/** Class → its members as Google's reference names them, separated by spaces. */
export type MemberTable = Readonly<Record<string, string>>;

const CLASS_OR_MEMBER =
  /^ {4}(?:interface|enum|class) (\w+)|^ {6}(?:\/\*\*.*\*\/ )?(\w+)\??(?:<[^>]*>)?[(:]/gm;

/** What Google's reference says its classes have: what is not there is undefined at Google, and what is there may still be missing here. */
export function publishedMembers(): MemberTable {
  const membersOf = new Map<string, Set<string>>();
  for (const text of publishedTexts()) {
    let members = new Set<string>();
    for (const [, className, member] of text.matchAll(CLASS_OR_MEMBER)) {
      if (className !== undefined) {
        members = membersOf.get(className) ?? new Set();
        membersOf.set(className, members);
      }
      if (member !== undefined) members.add(member);
    }
  }
  const known = [...membersOf].filter(([, members]) => members.size > 0);
  return Object.fromEntries(
    known
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, members]) => [name, [...members].sort().join(' ')]),
  );
}
