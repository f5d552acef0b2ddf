import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startConversation } from '../../src/sidebar/bulletins/conversation.ts';
import {
  type BulletinActions,
  type BulletinScreen,
  BulletinView,
} from '../../src/sidebar/bulletins/view.tsx';
import { webText, zaloText } from '../../src/text/bulletins.ts';
import { loudspeakerText } from '../../src/text/loudspeaker.ts';
import type { OpenedBulletins } from '../../src/wire/bulletins.ts';
import type { May } from '../../src/wire/may.ts';
import { sampleFacts } from '../text/bulletin-sample.ts';
import { ASK_OTHERS, answersMay, everythingOn, NOTHING_OFFERED } from './may-form.ts';
import { planForm } from './plan-form.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;
let copyOutcome: 'copied' | 'selected' = 'copied';
const copied: string[] = [];

beforeEach(() => {
  run = installScriptRun();
  copied.length = 0;
  copyOutcome = 'copied';
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const NONE = { web: '', loudspeaker: '', zalo: '' };

const opened: OpenedBulletins = {
  rounds: planForm().rounds,
  roundKey: '2026-04',
  facts: sampleFacts,
  published: NONE,
  frozenOn: '',
  today: '2026-04-10',
};

interface Desk {
  readonly actions: BulletinActions;
  readonly screen: () => BulletinScreen;
  readonly html: () => string;
}

const open = async (value: OpenedBulletins = opened, may: May = everythingOn('bulletins')): Promise<Desk> => {
  let shown: BulletinScreen | null = null;
  const tools = {
    copy: (kind: string) => {
      copied.push(kind);
      return Promise.resolve(copyOutcome);
    },
  };
  const actions = startConversation(tools, (screen) => {
    shown = screen;
  });
  actions.start(null);
  run.last().succeed({ ok: true, value });
  await answersMay(run, may);
  const screen = (): BulletinScreen => {
    if (shown === null) throw new Error('nothing was drawn');
    return shown;
  };
  return {
    actions,
    screen,
    html: () => renderToString(<BulletinView screen={screen()} actions={actions} />),
  };
};

describe('the page "Bản tin"', () => {
  test('makes three texts from one set of figures, and says how long each is', async () => {
    const { screen, html } = await open();
    expect(screen().texts).toEqual({
      web: webText(sampleFacts),
      loudspeaker: loudspeakerText(sampleFacts),
      zalo: zaloText(sampleFacts),
    });
    expect(html()).toMatch(/1[5-9]\d chữ\./);
    expect(html()).toMatch(/\d{3} ký tự\./);
    expect(html().match(/<textarea/g)).toHaveLength(3);
  });

  test('keeps what the clerk changed until the text is made anew', async () => {
    const { actions, screen } = await open();
    actions.write('zalo', 'Lời khác.');
    expect(screen().texts.zalo).toBe('Lời khác.');
    expect(screen().texts.web).toBe(webText(sampleFacts));
    actions.remake('zalo');
    expect(screen().texts.zalo).toBe(zaloText(sampleFacts));
  });

  test('warns while a telephone number stands in a text, and when the loudspeaker text has the wrong length', async () => {
    const { actions, html } = await open();
    expect(html()).not.toContain('số điện thoại');
    actions.write('web', 'Liên hệ 0912 345 678.');
    expect(html()).toContain('Bản tin đang có số điện thoại');
    actions.write('loudspeaker', 'Xin chào.');
    expect(html()).toContain('2 chữ. Nên trong khoảng 150–200 chữ.');
    actions.write('zalo', 'a'.repeat(901));
    expect(html()).toContain('901 ký tự. Nên ngắn hơn 900 ký tự.');
  });

  test('copies a text, or says how to copy it by hand', async () => {
    const { actions, html } = await open();
    await actions.copy('web');
    expect(copied).toEqual(['web']);
    expect(html()).toContain('Đã sao chép.');
    copyOutcome = 'selected';
    await actions.copy('zalo');
    expect(html()).toContain('mời bấm Ctrl+C');
    expect(html()).not.toContain('Đã sao chép.');
  });

  test('tells the clerk what was left out and why, without saying it', async () => {
    const facts = {
      ...sampleFacts,
      withheld: [
        { hamletName: 'Xóm 7', reason: 'contact' as const },
        { hamletName: 'Xóm 8', reason: 'poor-household' as const },
      ],
    };
    const html = (await open({ ...opened, facts })).html();
    expect(html).toContain('Xóm 7: có câu ghi số điện thoại');
    expect(html).toContain('Xóm 8: có nói đến hộ nghèo');
  });

  test('without a report has no texts, and says what to do first', async () => {
    const html = (await open({ ...opened, facts: null })).html();
    expect(html).toContain('Phòng Kinh tế lập ở “Lập báo cáo tháng…” trong menu trước.');
    expect(html).not.toContain('<textarea');
  });
});

describe('the day of publishing', () => {
  test('is offered as today, and recorded with what the page showed before', async () => {
    const { actions, html } = await open();
    expect(html()).toContain('value="2026-04-10"');
    expect(html()).toContain('Trong sổ: chưa ghi ngày.');
    actions.record('loudspeaker');
    actions.record('loudspeaker');
    const calls = run.calls.filter(({ name }) => name === 'recordPublished');
    expect(calls).toHaveLength(1);
    expect(calls[0]?.request).toMatchObject({
      roundKey: '2026-04',
      kind: 'loudspeaker',
      day: '2026-04-10',
      before: '',
    });
    const published = { ...NONE, loudspeaker: '2026-04-10' };
    run.last().succeed({ ok: true, value: { published, message: 'Đã ghi.' } });
    await settled();
    expect(html()).toContain('Trong sổ: 10/4/2026.');
    expect(html()).toContain('Đã ghi.');
  });

  test('is asked for when the field is empty', async () => {
    const { actions, html } = await open();
    actions.setDay('web', '');
    actions.record('web');
    expect(run.last().name).toBe('openBulletins');
    expect(html()).toContain('Mời chọn ngày trước.');
  });

  test('that somebody else recorded meanwhile is shown, and nothing is written over', async () => {
    const { actions, screen, html } = await open();
    actions.record('web');
    const published = { ...NONE, web: '2026-04-09' };
    const problem = { kind: 'conflict', message: 'Vừa có người ghi ngày khác.', published };
    run.last().succeed({ ok: false, problem });
    await settled();
    expect(html()).toContain('Vừa có người ghi ngày khác.');
    expect(screen().days.web).toBe('2026-04-09');
  });

  test('is tried again as the same act when the answer was lost', async () => {
    const { actions, html } = await open();
    actions.record('zalo');
    const first = run.last().request;
    run.last().fail(new Error('NetworkError'));
    await settled();
    expect(html()).toContain('Mất kết nối.');
    actions.retry();
    expect(run.last().request).toEqual(first);
  });
});

describe('What the service centre owes of a frozen report', () => {
  test.each([
    [{}, 'còn đăng trang tin điện tử, phát loa.'],
    [{ web: '2026-04-10' }, 'còn phát loa.'],
    [{ loudspeaker: '2026-04-10' }, 'còn đăng trang tin điện tử.'],
  ])('with %j noted is said by name', async (noted, owed) => {
    const { html } = await open({
      ...opened,
      frozenOn: '2026-04-09',
      published: { ...NONE, ...noted },
    });
    expect(html()).toContain(`Báo cáo đã chốt ngày 09/4/2026 (Kế hoạch III.3.2): ${owed}`);
  });

  test('is nothing once both days are noted, and before the report is frozen', async () => {
    const published = { web: '2026-04-10', loudspeaker: '2026-04-10', zalo: '' };
    const both = await open({ ...opened, frozenOn: '2026-04-09', published });
    expect(both.html()).not.toContain('id="owed"');
    const before = await open(opened);
    expect(before.html()).not.toContain('id="owed"');
  });
});

test('whoever may not note the day copies the texts, and is told whom to ask', async () => {
  const html = (await open({ ...opened, frozenOn: '2026-04-09' }, NOTHING_OFFERED)).html();
  expect(html).toContain('id="copy-web"');
  expect(html).toContain(ASK_OTHERS);
  expect(html).toContain('Báo cáo đã chốt ngày');
  expect(html).not.toContain('mời ghi ngày');
  expect(html).not.toMatch(/id="(?:day|record)-/);
});
