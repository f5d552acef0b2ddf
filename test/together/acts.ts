import fc from 'fast-check';
import type { Phase } from '../../src/domain/field.ts';
import { HAMLETS, type HamletCode, type Who } from './shared-workbook.ts';

/** What people do, as data: a run that fails is told by it. */
export type Act =
  | { readonly kind: 'load'; readonly who: Who; readonly hamlet: HamletCode; readonly phase: Phase }
  | {
      readonly kind: 'save';
      readonly who: Who;
      readonly hamlet: HamletCode;
      readonly phase: Phase;
      readonly press: 'saveDraft' | 'submit';
      /** From the page as this person loaded it last, however long ago; else from one loaded now. */
      readonly stale: boolean;
      readonly entries: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'retry'; readonly who: Who }
  | {
      readonly kind: 'type';
      readonly who: Who;
      readonly hamlet: HamletCode;
      readonly key: string;
      readonly value: string;
    }
  | {
      readonly kind: 'paste';
      readonly who: Who;
      readonly key: string;
      readonly rows: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'sendInCell'; readonly who: Who; readonly hamlet: HamletCode; readonly phase: Phase }
  | {
      readonly kind: 'accept';
      readonly phase: Phase;
      readonly hamlets: readonly HamletCode[];
      readonly stale: boolean;
    }
  | {
      readonly kind: 'sendBack';
      readonly phase: Phase;
      readonly hamlet: HamletCode;
      readonly stale: boolean;
    }
  | { readonly kind: 'freeze' }
  | { readonly kind: 'unlock'; readonly hamlet: HamletCode }
  | { readonly kind: 'reshape'; readonly who: Who; readonly how: Reshaping };

export const RESHAPINGS = [
  'insert column',
  'move column',
  'insert row',
  'move row',
  'rename tab',
  'move tab',
  'sort rows',
] as const;
export type Reshaping = (typeof RESHAPINGS)[number];

/** An act, and what others do before the n-th of its service calls. */
export interface Step {
  readonly act: Act;
  readonly meanwhile: { readonly call: number; readonly act: Act } | null;
}

/** Fields that stand apart in the column, with others between them: a block over them would reach over these too. */
export const WORDS: Readonly<Record<Phase, readonly string[]>> = {
  plan: ['plan.place', 'plan.materials', 'plan.group1.area', 'plan.group1.task', 'plan.group1.leader'],
  result: ['result.highlights', 'result.difficulties', 'result.praised'],
};
const NUMBERS: Readonly<Record<Phase, readonly string[]>> = {
  plan: ['plan.people', 'plan.members', 'plan.residents'],
  result: ['LL01', 'VS01'],
};
export const FIELDS: Readonly<Record<Phase, readonly string[]>> = {
  plan: [...WORDS.plan, ...NUMBERS.plan],
  result: [...WORDS.result, ...NUMBERS.result],
};

/** What sending needs beside. */
export const NEEDED: Readonly<Record<Phase, Readonly<Record<string, string>>>> = {
  plan: {
    'plan.startTime': '07:00',
    'plan.people': '120',
    'plan.materials': '20 chổi',
    'plan.item.ND1.1': 'x',
    'plan.group1.area': 'Trục chính',
    'plan.group1.task': 'Quét dọn',
  },
  result: { 'result.course': 'done', LL01: '140', VS01: '125' },
};

const phase = fc.constantFrom<Phase>('plan', 'result');
const hamlet = fc.constantFrom(...HAMLETS);
const who = fc.constantFrom<Who>('head1', 'head2', 'officer', 'clerk');
const head = fc.constantFrom<Who>('head1', 'head2');
const stale = fc.boolean();

const valueFor = (key: string): fc.Arbitrary<string> =>
  key.startsWith('plan.group') || WORDS.plan.includes(key) || WORDS.result.includes(key)
    ? fc.nat({ max: 9_999 }).map((number) => `chữ ${number}`)
    : fc.integer({ min: 101, max: 139 }).map(String);

const filled = (of: Phase): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc
    .uniqueArray(fc.constantFrom(...FIELDS[of]), { minLength: 1, maxLength: 3 })
    .chain((keys) => fc.tuple(...keys.map((key) => valueFor(key).map((value) => [key, value] as const))))
    .map((entries) => Object.fromEntries(entries));

const save = phase.chain((of) =>
  fc.record({
    kind: fc.constant('save' as const),
    who: head,
    hamlet,
    phase: fc.constant(of),
    press: fc.constantFrom('saveDraft' as const, 'submit' as const, 'submit' as const),
    stale,
    entries: filled(of),
  }),
);

const cell = fc.oneof(fc.constantFrom(...FIELDS.plan), fc.constantFrom(...FIELDS.result));

const type = cell.chain((key) =>
  fc.record({ kind: fc.constant('type' as const), who, hamlet, key: fc.constant(key), value: valueFor(key) }),
);

/** Blocks begin at a field with words under it, two columns wide. */
const paste = fc.record({
  kind: fc.constant('paste' as const),
  who,
  key: fc.constantFrom('plan.group1.area', 'result.highlights'),
  rows: fc.array(fc.tuple(valueFor('plan.place'), valueFor('plan.place')), { minLength: 2, maxLength: 3 }),
});

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: save },
  { weight: 6, arbitrary: type },
  { weight: 3, arbitrary: paste },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('load' as const), who: head, hamlet, phase }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retry' as const), who: head }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sendInCell' as const), who: head, hamlet, phase }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('accept' as const),
      phase,
      hamlets: fc.uniqueArray(hamlet, { minLength: 1, maxLength: 2 }),
      stale,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sendBack' as const), phase, hamlet, stale }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unlock' as const), hamlet }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('reshape' as const),
      who,
      how: fc.constantFrom(...RESHAPINGS),
    }),
  },
);

/** Now and then the month's report is made and frozen, which takes long. */
const any: fc.Arbitrary<Act> = fc.oneof(
  { weight: 60, arbitrary: act },
  { weight: 1, arbitrary: fc.constant({ kind: 'freeze' as const }) },
);

/** About so many service calls an act makes with the page that it loads first: others act before any of them. */
const CALLS: Readonly<Record<Act['kind'], number>> = {
  load: 6,
  save: 32,
  retry: 26,
  type: 6,
  paste: 7,
  sendInCell: 28,
  accept: 42,
  sendBack: 42,
  freeze: 240,
  unlock: 34,
  reshape: 0,
};

const step: fc.Arbitrary<Step> = any.chain((act) =>
  fc.record({
    act: fc.constant(act),
    meanwhile:
      CALLS[act.kind] === 0
        ? fc.constant(null)
        : fc.option(fc.record({ call: fc.integer({ min: 1, max: CALLS[act.kind] }), act: any }), {
            freq: 4,
            nil: null,
          }),
  }),
);

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(step, {
  minLength: 1,
  maxLength: 6,
  size: 'max',
});
