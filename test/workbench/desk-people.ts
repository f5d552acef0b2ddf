import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { sampleOfficers } from '../fixtures/sample-agencies.ts';
import { inSentence } from '../fixtures/sample-season.ts';
import type { Person } from './face/protocol.ts';
import { TEXTS } from './face/texts.ts';

/** Addresses that can belong to nobody. */
export const OWNER = 'van-thu@example.invalid';

const heads = hamletsOfPhuLac.slice(0, 2).map(
  (hamlet): Person => ({
    email: `${hamlet.code.toLowerCase()}@example.invalid`,
    label: TEXTS.head(inSentence(hamlet.name)),
  }),
);

/** Of the agencies that the sample's register names; the Economic Office's comes first, for a second window is that person. */
const officers = sampleOfficers.map(({ name, email }): Person => ({ email, label: name }));

const others = [...officers, ...heads, { email: 'nguoi-la@example.invalid', label: TEXTS.stranger }];

/** Everybody the file is shared with beside its owner. */
export const USERS: readonly string[] = others.map(({ email }) => email);

/** Who can sit at the keyboard, the owner first. */
export const people: readonly Person[] = [
  { email: OWNER, label: TEXTS.owner },
  ...others,
  { email: '', label: TEXTS.unknownPerson },
];
