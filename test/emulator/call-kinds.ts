/**
 * What a service call does, as far as counting goes.
 * `read`: what the cells hold or how the file is made; makes Google write first what is pending.
 * `write`: values, formats, notes and rules of cells. `structure`: sheets, rows, columns, names, protections and what else is kept
 * about them. `lock`, `store` (properties, cache) and `page` (menus, sidebars, messages) say themselves.
 * `handle`: none of these, as `getRange` and builders.
 */
export type CallKind = 'read' | 'write' | 'structure' | 'lock' | 'store' | 'page' | 'handle';

const WRITES =
  /^(?:Range|RangeList|Sheet|Spreadsheet|Protection|NamedRange|DeveloperMetadata|Group)\.(?:set|clear|insert|delete|append|move|merge|breakApart|protect|hide|show|unhide|sort|copy|auto|rename|remove|add|check|uncheck|update|trim|shift|collapse|expand|activate|duplicate|randomize|split)/;
const READS =
  /^(?:Range|Sheet|Spreadsheet|Protection|DeveloperMetadataFinder)\.(?:get(?!Range$|RangeList$|Sheet|Id$|Name$|A1Notation$|Row$|Column$|ActiveSheet$|UI)|is|can|find)/;

/** Of the writes, those that change cells and nothing about them. */
const OF_CELLS =
  /^(?:RangeList\.|Sheet\.(?:append|clear|sort)|Range\.(?!insertCells|deleteCells|merge|breakApart|protect|add|shift|activate))/;

const OTHERS: readonly (readonly [class_: RegExp, kind: CallKind])[] = [
  [/^Lock(?:Service)?\./, 'lock'],
  [/^(?:Properties|PropertiesService|Cache|CacheService)\./, 'store'],
  [/^(?:Ui|Menu|PromptResponse|HtmlService|HtmlOutput|HtmlTemplate|Spreadsheet\.toast)\b/, 'page'],
];

/** @param method `Class.method` */
export const kindOfCall = (method: string): CallKind => {
  const other = OTHERS.find(([pattern]) => pattern.test(method))?.[1];
  if (other) return other;
  if (WRITES.test(method)) return OF_CELLS.test(method) ? 'write' : 'structure';
  return READS.test(method) ? 'read' : 'handle';
};
