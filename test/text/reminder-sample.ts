import fc from 'fast-check';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { addDays, day } from '../../src/domain/day.ts';
import { DUTY_KINDS, type DutyKind } from '../../src/domain/duty.ts';
import { lastMinuteOf } from '../../src/domain/instant.ts';
import type { Audience, Digest, DigestItem } from '../../src/domain/reminder.ts';
import { type RoundKey, roundKey } from '../../src/domain/round.ts';
import type { DigestNames } from '../../src/text/reminder-section.ts';
import { hostileCases } from '../hostile/cases.ts';

/** Digests as the plan of reminders makes them, of Phú Lạc's own units or of units with whatever name. */

const today = day('2026-02-25');

const ROUND_4 = roundKey(2026, 4);

export const phuLacNames: DigestNames = {
  units: new Map([...hamletsOfPhuLac, ...agenciesOfPhuLac].map(({ code, name }) => [code, name])),
  roundDays: new Map([
    [roundKey(2026, 3), day('2026-02-07')],
    [ROUND_4, day('2026-03-07')],
  ]),
  fileUrl: 'https://docs.google.com/spreadsheets/d/1abcDEF/edit',
  today,
};

export interface ItemParts {
  readonly kind: DutyKind;
  readonly unit: string;
  readonly audience: Audience;
  /** Days from today to the deadline. */
  readonly daysLeft: number;
  readonly agency?: string;
  readonly roundKey?: RoundKey;
  readonly polite?: boolean;
  readonly personal?: boolean;
  readonly soft?: boolean;
}

const agencyOf = (unit: string): string => hamletsOfPhuLac.find(({ code }) => code === unit)?.agency ?? unit;

const item = (parts: ItemParts): DigestItem => ({
  duty: {
    kind: parts.kind,
    roundKey: parts.roundKey ?? ROUND_4,
    unit: parts.unit,
    agency: parts.agency ?? agencyOf(parts.unit),
    polite: parts.polite ?? false,
    due: lastMinuteOf(addDays(today, parts.daysLeft)),
    personal: parts.personal ?? false,
  },
  step: { audience: parts.audience, kind: parts.kind, offset: 0, soft: parts.soft ?? false },
  plannedOn: today,
  daysLeft: parts.daysLeft,
});

export const digest = (...items: readonly ItemParts[]): Digest => ({
  address: 'a@example.com',
  items: items.map(item),
});

const KINDS_OF: Readonly<Record<Audience, readonly DutyKind[]>> = {
  hamlet: ['plan', 'result'],
  agency: ['plan', 'result', 'agencyReport', 'cleanUp'],
  office: DUTY_KINDS,
  serviceCentre: ['publication'],
};

const anyItem: fc.Arbitrary<ItemParts> = fc
  .record({
    audience: fc.constantFrom<Audience>('hamlet', 'agency', 'office', 'serviceCentre'),
    chosen: fc.nat(),
    unit: fc.integer({ min: 1, max: 48 }),
    daysLeft: fc.integer({ min: -40, max: 60 }),
    round: fc.integer({ min: 1, max: 13 }),
    polite: fc.boolean(),
    personal: fc.boolean(),
    soft: fc.boolean(),
  })
  .map(({ audience, chosen, unit, round, soft, ...rest }) => {
    const kinds = KINDS_OF[audience];
    const kind = kinds[chosen % kinds.length] ?? 'plan';
    const code = kind === 'plan' || kind === 'result' ? 'X' : 'CQ';
    const isSoft = soft && audience === 'hamlet' && kind === 'result';
    return {
      ...rest,
      audience,
      kind,
      unit: `${code}${String(unit).padStart(2, '0')}`,
      agency:
        code === 'CQ' ? `CQ${String(unit).padStart(2, '0')}` : `CQ${String(unit % 22).padStart(2, '0')}`,
      roundKey: roundKey(2026, round),
      soft: isSoft,
    };
  });

export const anyDigest: fc.Arbitrary<Digest> = fc
  .array(anyItem, { minLength: 1, maxLength: 60 })
  .map((items) => digest(...items));

/** A name that somebody may have typed into a register. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileCases.map(({ text }) => text)),
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.constantFrom('Xóm 6 (0912 345 678)', 'Xóm Soi a@b.vn', 'www.evil.vn', 'Xóm 84912345678'),
);

const codes = Array.from({ length: 48 }, (_, index) => String(index + 1).padStart(2, '0'));

export const anyNames: fc.Arbitrary<DigestNames> = fc
  .array(anyName, { minLength: 96, maxLength: 96 })
  .map((names) => ({
    ...phuLacNames,
    units: new Map(
      [...codes.map((code) => `X${code}`), ...codes.map((code) => `CQ${code}`)].map((code, index) => [
        code,
        names[index] ?? '',
      ]),
    ),
  }));
