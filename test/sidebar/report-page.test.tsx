import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReportDocument } from '../../src/domain/report-document.ts';
import { startConversation } from '../../src/sidebar/report/conversation.ts';
import { type ReportActions, type ReportScreen, ReportView } from '../../src/sidebar/report/view.tsx';
import type { KeptReport, OpenedReport } from '../../src/wire/report-file.ts';
import { planForm } from './plan-form.ts';
import { sampleReport } from './report-sample.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;
const saved: { readonly file: Blob; readonly name: string }[] = [];
let make: (report: ReportDocument) => Promise<Blob>;
let printed = 0;

beforeEach(() => {
  run = installScriptRun();
  saved.length = 0;
  printed = 0;
  make = () => Promise.resolve(new Blob(['docx']));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const kept: KeptReport = { document: sampleReport, frozen: false, time: '08:15 09/04/2026' };

const openedWith = (report: KeptReport | null): OpenedReport => ({
  rounds: planForm().rounds,
  roundKey: '2026-04',
  period: '2026-03',
  report,
});

const open = async (
  report: KeptReport | null = kept,
): Promise<{ actions: ReportActions; html: () => string }> => {
  let shown: ReportScreen | null = null;
  const tools = {
    make: (document: ReportDocument) => make(document),
    save: (file: Blob, name: string) => saved.push({ file, name }),
    print: () => {
      printed += 1;
    },
  };
  const actions = startConversation(tools, (screen) => {
    shown = screen;
  });
  actions.start(null);
  run.last().succeed({ ok: true, value: openedWith(report) });
  await settled();
  return {
    actions,
    html: () => (shown === null ? '' : renderToString(<ReportView screen={shown} actions={actions} />)),
  };
};

describe('the page "Tải báo cáo Word"', () => {
  test('asks for the report made last, and for another round when one is chosen', async () => {
    const { actions } = await open();
    expect(run.last()).toMatchObject({ name: 'openReportDocument', request: { roundKey: null } });
    actions.choose('2026-03');
    expect(run.last().request).toEqual({ roundKey: '2026-03' });
  });

  test('makes one file at a press, and says what it is called', async () => {
    const { actions, html } = await open();
    const asked: ReportDocument[] = [];
    make = (report) => {
      asked.push(report);
      return Promise.resolve(new Blob(['docx']));
    };
    actions.download();
    actions.download();
    expect(html()).toContain('Đang tạo file Word…');
    await settled();
    expect(asked).toEqual([sampleReport]);
    expect(saved.map(({ name }) => name)).toEqual(['Bao cao ra quan 03-2026.docx']);
    expect(html()).toContain('Đã tải “Bao cao ra quan 03-2026.docx”.');
  });

  test('offers the printed page where the file cannot be made, and another try', async () => {
    const { actions, html } = await open();
    make = () => Promise.reject(new Error('out of memory'));
    actions.download();
    await settled();
    expect(html()).toContain('Chưa tạo được file Word. Mời thử lại, hoặc bấm “In báo cáo”.');
    make = () => Promise.resolve(new Blob(['docx']));
    actions.retry();
    await settled();
    expect(saved).toHaveLength(1);
  });

  test('without a report asks to make one first, and has nothing to download or print', async () => {
    const { actions, html } = await open(null);
    expect(html()).toContain('Đợt này chưa lập báo cáo.');
    expect(html().match(/<button[^>]*disabled/g)).toHaveLength(2);
    actions.download();
    await settled();
    expect(saved).toEqual([]);
  });

  test('prints what it shows', async () => {
    const { actions } = await open();
    actions.print();
    expect(printed).toBe(1);
  });

  test('tells a frozen report from one that may still change', async () => {
    expect((await open()).html()).toContain('Bản lập lúc 08:15 09/04/2026, chưa chốt.');
    expect((await open({ ...kept, frozen: true })).html()).toContain(
      'Bản đã chốt, lập lúc 08:15 09/04/2026.',
    );
  });

  test('shows a refusal in the words of the server, with another try', async () => {
    const { actions, html } = await open();
    actions.choose('2026-03');
    run
      .last()
      .succeed({ ok: false, problem: { kind: 'problem', code: 'tab-missing', message: 'Thiếu Lịch.' } });
    await settled();
    expect(html()).toContain('Thiếu Lịch.');
    actions.retry();
    expect(run.last().request).toEqual({ roundKey: '2026-03' });
  });
});

describe('the report on paper', () => {
  test('has the head, the text, the signature and the appendices of the Word file', async () => {
    const html = (await open()).html();
    for (const text of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: ……/BC-KT',
      'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      'Nơi nhận:',
      'Phụ lục II',
      '12.500.000',
      '1.234,5',
    ])
      expect(html).toContain(text);
    expect(html.match(/<article/g)).toHaveLength(3);
    expect(html.match(/class="sheet appendix lying/g)).toHaveLength(1);
    expect(html.match(/<thead>/g)).toHaveLength(2);
  });

  test('shows what people typed as they typed it, never as markup', async () => {
    const typed = '<img src=x onerror=alert(1)> & "=1+1"\nhàng hai';
    const document: ReportDocument = {
      ...sampleReport,
      paragraphs: [{ style: 'text', text: typed, place: 'free.causes' }],
    };
    const html = (await open({ ...kept, document })).html();
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)> &amp; &quot;=1+1&quot;');
    expect(html).toMatch(/<span[^>]*>hàng hai<\/span>/);
  });
});
