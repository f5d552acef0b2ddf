/** The 36 indicators as a clerk would copy them from the plan's form, to count by and for nothing else. */

export interface CountedIndicator {
  readonly key: string;
  readonly category: string;
  /** Over rounds: added, averaged over the rounds with data, or that of the last such round. */
  readonly over: 'add' | 'average' | 'last';
  /** Steps in which it is entered. */
  readonly step: number;
  /** No made-up figure is higher. */
  readonly most: number;
}

const add = (key: string, category: string, most: number, step = 1): CountedIndicator => ({
  key,
  category,
  over: 'add',
  step,
  most,
});

export const categories: readonly string[] = ['ND1', 'ND2', 'ND3', 'ND4', 'ND5', 'ND6', 'ND7'];

export const indicators: readonly CountedIndicator[] = [
  add('LL01', 'ND0', 120),
  add('LL02', 'ND0', 8),
  add('LL03', 'ND0', 30),
  { ...add('LL04', 'ND0', 90), over: 'average' },
  add('LL05', 'ND0', 60, 0.5),
  add('VS01', 'ND1', 4000),
  add('VS02', 'ND1', 700),
  add('VS03', 'ND1', 15, 0.5),
  { ...add('VS04', 'ND1', 90), over: 'last' },
  add('VS05', 'ND1', 200),
  add('VS06', 'ND1', 400),
  add('VS07', 'ND1', 900),
  add('HT01', 'ND2', 500),
  add('HT02', 'ND2', 200),
  add('HT03', 'ND2', 900),
  add('HT04', 'ND2', 600),
  add('HT05', 'ND2', 300, 0.1),
  add('HT06', 'ND2', 3),
  add('VN01', 'ND3', 12),
  add('VN02', 'ND3', 20),
  add('VN03', 'ND3', 6),
  add('AS01', 'ND4', 9),
  add('AS02', 'ND4', 2),
  add('AS03', 'ND4', 20),
  add('AS04', 'ND4', 9_000_000),
  add('AS05', 'ND4', 60),
  add('AS06', 'ND4', 8),
  add('CS01', 'ND5', 50),
  add('CS02', 'ND5', 25),
  add('CS03', 'ND5', 20),
  add('TT01', 'ND6', 3),
  add('TT02', 'ND6', 150),
  add('TT03', 'ND6', 4),
  add('XH01', 'ND7', 15_000_000),
  add('XH02', 'ND7', 25_000_000),
  add('XH03', 'ND7', 20),
];

/** Metres that are printed as kilometres. */
export const inKilometres: readonly string[] = ['VS01'];
