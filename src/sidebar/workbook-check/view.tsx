import type { JSX } from 'preact';
import { workbookCheckText as text } from '../../text/workbook-check.ts';
import type { May } from '../../wire/may.ts';
import { isOffered } from '../../wire/may.ts';
import type { Problem } from '../../wire/reply.ts';
import type { Going } from '../../wire/steps.ts';
import type { WorkbookFinding } from '../../wire/workbook-check.ts';
import type { CallFailure } from '../call-server.ts';
import type { Tone } from '../kit.tsx';
import { Busy, Button, Notice, ProblemNotice, WhyNot } from '../kit.tsx';
import { Located } from '../located.tsx';
import { ProgressBar } from '../progress.tsx';

export interface WorkbookCheckScreen {
  /** null until it is known what may be done here. */
  readonly may: May | null;
  /** What the server is at; null while it rests. */
  readonly work: 'check' | 'mend' | null;
  /** What the last step left; null before the first has come back. */
  readonly going: Going | null;
  /** null until the first check has come to its end. */
  readonly findings: readonly WorkbookFinding[] | null;
  /** How many things the last repair put right; null before any. */
  readonly mended: number | null;
  /** The finding that was gone to last. */
  readonly visited: WorkbookFinding | null;
  readonly problem: Problem | CallFailure | null;
}

export interface WorkbookCheckActions {
  start(): void;
  check(): void;
  mend(): void;
  visit(finding: WorkbookFinding): void;
  retry(): void;
}

const KINDS = ['person', 'mend', 'note'] as const;

const headings: Readonly<Record<WorkbookFinding['kind'], string>> = {
  person: text.byPerson,
  mend: text.canMend,
  note: text.notes,
};

const tones: Readonly<Record<WorkbookFinding['kind'], Tone>> = {
  person: 'overdue',
  mend: 'polite',
  note: 'quiet',
};

const Finding = (props: {
  readonly finding: WorkbookFinding;
  readonly visited: boolean;
  readonly onVisit: () => void;
}): JSX.Element => {
  const { finding, visited } = props;
  const { kind, tab, goTo, message } = finding;
  return (
    <Located
      isError={kind === 'person'}
      tone={tones[kind]}
      head={tab === '' ? text.workbook : tab}
      cell={goTo}
      goTo={text.goTo('')}
      message={message}
      visited={visited}
      onVisit={props.onVisit}
    />
  );
};

const Findings = (props: {
  readonly findings: readonly WorkbookFinding[];
  readonly screen: WorkbookCheckScreen;
  readonly actions: WorkbookCheckActions;
}): JSX.Element => {
  const { findings, screen, actions } = props;
  return (
    <>
      {KINDS.map((kind) => {
        const own = findings.filter((finding) => finding.kind === kind);
        if (own.length === 0) return null;
        return (
          <section class="hamlet" key={kind}>
            <h2>
              <span>{headings[kind]}</span>
              <span class="help">{own.length}</span>
            </h2>
            <ul>
              {own.map((finding, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one place may have several findings, which never move.
                <li key={`${finding.tab} ${finding.goTo} ${index}`}>
                  <Finding
                    finding={finding}
                    visited={finding === screen.visited}
                    onVisit={() => actions.visit(finding)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};

const Progress = ({ work, going }: Pick<WorkbookCheckScreen, 'work' | 'going'>): JSX.Element | null => {
  if (work === null) return null;
  if (going === null) return <Busy>{work === 'mend' ? text.mending(text.firstPart) : text.loading}</Busy>;
  const words = work === 'mend' ? text.mending(going.words) : text.checking(going.words);
  return <ProgressBar going={{ ...going, words }} />;
};

/** "Kiểm tra sổ" in each of its states. */
export const WorkbookCheckView = (props: {
  readonly screen: WorkbookCheckScreen;
  readonly actions: WorkbookCheckActions;
}): JSX.Element => {
  const { screen, actions } = props;
  const { work, findings, mended, visited, problem, may } = screen;
  const wrong = (findings ?? []).filter(({ kind }) => kind !== 'note');
  const byPerson = wrong.filter(({ kind }) => kind === 'person').length;
  const hasMendable = wrong.length > byPerson;
  const canMend = hasMendable && isOffered(may, 'setUp');
  return (
    <main aria-busy={work !== null}>
      <h1 class="hidden">{text.title}</h1>
      {mended === null || work === 'mend' ? null : (
        <Notice tone="good" id="mended">
          {text.mended(mended)}
        </Notice>
      )}
      {findings === null ? null : (
        <div class={work === null ? '' : 'stale'}>
          {wrong.length === 0 ? (
            <Notice tone="good">{text.whole}</Notice>
          ) : (
            <p class="summary">{text.found(wrong.length, byPerson)}</p>
          )}
          {hasMendable ? <WhyNot may={may} /> : null}
          {findings.length === 0 ? null : <p class="help">{text.hint}</p>}
          <Findings findings={findings} screen={screen} actions={actions} />
        </div>
      )}
      <footer class="bar">
        {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
        <Progress {...screen} />
        <p class="hidden" role="status">
          {visited === null ? '' : text.wentTo(`${visited.tab} ${visited.goTo}`)}
        </p>
        {findings === null ? null : (
          <div class="row">
            {canMend ? (
              <Button kind="primary" busy={work === 'mend'} disabled={work !== null} onPress={actions.mend}>
                {text.mend}
              </Button>
            ) : null}
            <Button
              kind={canMend ? 'plain' : 'primary'}
              busy={work === 'check'}
              disabled={work !== null}
              onPress={actions.check}
            >
              {text.again}
            </Button>
          </div>
        )}
      </footer>
    </main>
  );
};
