import { Script } from 'node:vm';
import { requireSyntaxOfGoogle } from './syntax-of-google.ts';

/** One file of a script project: `report.gs` and what it holds. */
export interface ScriptFile {
  readonly name: string;
  readonly text: string;
}

/** Where a script was when something was thrown, as Google's execution log tells it. */
export interface ScriptPlace {
  /** The function that was running; blank at the top level. */
  readonly functionName: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** The files of a script as the one text that runs: functions of every file are declared before anything runs (platform-facts §1.8). */
export interface Project {
  readonly text: string;
  /** @throws SyntaxError of the file that Google's V8 cannot read, or of names that two files declare */
  compiled(): Script;
  /** The script's own lines in an error's trace, the innermost first. */
  placesOf(error: unknown): readonly ScriptPlace[];
}

const JOINED = 'all files of the project';

export function projectOf(code: string | readonly ScriptFile[]): Project {
  const files = typeof code === 'string' ? [{ name: 'Code.js', text: code }] : code;
  const [only] = files;
  const isOne = files.length === 1 && only !== undefined;
  const filename = isOne ? only.name : JOINED;
  const text = isOne ? only.text : files.map((file) => `${file.text}\n`).join('');
  const place = (line: number): { readonly file: string; readonly line: number } => {
    let first = 1;
    for (const file of files) {
      const count = file.text.split('\n').length;
      if (line < first + count) return { file: file.name, line: line - first + 1 };
      first += count;
    }
    return { file: filename, line };
  };
  const named = new Set(files.map((file) => file.name));
  const placeIn = (line: string): ScriptPlace[] => {
    const match = /^(?:\s*at (?:async )?(?:new )?(?:(.*) \()?)?(.+?):(\d+)(?::\d+\)?)?$/.exec(line);
    const [, functionName = '', file = '', number = ''] = match ?? [];
    if (file === JOINED) return [{ functionName, ...place(Number(number)) }];
    return named.has(file) ? [{ functionName, file, line: Number(number) }] : [];
  };
  return {
    text,
    compiled() {
      // A brace that is missing in one file must not be missed at the end of the last.
      if (!isOne) for (const file of files) new Script(file.text, { filename: file.name });
      const script = new Script(text, { filename });
      for (const file of files) requireSyntaxOfGoogle(file.text, file.name);
      return script;
    },
    placesOf(error) {
      const { stack }: { stack?: unknown } = Object(error);
      if (typeof stack !== 'string') return [];
      const lines = stack.split('\n');
      const frames = lines.filter((line) => /^\s*at /.test(line)).flatMap(placeIn);
      // What cannot be read was running nowhere: its place stands in the first line.
      return frames.length > 0 ? frames : lines.slice(0, 1).flatMap(placeIn);
    },
  };
}
