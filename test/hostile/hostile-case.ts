/** A text that somebody may type or paste, by accident or to see what happens, with a word why it is here. */
export interface HostileCase {
  readonly why: string;
  readonly text: string;
}

export const because = (why: string, ...texts: readonly string[]): readonly HostileCase[] =>
  texts.map((text) => ({ why, text }));
