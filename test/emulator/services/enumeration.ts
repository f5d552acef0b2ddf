/** Google's enums are objects: singletons whose text and JSON are their name (platform-facts §15.10, §1.9). */
export class Member {
  readonly #name: string;
  readonly #place: number;

  constructor(name: string, place: number) {
    this.#name = name;
    this.#place = place;
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#place;
  }

  /** 0 for itself; else how far apart the two stand in their enum. */
  compareTo(other: Member): number {
    return this.#place - other.ordinal();
  }
}

export type Enumeration<N extends string> = Readonly<Record<N, Member>>;

export function enumeration<N extends string>(...names: readonly N[]): Enumeration<N>;
export function enumeration(...names: readonly string[]): Readonly<Record<string, Member>> {
  return Object.freeze(Object.fromEntries(names.map((name, place) => [name, new Member(name, place)])));
}

/** The name of a member of the enum; null for anything else. */
export function memberName(group: Readonly<Record<string, Member>>, value: unknown): string | null {
  return value instanceof Member && group[value.name()] === value ? value.name() : null;
}
