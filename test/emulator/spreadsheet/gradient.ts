import { drawnColor } from './color.ts';
import { colorObject } from './color-object.ts';
import { type Desk, googleFace } from './desk.ts';
import { enumMember } from './enums.ts';

/** One end, or the middle, of a colour scale. */
export interface GradientPoint {
  /** A kept colour (`color.ts`). */
  readonly color: string;
  /** Name of `InterpolationType`. */
  readonly type: string;
  readonly value: string;
}

export interface Gradient {
  readonly min: GradientPoint | null;
  readonly mid: GradientPoint | null;
  readonly max: GradientPoint | null;
}

export const NO_GRADIENT: Gradient = { min: null, mid: null, max: null };

type GoogleGradient = GoogleAppsScript.Spreadsheet.GradientCondition;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;

/** What a colour scale tells of itself; a midpoint that was not set is null, its value "". */
export function gradientCondition(desk: Desk, gradient: Gradient): GoogleGradient;
export function gradientCondition(desk: Desk, gradient: Gradient): unknown {
  const { min, mid, max } = gradient;
  const tellers = Object.entries({ Min: min, Mid: mid, Max: max }).flatMap(([name, point]) => [
    [`get${name}Color`, () => (point === null ? null : drawnColor(point.color))],
    [`get${name}ColorObject`, () => (point === null ? null : colorObject(desk, point.color))],
    [
      `get${name}Type`,
      () => (point === null ? null : enumMember<Interpolation>('InterpolationType', point.type)),
    ],
    [`get${name}Value`, () => point?.value ?? ''],
  ]);
  return googleFace('GradientCondition', Object.fromEntries(tellers), desk.context);
}
