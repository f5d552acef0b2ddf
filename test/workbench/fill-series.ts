type Value = string | number | boolean | Date;

const DAY = 86_400_000;
/** A word that ends in a number: "Đợt 3". */
const COUNTED = /^(.*?\D)(\d{1,9})$/su;

/**
 * How the fill handle goes on from a line of cells, as Google's does: numbers by their trend, days by their step, words
 * that end in a number by counting. Null where the cells are only repeated.
 * @param one the step of a single cell: -1 where the fill goes up or to the left
 * @returns the value `n` cells after the last one, from 1
 */
export function seriesOf(values: readonly Value[], one: 1 | -1 = 1): ((n: number) => Value) | null {
  const last = values.length - 1;
  if (values.length > 1 && values.every((value) => typeof value === 'number')) {
    const trend = lineThrough(values.map(Number));
    return (n) => trend(last + n);
  }
  if (values.every((value) => value instanceof Date)) {
    const step = steadyStep(values.map(Number), one * DAY);
    return step === null ? null : (n) => new Date(Number(values[last]) + n * step);
  }
  const words = values.map((value) => COUNTED.exec(typeof value === 'string' ? value : ''));
  const head = words[0]?.[1];
  if (head === undefined || !words.every((word) => word?.[1] === head)) return null;
  const numbers = words.map((word) => Number(word?.[2]));
  const step = steadyStep(numbers, one);
  const width = words[last]?.[2]?.startsWith('0') ? words[last][2].length : 0;
  if (step === null) return null;
  return (n) => `${head}${String((numbers[last] ?? 0) + n * step).padStart(width, '0')}`;
}

/** The step that all neighbours keep; `single` for one value alone, null when they keep none. */
function steadyStep(numbers: readonly number[], single: number): number | null {
  if (numbers.length === 1) return single;
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  const [first = 0] = steps;
  return steps.every((step) => step === first) ? first : null;
}

/** The straight line nearest to the values at 0, 1, 2…; their own where they lie on one. */
function lineThrough(values: readonly number[]): (at: number) => number {
  const steady = steadyStep(values, 0);
  const [first = 0] = values;
  if (steady !== null) return (at) => first + steady * at;
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread;
  return (at) => mean + slope * (at - middle);
}
