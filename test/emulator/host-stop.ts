/** The run ended where it stood: every later call of it throws this again, so that nothing can clean up. */
export class ScriptKilled extends Error {
  override readonly name: string = 'ScriptKilled';
  /** So many of the writes that were not flushed have reached the file: any prefix may (platform-facts §6.4). */
  readonly kept: number;

  constructor(
    message: string,
    { kept = 0, cause }: { readonly kept?: number; readonly cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.kept = kept;
  }
}

/** What others were to do in the middle of a run went wrong, which is the test's own matter: the run ends there. */
export class OthersFailed extends ScriptKilled {
  override readonly name = 'OthersFailed';

  constructor(cause: unknown) {
    super(`What others did meanwhile failed: ${String(cause)}`, { cause });
  }
}

/** Google ended the run at its limit of six minutes, or of thirty seconds for a simple trigger. */
export class TimeIsUp extends ScriptKilled {
  override readonly name = 'TimeIsUp';

  constructor() {
    super('Exceeded maximum execution time');
  }
}

export interface AskedQuestion {
  readonly form: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  /** Name of `Ui.ButtonSet`. */
  readonly buttonSet: string;
  /** Names of `Ui.Button`. */
  readonly buttons: readonly string[];
}

/** A script asked something for which no answer was prepared. */
export class UnansweredQuestion extends ScriptKilled {
  override readonly name = 'UnansweredQuestion';
  readonly question: AskedQuestion;

  constructor(question: AskedQuestion) {
    super(`No answer was prepared for the question: ${`${question.title} ${question.prompt}`.trim()}`);
    this.question = question;
  }
}

/** A script asked the web something that `createHost({ web })` does not answer. */
export class UnansweredFetch extends ScriptKilled {
  override readonly name = 'UnansweredFetch';

  constructor(request: string) {
    super(`The web is not emulated, and createHost({ web }) has no answer to ${request}`);
  }
}
