import { googleFace } from '../spreadsheet/desk.ts';
import type { HostDesk } from './host-desk.ts';
import { consoleText, loggerFormat, loggerText } from './log-text.ts';

/** Lines a script wrote, by Logger and by console. */
export type LogLines = { readonly level: string; readonly text: string }[];

class FakeLogger {
  readonly #lines: LogLines;
  readonly #logged: string[] = [];
  readonly #timeZone: string;

  constructor(lines: LogLines, timeZone: string) {
    this.#lines = lines;
    this.#timeZone = timeZone;
  }

  log(data: unknown, ...values: readonly unknown[]): this {
    const text =
      typeof data === 'string' && values.length > 0
        ? loggerFormat(data, values, this.#timeZone)
        : loggerText(data, this.#timeZone);
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
  return googleFace('Logger', new FakeLogger(lines, desk.context.scriptTimeZone), desk.context);
}

export interface ScriptConsole {
  log(...values: readonly unknown[]): void;
  info(...values: readonly unknown[]): void;
  warn(...values: readonly unknown[]): void;
  error(...values: readonly unknown[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
}

/** `console` of a script: no Google object, so its calls are not counted. */
export function createConsole(lines: LogLines, now: () => number): ScriptConsole {
  const started = new Map<string, number>();
  const writer =
    (level: string) =>
    (...values: readonly unknown[]): void => {
      lines.push({ level, text: consoleText(values) });
    };
  return {
    log: writer('log'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
    time: (label = 'default') => void started.set(label, now()),
    timeEnd(label = 'default') {
      const start = started.get(label);
      if (start !== undefined) lines.push({ level: 'debug', text: `${label}: ${now() - start}ms` });
      started.delete(label);
    },
  };
}
