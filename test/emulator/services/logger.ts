import { googleFace } from '../spreadsheet/desk.ts';
import { formatText } from './format-text.ts';
import type { HostDesk } from './host-desk.ts';

/** Lines a script wrote, by Logger and by console. */
export type LogLines = { readonly level: string; readonly text: string }[];

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

class FakeLogger {
  readonly #lines: LogLines;
  readonly #logged: string[] = [];

  constructor(lines: LogLines) {
    this.#lines = lines;
  }

  log(data: unknown, ...values: readonly unknown[]): this {
    const text = typeof data === 'string' && values.length > 0 ? formatText(data, values) : textOf(data);
    this.#logged.push(text);
    this.#lines.push({ level: 'log', text });
    return this;
  }

  clear(): void {
    this.#logged.length = 0;
  }

  getLog(): string {
    return this.#logged.map((line) => `${line}\n`).join('');
  }
}

export function createLogger(desk: HostDesk, lines: LogLines): GoogleAppsScript.Base.Logger {
  return googleFace('Logger', new FakeLogger(lines), desk.context);
}

export interface ScriptConsole {
  log(...values: readonly unknown[]): void;
  info(...values: readonly unknown[]): void;
  warn(...values: readonly unknown[]): void;
  error(...values: readonly unknown[]): void;
}

/** `console` of a script: no Google object, so its calls are not counted. */
export function createConsole(lines: LogLines): ScriptConsole {
  const writer =
    (level: string) =>
    (...values: readonly unknown[]): void => {
      lines.push({ level, text: values.map(textOf).join(' ') });
    };
  return { log: writer('log'), info: writer('info'), warn: writer('warn'), error: writer('error') };
}
