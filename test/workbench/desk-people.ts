import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { inSentence } from '../fixtures/sample-season.ts';
import type { Person } from './face/protocol.ts';
import { TEXTS } from './face/texts.ts';

/** Addresses that can belong to nobody. */
export const OWNER = 'van-thu@example.invalid';
const OFFICER = 'can-bo@example.invalid';

const heads = hamletsOfPhuLac.slice(0, 2).map(
  (hamlet): Person => ({
    email: `${hamlet.code.toLowerCase()}@example.invalid`,
    label: TEXTS.head(inSentence(hamlet.name)),
  }),
);

/** Everybody the file is shared with beside its owner. */
export const USERS: readonly string[] = [OFFICER, ...heads.map((head) => head.email)];

/** Who can sit at the keyboard, the owner first. */
export const people: readonly Person[] = [
  { email: OWNER, label: TEXTS.owner },
  { email: OFFICER, label: TEXTS.officer },
  ...heads,
  { email: '', label: TEXTS.unknownPerson },
];
