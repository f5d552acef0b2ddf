import type { ReportDocument } from '../../domain/report-document.ts';
import { reportPageText, wordFileName } from '../../text/report-page.ts';
import { callServer } from '../call-server.ts';
import type { ReportActions, ReportScreen } from './view.tsx';

/** What the page does outside itself. */
export interface ReportTools {
  make(report: ReportDocument): Promise<Blob>;
  save(file: Blob, name: string): void;
  print(): void;
}

/** The page that hands out the report: opens it once, then draws file and paper from what it has. */
export const startConversation = (
  tools: ReportTools,
  show: (screen: ReportScreen, focusId: string | null) => void,
): ReportActions => {
  let screen: ReportScreen = { opened: null, busy: null, made: null, problem: null };
  let again = (): void => {};

  const put = (change: Partial<ReportScreen>, focusId: string | null = null): void => {
    screen = { ...screen, ...change };
    show(screen, focusId);
  };

  const open = async (roundKey: string | null): Promise<void> => {
    again = () => void open(roundKey);
    put({ busy: 'opening', made: null, problem: null });
    const answer = await callServer('openReportDocument', { roundKey });
    if (answer.ok) put({ busy: null, opened: answer.value });
    else put({ busy: null, problem: answer.problem }, 'problem');
  };

  const download = async (): Promise<void> => {
    const { opened, busy } = screen;
    if (busy !== null || !opened?.report) return;
    again = () => void download();
    put({ busy: 'making', made: null, problem: null });
    try {
      const name = wordFileName(opened.period);
      tools.save(await tools.make(opened.report.document), name);
      put({ busy: null, made: name }, 'made');
    } catch {
      const problem = { kind: 'problem', code: 'word', message: reportPageText.failed } as const;
      put({ busy: null, problem }, 'problem');
    }
  };

  return {
    start: (roundKey) => void open(roundKey),
    choose: (roundKey) => void open(roundKey),
    download: () => void download(),
    print: () => tools.print(),
    retry: () => again(),
  };
};
