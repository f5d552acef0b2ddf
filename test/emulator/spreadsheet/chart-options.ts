import { Exception } from '../host-context.ts';
import type { ChartOption, ChartOptionMap } from './chart-model.ts';

/**
 * The roots of option paths that are known to reach an embedded chart of columns, bars, lines or areas. Google takes any
 * text and ignores what it does not know, so a misspelt option would go unnoticed: here it is refused.
 */
const KNOWN = new Set(
  (
    'title titleTextStyle titlePosition subtitle colors series legend hAxis vAxis vAxes isStacked width height ' +
    'fontName fontSize backgroundColor bar chartArea annotations useFirstColumnAsDomain treatLabelsAsText ' +
    'curveType pointSize lineWidth interpolateNulls'
  ).split(' '),
);

function plain(value: unknown): ChartOption {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  // A plain object of the script's realm has another Object.prototype than ours.
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new Exception('Invalid argument: value');
  const options: Record<string, ChartOption> = {};
  for (const [key, each] of Object.entries(Object(value))) options[key] = plain(each);
  return options;
}

/** The value of an option as JSON. Throws for an option that is not emulated and for values that are no JSON. */
export function chartOption(option: string, value: unknown): ChartOption {
  const [root = ''] = option.split('.');
  if (!KNOWN.has(root)) throw new Error(`EmbeddedChartBuilder.setOption("${option}") is not emulated`);
  return plain(value);
}

export const NO_OPTIONS: ChartOptionMap = {};
