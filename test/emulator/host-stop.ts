/** The run ended where it stood: every later call of it throws this again, so that nothing can clean up. */
export class ScriptKilled extends Error {
  override readonly name: string = 'ScriptKilled';
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
