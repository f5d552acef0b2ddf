/** What can be wrong with a workbook that people share; each code has its sentence in `text/problems.ts`. */
export type WorkbookProblemCode =
  | 'not-set-up'
  | 'old-layout'
  | 'tab-missing'
  | 'tabs-open'
  | 'tab-name-taken'
  | 'keys-missing'
  | 'key-doubled'
  | 'key-strange'
  | 'row-missing'
  | 'wrong-zone'
  | 'wrong-locale'
  | 'schedule-unreadable'
  | 'unknown-round'
  | 'unknown-hamlet'
  | 'inactive-hamlet'
  | 'rules-refuse'
  | 'busy'
  | 'newer-journal'
  | 'too-much-at-once'
  | 'bad-request'
  | 'not-allowed'
  | 'range-protected'
  | 'locked'
  | 'forbidden-act'
  | 'round-frozen'
  | 'reason-needed'
  | 'report-not-built'
  | 'not-frozen'
  | 'unlock-too-long'
  | 'unknown-agency'
  | 'not-of-agency'
  | 'bad-new-deadline'
  | 'bad-clean-up-day'
  | 'bad-published-day'
  | 'clock-of-other'
  | 'digests-running'
  | 'no-mail-consent'
  | 'unknown-reminder'
  | 'no-previous-round'
  | 'no-previous-plan';

/** The workbook or the request is not as a command needs it. Thrown by `sheets/` and `commands/`, caught in `commands/answer.ts`. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';
  readonly code: WorkbookProblemCode;
  readonly about: Readonly<Record<string, string>>;

  constructor(code: WorkbookProblemCode, about: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.about = about;
  }
}
