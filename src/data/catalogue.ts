import type { Catalogue } from '../domain/catalogue.ts';
import { planFields } from './plan-fields.ts';
import { resultFields } from './result-fields.ts';
import { workCategories } from './work-items.ts';

/** The field catalogue: rows, forms, native rules, checks, totals and the report all come from here. */
export const catalogue: Catalogue = {
  fields: [...planFields, ...resultFields],
  categories: workCategories.map(({ code, name, shortName }) => ({ code, name, shortName })),
};
