import type { ServerApi } from '../wire/server-api.ts';

/** The call came to nothing: no connection, Google refused the account, or the script broke. */
export interface CallFailure {
  readonly kind: 'failure';
  readonly cause: 'connection' | 'accounts' | 'server';
}

/** What the server said, or that it could not be asked. Never rejects. */
export type Answer<Name extends keyof ServerApi> =
  | ReturnType<ServerApi[Name]>
  | { readonly ok: false; readonly problem: CallFailure };

type Runner = Readonly<Record<keyof ServerApi, (request: unknown) => void>> & {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
};

declare const google: { readonly script: { readonly run: Runner } };

/** Longer than any save; the longest jobs, making a report and freezing it, are cut by Google after six minutes. */
const PATIENCE_SECONDS: Readonly<Partial<Record<keyof ServerApi, number>>> = {
  buildMonthlySummary: 370,
  freezeReport: 370,
  previewRestore: 370,
  restoreEntries: 370,
  checkLog: 370,
  setUpWorkbook: 370,
  checkWorkbook: 370,
  mendWorkbook: 370,
};
const USUAL_PATIENCE_SECONDS = 100;

/**
 * With several Google accounts signed in, the page runs as the first of them: Google then says PERMISSION_DENIED or
 * asks for an authorisation that was given long ago.
 */
const causeOf = (error: unknown): CallFailure['cause'] => {
  const words = String(error);
  if (/PERMISSION_DENIED|Authori[sz]ation is required/i.test(words)) return 'accounts';
  if (/NetworkError|HTTP 0|timed out/i.test(words) || !navigator.onLine) return 'connection';
  return 'server';
};

const failed = (cause: CallFailure['cause']): { ok: false; problem: CallFailure } => ({
  ok: false,
  problem: { kind: 'failure', cause },
});

const isReply = (reply: unknown): boolean => typeof reply === 'object' && reply !== null && 'ok' in reply;

/** Calls a function of the server. A call that is never answered (a sleeping laptop) counts as a lost connection. */
export const callServer = <Name extends keyof ServerApi>(
  name: Name,
  request: Parameters<ServerApi[Name]>[0],
): Promise<Answer<Name>> =>
  new Promise((resolve) => {
    const seconds = PATIENCE_SECONDS[name] ?? USUAL_PATIENCE_SECONDS;
    const patience = setTimeout(() => resolve(failed('connection')), seconds * 1000);
    const settle = (answer: Answer<Name>): void => {
      clearTimeout(patience);
      resolve(answer);
    };
    try {
      google.script.run
        // The one place where the server's word is taken for its shape: both sides compile against ServerApi.
        .withSuccessHandler((reply) => settle(isReply(reply) ? (reply as Answer<Name>) : failed('server')))
        .withFailureHandler((error) => settle(failed(causeOf(error))))
        [name](request);
    } catch (error) {
      settle(failed(causeOf(error)));
    }
  });
