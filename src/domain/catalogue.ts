import type { CategoryCode, Field, Phase, Section } from './field.ts';
import { isNumeric } from './field.ts';
import type { HamletRecord } from './record.ts';
import { isBlankAt } from './record.ts';

/** One of the seven contents of KH II.3 with its work items. */
export interface Category {
  readonly code: CategoryCode;
  readonly name: string;
  readonly shortName: string;
}

/** Every field of a round, in the order of the rows, and the categories they belong to. */
export interface Catalogue {
  readonly fields: readonly Field[];
  readonly categories: readonly Category[];
}

/** Fields of a phase in row order. */
export const fieldsOfPhase = (catalogue: Catalogue, phase: Phase): readonly Field[] =>
  catalogue.fields.filter((field) => field.phase === phase);

export const fieldsOfSection = (catalogue: Catalogue, section: Section): readonly Field[] =>
  catalogue.fields.filter((field) => field.section === section);

/** What a person fills in for a phase: no stamps. */
export const entryFields = (catalogue: Catalogue, phase: Phase): readonly Field[] =>
  catalogue.fields.filter((field) => field.phase === phase && field.writtenBy === 'person');

/** What a form offers: what a person fills in, without hidden indicators unless something stands under them already. */
export const formFields = (catalogue: Catalogue, phase: Phase, record: HamletRecord): readonly Field[] =>
  entryFields(catalogue, phase).filter((field) => !field.hidden || !isBlankAt(record, field.key));

/** The indicators of KH II.3 as proposed: numbers of a result that add up over hamlets. */
export const indicatorsOf = (catalogue: Catalogue): readonly Field[] =>
  catalogue.fields.filter(
    (field) => field.phase === 'result' && isNumeric(field) && field.hamletRule === 'sum',
  );

/** @throws Error when no field has the key: a mistake in the code, not in the data. */
export const fieldOf = (catalogue: Catalogue, key: string): Field => {
  const found = catalogue.fields.find((field) => field.key === key);
  if (!found) throw new Error(`no field ${key} in the catalogue`);
  return found;
};

/** Number of group slots of a plan: KH III.4 wants the work assigned "cho từng nhóm/khu dân cư". */
export const GROUP_SLOTS = 6;

export type GroupPart = 'area' | 'task' | 'leader' | 'people';

/** Key of one cell of a group; slots count from 1. */
export const groupKey = (slot: number, part: GroupPart): string => `plan.group${slot}.${part}`;

/** Key of the tick of a work item such as "ND1.2". */
export const workItemKey = (code: string): string => `plan.item.${code}`;

/** Key of the detail line of a category's plan. */
export const detailKey = (category: CategoryCode): string => `plan.detail.${category}`;

/** Key of the reason why a category has nothing to report: blank, 0 and nil are three things (product §2). */
export const nilKey = (category: CategoryCode): string => `result.nil.${category}`;

/** The name of a content of KH II.3; undefined for a code that is none. */
export const categoryName = (catalogue: Catalogue, code: string | null): string | undefined =>
  catalogue.categories.find((category) => category.code === code)?.name;

/** In the order in which they are read: "trong đó …" right after the total that it is a part of. */
export const partsAfterTotals = <Item extends { readonly field: Field }>(
  items: readonly Item[],
): readonly Item[] => {
  const keys = new Set(items.map(({ field }) => field.key));
  const totalOf = ({ field: { atMost } }: Item): string | null =>
    atMost && atMost.times === undefined && keys.has(atMost.key) ? atMost.key : null;
  return items
    .filter((item) => totalOf(item) === null)
    .flatMap((item) => [item, ...items.filter((part) => totalOf(part) === item.field.key)]);
};
