/** What windows may ask for, checked at the door. */
import * as z from 'zod/mini';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const window = z.string().check(z.minLength(1), z.maxLength(64));

export const editBody = z.object({
  window,
  sheetId: z.number(),
  row: z.int().check(z.gte(0)),
  column: z.int().check(z.gte(0)),
  values: z.array(z.array(value)).check(z.minLength(1)),
  asTyped: z.boolean(),
});
const index = z.int().check(z.gte(0));
const axis = z.enum(['rows', 'columns']);
const sheetId = z.number();
const range = z.string().check(z.maxLength(40));
const place = z.object({ sheetId, range });
const lines = { window, axis, sheetId, at: index, count: index };
const block = { window, sheetId, range };
export const structureBody = z.discriminatedUnion('kind', [
  z.object({ window, kind: z.literal('add-tab') }),
  z.object({ window, kind: z.literal('rename-tab'), sheetId, name: z.string() }),
  z.object({ window, kind: z.literal('move-tab'), sheetId, to: index }),
  z.object({ window, kind: z.literal('color-tab'), sheetId, color: z.nullable(z.string()) }),
  z.object({ window, kind: z.enum(['delete-tab', 'hide-tab', 'show-tab', 'copy-tab']), sheetId }),
  z.object({
    window,
    kind: z.literal('freeze'),
    sheetId,
    rows: z.nullable(index),
    columns: z.nullable(index),
  }),
  z.object({ ...lines, kind: z.enum(['insert', 'delete', 'hide', 'show', 'fit']) }),
  z.object({ ...lines, kind: z.literal('move'), to: index }),
  z.object({ ...lines, kind: z.literal('size'), size: index }),
  z.object({
    ...block,
    kind: z.literal('copy-block'),
    from: place,
    part: z.enum(['all', 'values', 'formats', 'formulas']),
  }),
  z.object({ ...block, kind: z.literal('move-block'), from: place }),
  z.object({ ...block, kind: z.literal('fill'), from: range }),
  z.object({ ...block, kind: z.literal('sort'), column: index, ascending: z.boolean() }),
  z.object({ ...block, kind: z.literal('toggle-filter') }),
  z.object({ ...block, kind: z.literal('filter'), hidden: z.array(z.string()) }),
  z.object({ ...block, kind: z.enum(['insert-cells', 'delete-cells']), along: axis }),
  z.object({ ...block, kind: z.enum(['clear-all', 'clear-formats', 'checkboxes']) }),
  z.object({
    ...block,
    kind: z.literal('look'),
    what: z.enum(['bold', 'italic', 'underline', 'line-through']),
  }),
  z.object({ ...block, kind: z.literal('note'), text: z.string() }),
]);
/** Calls of pages come from a frame, everything else from a window. */
export const anyBody = z.object({ window: z.optional(window) });
export const windowBody = z.object({ window });
export const selectBody = z.object({ window, sheetId: z.number(), range: z.string() });
export const runBody = z.object({ window, name: z.string(), caption: z.string() });
export const clockBody = z.object({ window, instant: z.string() });
/** As many as a person has the patience for. */
export const passBody = z.object({ window, hours: z.int().check(z.gte(1), z.lte(24)) });
export const personBody = z.object({ window, email: z.string() });
export const restartBody = z.object({ window, preset: z.enum(['blank', 'plan', 'sample']) });
export const answerBody = z.object({ window, id: z.number(), button: z.string(), text: z.string() });
export const closeBody = z.object({ window, frame: z.string() });
export const callBody = z.object({ frame: z.string(), name: z.string(), args: z.array(z.unknown()) });
