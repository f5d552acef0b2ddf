/** The sources cannot become something that Google would run. The message says what to change. */
export class BuildProblem extends Error {
  override readonly name = 'BuildProblem';
}

/** Bytes of a file as it will be pushed. */
export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');
