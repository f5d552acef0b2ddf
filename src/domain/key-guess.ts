import { nameKey } from './name.ts';

/**
 * Which key a row or column had whose hidden key was deleted, altered or doubled: told by its name, by its place between
 * neighbours that are known, or not at all. Nothing is guessed that could give one hamlet's figures to another.
 */

/** A row or column as it stands. */
export interface KeyedLine {
  readonly index: number;
  /** '' where its key cell is blank. */
  readonly key: string;
  /** What people read at its head; '' where nothing stands there. */
  readonly name: string;
  /** `ours`: the program made it. `unclear`: something is entered in it and nothing says what. `own`: people's own, or blank. */
  readonly kind: 'ours' | 'unclear' | 'own';
  /** What is entered in it as one text, '' for nothing: lines with the same are copies. */
  readonly content: string;
}

export interface ExpectedKey {
  readonly key: string;
  /** What its line may be called. */
  readonly names: readonly string[];
  /** Nobody misses it where it is not there. */
  readonly optional?: boolean;
}

export interface GivenKey {
  readonly index: number;
  /** What its key cell is to hold; '' where a copy, or somebody's own line, is to have none. */
  readonly key: string;
  readonly before: string;
}

export interface KeyGuess {
  readonly given: readonly GivenKey[];
  /** Lines that say the same key and hold different things: which is the right one only people know. */
  readonly doubled: readonly { readonly key: string; readonly indexes: readonly number[] }[];
  /** Lines that say one key and are called as another's, and whose place tells neither from the other. */
  readonly crossed: readonly { readonly index: number; readonly key: string }[];
  /** Keys of lines that are gone. */
  readonly lost: readonly string[];
  /** Lines that may be any of these keys. */
  readonly open: { readonly indexes: readonly number[]; readonly keys: readonly string[] } | null;
}

/** How keys that nobody expects are taken. */
export type OtherKeys = 'tolerated' | 'taken away';

class Guess {
  /** Key of each line as it stands by now. */
  readonly keyOf = new Map<number, string>();
  readonly given: GivenKey[] = [];
  readonly doubled: { key: string; indexes: number[] }[] = [];
  readonly crossed: { index: number; key: string }[] = [];
  private readonly names: ReadonlyMap<string, readonly string[]>;
  private readonly lines: readonly KeyedLine[];
  private readonly expected: readonly ExpectedKey[];

  constructor(lines: readonly KeyedLine[], expected: readonly ExpectedKey[]) {
    this.lines = lines;
    this.expected = expected;
    this.names = new Map(expected.map(({ key, names }) => [key, names.map(nameKey)]));
  }

  isExpected(key: string): boolean {
    return this.names.has(key);
  }

  isNamed({ name }: KeyedLine, key: string): boolean {
    return name !== '' && (this.names.get(key) ?? []).includes(nameKey(name));
  }

  give(line: KeyedLine, key: string): void {
    this.keyOf.set(line.index, key);
    if (line.key !== key) this.given.push({ index: line.index, key, before: line.key });
  }

  missing(): readonly ExpectedKey[] {
    const present = new Set(this.keyOf.values());
    const undecided = new Set(this.doubled.map(({ key }) => key));
    return this.expected.filter(({ key }) => !present.has(key) && !undecided.has(key));
  }

  /** Lines without a key that is theirs beyond doubt. */
  loose(): readonly KeyedLine[] {
    return this.lines.filter(({ index }) => !this.keyOf.has(index));
  }

  private placeOf(key: string | undefined): number | undefined {
    const at = this.expected.findIndex((each) => each.key === key);
    return at < 0 ? undefined : at;
  }

  /** The other key whose name the line bears; undefined where it bears its own, or none that is known. */
  private calledAs(line: KeyedLine): string | undefined {
    if (this.isNamed(line, line.key)) return undefined;
    return this.expected.find(({ key }) => this.isNamed(line, key))?.key;
  }

  /** Whether the line stands where a line of this key would, by what its neighbours are called. */
  private standsAs(line: KeyedLine, key: string): boolean {
    const here = this.placeOf(key) ?? -1;
    const at = this.lines.indexOf(line);
    const place = (each: KeyedLine): number | undefined => this.placeOf(this.calledAs(each) ?? each.key);
    const known = (found: readonly KeyedLine[]): number | undefined =>
      found.map(place).find((each) => each !== undefined);
    const before = known(this.lines.slice(0, at).reverse()) ?? -1;
    const after = known(this.lines.slice(at + 1)) ?? this.expected.length;
    return before < here && here < after;
  }

  /** A key that stands once, perhaps on a line that is called as another's: then its place is the third witness. */
  settleOne(key: string, line: KeyedLine): void {
    const called = this.calledAs(line);
    if (called === undefined) {
      this.give(line, key);
      return;
    }
    const [asKey, asCalled] = [this.standsAs(line, key), this.standsAs(line, called)];
    if (asCalled && !asKey && ![...this.keyOf.values()].includes(called)) {
      this.give(line, called);
      return;
    }
    this.give(line, key);
    if (!asKey || asCalled) this.crossed.push({ index: line.index, key });
  }

  /** Of lines with one key the one that is called so; copies of one another need no person to choose. */
  settle(key: string, lines: readonly KeyedLine[]): void {
    const [first, ...more] = lines;
    if (!first || [...this.keyOf.values()].includes(key)) return;
    if (more.length === 0) {
      this.settleOne(key, first);
      return;
    }
    const named = lines.filter((line) => this.isNamed(line, key));
    const [only, ...others] = named;
    if (only && others.length === 0) {
      this.give(only, key);
      return;
    }
    if (named.length === 0) return;
    const filled = named.filter(({ content }) => content !== '');
    if (new Set(filled.map(({ content }) => content)).size > 1) {
      this.doubled.push({ key, indexes: named.map(({ index }) => index) });
      for (const { index } of named) this.keyOf.set(index, key);
      return;
    }
    const kept = filled[0] ?? named[0];
    for (const line of named) this.give(line, line === kept ? key : '');
  }

  byName(): void {
    for (const { key } of this.missing()) {
      const called = this.loose().filter((line) => this.isNamed(line, key));
      const [line] = called;
      if (!line || called.length > 1) continue;
      const others = this.missing().filter((other) => this.isNamed(line, other.key));
      if (others.length === 1) this.give(line, key);
    }
  }

  /** Stretches of lines between two known ones that are exactly as long as what is missing there. */
  byPlace(): void {
    const places = new Map(this.expected.map(({ key }, at) => [key, at]));
    const isOpen = (line: KeyedLine): boolean =>
      !this.keyOf.has(line.index) && line.kind !== 'own' && (line.name === '' || line.kind === 'ours');
    const known = (line: KeyedLine): number | undefined => places.get(this.keyOf.get(line.index) ?? '');
    const missing = new Set(this.missing().map(({ key }) => key));
    const seen = this.lines.filter((line) => isOpen(line) || known(line) !== undefined);
    for (let at = 0; at < seen.length; ) {
      const line = seen[at];
      let end = at;
      while (end < seen.length && isOpen(seen[end] as KeyedLine)) end += 1;
      if (!line || end === at) {
        at += 1;
        continue;
      }
      const before = at === 0 ? -1 : (known(seen[at - 1] as KeyedLine) ?? -1);
      const after = end === seen.length ? this.expected.length : (known(seen[end] as KeyedLine) ?? -1);
      const between = this.expected.slice(before + 1, Math.max(before + 1, after));
      const wanted = between.filter(({ key }) => missing.has(key));
      const run = seen.slice(at, end);
      const isNamedOtherwise = run.some((each, place) =>
        this.expected.some(({ key }) => key !== wanted[place]?.key && this.isNamed(each, key)),
      );
      if (wanted.length === run.length && !isNamedOtherwise) {
        run.forEach((each, place) => {
          this.give(each, wanted[place]?.key ?? '');
        });
      }
      at = end;
    }
  }

  /** One line of ours is left, and one key. */
  theLast(): void {
    const missing = this.missing().filter(({ optional }) => !optional);
    const lines = this.loose().filter(({ kind }) => kind !== 'own');
    const [line] = lines;
    const [key] = missing;
    if (!line || !key || lines.length > 1 || missing.length > 1 || line.kind !== 'ours') return;
    if (this.expected.some((other) => other !== key && this.isNamed(line, other.key))) return;
    this.give(line, key.key);
  }
}

/** @param lines in the order in which they stand @param expected in the order of a new tab */
export const guessKeys = (
  lines: readonly KeyedLine[],
  expected: readonly ExpectedKey[],
  others: OtherKeys,
): KeyGuess => {
  const guess = new Guess(lines, expected);
  const byKey = new Map<string, KeyedLine[]>();
  for (const line of lines) {
    if (!guess.isExpected(line.key)) continue;
    byKey.set(line.key, [...(byKey.get(line.key) ?? []), line]);
  }
  for (const [key, same] of byKey) guess.settle(key, same);
  guess.byName();
  guess.byPlace();
  guess.theLast();
  for (const line of guess.loose()) {
    const isOurs = line.kind !== 'own' && guess.missing().length > 0;
    if (line.key === '' || isOurs) continue;
    if (guess.isExpected(line.key) || others === 'taken away') guess.give(line, '');
  }
  const missing = guess.missing().filter(({ optional }) => !optional);
  const left = guess.loose().filter(({ kind }) => kind !== 'own');
  const keys = missing.map(({ key }) => key);
  const isOpen = keys.length > 0 && left.length > 0;
  return {
    given: guess.given,
    doubled: guess.doubled,
    crossed: guess.crossed,
    lost: isOpen ? [] : keys,
    open: isOpen ? { indexes: left.map(({ index }) => index), keys } : null,
  };
};
