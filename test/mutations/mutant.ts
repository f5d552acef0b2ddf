/** One rule of the emulator broken on purpose: a text of its source replaced by another. */
export interface Mutant {
  /** Of platform-facts: '12.5' is the fifth rule that binds the emulator, '15.3' the third behaviour of spreadsheets. */
  readonly rule: string;
  /** What the emulator does wrong then. */
  readonly wrong: string;
  /** Below test/emulator. */
  readonly file: string;
  /** Stands there once. */
  readonly text: string;
  readonly planted: string;
  /** Below test/emulator: the test files that are to notice; the claims of the contract where none is named. */
  readonly tests?: readonly string[];
}

export const nameOf = ({ rule, wrong }: Mutant): string => `§${rule} ${wrong}`;
