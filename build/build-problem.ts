/** The sources cannot become something that Google would run. The message says what to change. */
export class BuildProblem extends Error {
  override readonly name = 'BuildProblem';
}

/** Bytes of a file as it will be pushed. */
export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** @throws BuildProblem when a file outgrew its budget. */
export function requireSize(file: string, text: string, limit: number): void {
  const bytes = bytesOf(text);
  if (bytes > limit) {
    throw new BuildProblem(
      `${file} is ${bytes} bytes, ${bytes - limit} over its budget of ${limit}. See what grew with esbuild --analyze.`,
    );
  }
}
