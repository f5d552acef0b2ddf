import type { Contact } from './agency.ts';
import type { Hamlet } from './hamlet.ts';
import { addressesIn } from './role.ts';

/** Which addresses a mail can be sent to. */

const LONGEST = 254;

/**
 * Whether mail may be sent to it: one name, one "@", a host with a dot, no letter with a mark. Told of what people type by mistake
 * ("a@gmail", "trưởng xóm", "a@@b.vn"); whether somebody reads there only Google's answer tells.
 * @param address in lower case, as `addressesIn` gives it
 */
export const isAddress = (address: string): boolean =>
  address.length <= LONGEST &&
  /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(address);

/** Where somebody is written to; `problem` where there is nowhere: no address, or none that can be one. */
export interface Reachable {
  /** In lower case, each once. */
  readonly addresses: readonly string[];
  readonly problem: '' | 'missing' | 'wrong';
}

/** Of the addresses in a contact's cell those that can be one. */
export const reachableBy = (contact: Contact | null): Reachable => {
  const typed = addressesIn(contact?.email ?? '');
  const addresses = [...new Set(typed.filter(isAddress))];
  if (addresses.length > 0) return { addresses, problem: '' };
  return { addresses, problem: typed.length > 0 ? 'wrong' : 'missing' };
};

/** The head's addresses; where none will do the second contact's, who enters on the head's behalf (B14). */
export const reachableIn = ({ head, secondContact }: Pick<Hamlet, 'head' | 'secondContact'>): Reachable => {
  const first = reachableBy(head);
  if (first.problem === '') return first;
  const second = reachableBy(secondContact);
  return second.problem === 'missing' ? first : second;
};
