import type { JSX } from 'preact';
import { reportPageText } from '../../text/report-page.ts';
import type { Problem } from '../../wire/reply.ts';
import type { OpenedReport } from '../../wire/report-file.ts';
import type { CallFailure } from '../call-server.ts';
import { Busy, Button, Notice, ProblemNotice, Select } from '../kit.tsx';
import { ReportPaper } from './report-paper.tsx';

export interface ReportScreen {
  /** null until the server has answered. */
  readonly opened: OpenedReport | null;
  readonly busy: 'opening' | 'making' | null;
  /** Name of the file that was handed out. */
  readonly made: string | null;
  readonly problem: Problem | CallFailure | null;
}

export interface ReportActions {
  /** null: the round whose report was made last. */
  start(roundKey: string | null): void;
  choose(roundKey: string): void;
  download(): void;
  print(): void;
  retry(): void;
}

const About = ({ opened }: { opened: OpenedReport }): JSX.Element => {
  const { report } = opened;
  if (report === null) return <Notice tone="soon">{reportPageText.none}</Notice>;
  return (
    <p class="help">
      {report.frozen ? reportPageText.frozen(report.time) : reportPageText.latest(report.time)}
    </p>
  );
};

/** "Tải báo cáo Word" in each of its states: tools above, the paper below. */
export const ReportView = (props: {
  readonly screen: ReportScreen;
  readonly actions: ReportActions;
}): JSX.Element => {
  const { opened, busy, made, problem } = props.screen;
  const { actions } = props;
  const report = opened?.report ?? null;
  return (
    <main class="report" aria-busy={busy !== null}>
      <h1 class="hidden">{reportPageText.title}</h1>
      <div class="tools">
        {opened === null ? null : (
          <div class="row">
            <Select
              id="round"
              label={reportPageText.round}
              value={opened.roundKey}
              groups={[
                { label: '', options: opened.rounds.map(({ key, label }) => ({ value: key, label })) },
              ]}
              disabled={busy !== null}
              onChoose={actions.choose}
            />
            <Button
              kind="primary"
              id="download"
              busy={busy === 'making'}
              disabled={busy !== null || report === null}
              onPress={actions.download}
            >
              {reportPageText.download}
            </Button>
            <Button id="print" disabled={busy !== null || report === null} onPress={actions.print}>
              {reportPageText.print}
            </Button>
          </div>
        )}
        {opened === null || busy === 'opening' ? null : <About opened={opened} />}
        {busy === 'opening' ? <Busy>{reportPageText.opening}</Busy> : null}
        {busy === 'making' ? <Busy>{reportPageText.making}</Busy> : null}
        {made === null ? null : (
          <Notice tone="good" id="made">
            {reportPageText.made(made)}
          </Notice>
        )}
        {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
      </div>
      {report === null || busy === 'opening' ? null : (
        // A sheet of paper is wider than a narrow window: the keyboard must be able to move it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus.
        <section class="preview" data-scrolls tabIndex={0} aria-label={reportPageText.preview}>
          <ReportPaper report={report.document} />
        </section>
      )}
    </main>
  );
};
