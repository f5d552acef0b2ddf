import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { AgencyActions } from '../../src/sidebar/agency/actions.ts';
import { type AgencyScreen, type Asking, NOTHING } from '../../src/sidebar/agency/state.ts';
import { AgencyView } from '../../src/sidebar/agency/view.tsx';
import type { AgencyState } from '../../src/wire/agency.ts';
import { agencyForm, hamlet, part, sentPart } from './agency-form.ts';
import { ASK_OTHERS, NOTHING_OFFERED } from './may-form.ts';

const nothing = (): undefined => undefined;
const actions = new Proxy({} as AgencyActions, { get: () => nothing });

const draw = (state: Partial<AgencyState>, screen: Partial<AgencyScreen> = {}): string =>
  renderToString(
    <AgencyView screen={{ ...NOTHING, form: agencyForm(state), ...screen }} actions={actions} />,
  );

/** With the first hamlet folded open. */
const drawOpen = (state: Partial<AgencyState>, screen: Partial<AgencyScreen> = {}): string =>
  draw(state, { open: new Map([['X23', []]]), ...screen });

const asking = (more: Partial<Asking> = {}): Asking => ({
  act: 'sendBack',
  phase: 'result',
  hamletCode: 'X23',
  reason: '',
  newDay: '09/04/2026',
  reasonMissing: false,
  ...more,
});

/** What of the page is a tag goes; words that stand in different elements are parted by a space. */
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('while the first agency is opened the page says so', () => {
  expect(wordsOf(draw({}, { form: null, busy: 'opening' }))).toContain('Đang mở cơ quan…');
});

describe('the head of the page', () => {
  test('says how the agency stands and what its report waits for, by name and why', () => {
    const words = wordsOf(draw({}));
    expect(words).toContain('QUÁ HẠN 2 ngày Hạn gửi: 23:59 04/04/2026');
    expect(words).toContain('Còn 2 xóm chưa xong: Xóm X23: chờ xác nhận Xóm X24: chưa gửi kết quả');
  });

  test('asks rows 1–4 politely', () => {
    const words = wordsOf(draw({ polite: true, words: 'Kính đề nghị gửi, quá 2 ngày', tone: 'polite' }));
    expect(words).toContain('Kính đề nghị cơ quan xem, xác nhận và cung cấp kết quả');
    expect(words).not.toContain('QUÁ HẠN');
    expect(words).toContain('Khi đã làm, kính đề nghị cơ quan ghi ngày.');
  });

  test('the report cannot be sent while it waits, and can once all is settled', () => {
    const button = /<button[^>]*id="send-report"[^>]*>/;
    expect(button.exec(draw({}))?.[0]).toContain('disabled');
    const settled = draw({ hamlets: [hamlet('X23', { unsettled: null })] });
    expect(button.exec(settled)?.[0]).not.toContain('disabled');
    expect(wordsOf(settled)).toContain('Các xóm đã xong, gửi báo cáo được.');
  });

  test('shows the receipt of what was sent, and that something changed since', () => {
    const words = wordsOf(
      draw({ receipt: { code: 'BC04-CQ07-7QFA', time: '09:12 03/04/2026' }, changedSinceSent: true }),
    );
    expect(words).toContain('Biên nhận BC04-CQ07-7QFA, lúc 09:12 03/04/2026');
    expect(words).toContain('Có thay đổi sau lần gửi gần nhất.');
    expect(words).toContain('Gửi lại báo cáo');
  });

  test('offers to confirm together what has no errors, when there is more than one', () => {
    expect(draw({})).not.toContain('id="confirm-all"');
    expect(wordsOf(draw({ hamlets: [hamlet('X23'), hamlet('X24')] }))).toContain(
      'Xác nhận 2 kết quả không có lỗi',
    );
  });
});

test('the clean-up day is asked for in the month of the round, whose days alone are taken', () => {
  const words = (cleanUp: AgencyState['cleanUp']) => wordsOf(draw({ cleanUp, period: '02/2026' }));
  expect(words('open')).toContain('Ghi một ngày của tháng 02/2026, ví dụ 14/02/2026.');
  expect(words('other-month')).toContain('Ghi một ngày của tháng 02/2026');
  expect(words('done')).not.toContain('ví dụ');
});

describe('a hamlet', () => {
  test('is folded to a line that says how it stands, and whether it changed since the last look', () => {
    const html = draw({}, { changed: new Set(['X23']) });
    expect(wordsOf(html)).toContain('Xóm X23 Kết quả: Đã nộp Có đổi');
    expect(html).toContain('aria-expanded="false"');
    expect(html).not.toContain('Xác nhận kết quả');
  });

  const sentPlan = part({ status: 'submitted', words: 'Đã nộp', tone: 'good' });
  const none = (words = 'Chưa nộp', tone: 'quiet' | 'soon' | 'overdue' = 'quiet') => part({ words, tone });
  test.each([
    ['a sent plan hides no overdue result', sentPlan, none('QUÁ HẠN 2 ngày', 'overdue'), 'Kết quả: QUÁ HẠN'],
    [
      'a plan that is due goes before a result that is not',
      none('còn 2 ngày', 'soon'),
      none(),
      'Kế hoạch: còn 2',
    ],
    ['a sent plan goes before a result that is not due', sentPlan, none(), 'Kế hoạch: Đã nộp'],
    [
      'a result goes before an overdue plan',
      none('QUÁ HẠN 9 ngày', 'overdue'),
      sentPart(),
      'Kết quả: Đã nộp',
    ],
    ['nothing presses', none(), none(), 'Kết quả: Chưa nộp'],
  ])('folded: %s', (_, plan, result, said) => {
    expect(wordsOf(draw({ hamlets: [hamlet('X23', { plan, result })] }))).toContain(`Xóm X23 ${said}`);
  });

  test('opened, says what changed, what is wrong, and plan against result', () => {
    const finding = {
      severity: 'error',
      label: 'Rác thải',
      message: '“khoảng 3” không phải là số.',
    } as const;
    const html = draw(
      {
        hamlets: [
          hamlet('X23', {
            result: { ...sentPart('5 m³'), findings: [finding], canAccept: false },
            works: [
              { name: 'Vệ sinh môi trường', state: 'done', planned: 'Quét đường', done: 'Rác thải: 5 m³' },
              { name: 'Chuyển đổi số', state: 'open', planned: 'Cài đặt', done: '' },
            ],
            people: { planned: '40 người', came: '60 người' },
          }),
        ],
      },
      {
        open: new Map([
          [
            'X23',
            [
              { label: 'Rác thải', before: '3 m³', now: '5 m³' },
              { label: 'Nổi bật', before: 'Đông đủ', now: '' },
            ],
          ],
        ]),
      },
    );
    const words = wordsOf(html);
    expect(words).toContain('Đã đổi từ lần xem trước Rác thải: 3 m³ → 5 m³ Nổi bật: Đông đủ → (trống)');
    expect(words).toContain('Lỗi: Rác thải . “khoảng 3” không phải là số.');
    expect(words).toContain('Dự kiến: 40 người. Tham gia: 60 người.');
    expect(words).toContain('Vệ sinh môi trường Đã làm Kế hoạch: Quét đường Kết quả: Rác thải: 5 m³');
    expect(words).toContain('Chuyển đổi số Chưa thấy kết quả');
    expect(html).not.toContain('aria-label="Xác nhận kết quả của Xóm X23"');
    expect(html).toContain('aria-label="Trả lại kết quả của Xóm X23"');
  });

  test('whose plan was sent can be agreed before there is a result', () => {
    const plan = part({ status: 'submitted', words: 'Đã nộp', tone: 'good', canAccept: true });
    const html = drawOpen({ hamlets: [hamlet('X23', { plan, result: part() })] });
    expect(wordsOf(html)).toContain('Xóm X23 Kế hoạch: Đã nộp');
    expect(html).toContain('aria-label="Thống nhất kế hoạch của Xóm X23"');
  });

  test('that was sent back shows why and until when, one that is marked not sent may be unmarked', () => {
    const sentBack = { reason: 'Sai số người', until: '23:59 09/04/2026' };
    const words = wordsOf(
      drawOpen({
        hamlets: [
          hamlet('X23', {
            result: part({ status: 'sentBack', words: 'Trả lại, còn 3 ngày', sentBack }),
            notSentReason: 'Xóm bận',
            canMarkNotSent: true,
          }),
        ],
      }),
    );
    expect(words).toContain('Lý do trả lại: Sai số người Hạn mới: 23:59 09/04/2026');
    expect(words).toContain('Cơ quan đã ghi không gửi: Xóm bận');
    expect(words).toContain('Bỏ ghi không gửi');
  });

  test('that was changed after it was accepted says who accepted it and to look again', () => {
    const accepted = { time: '09:12 03/04/2026', who: 'Cán bộ phòng Kinh tế' };
    const result = part({ status: 'confirmed', words: 'Đã xác nhận', accepted, changedSinceAccepted: true });
    const words = wordsOf(drawOpen({ hamlets: [hamlet('X23', { result })] }));
    expect(words).toContain('Xác nhận lúc 09:12 03/04/2026, Cán bộ phòng Kinh tế');
    expect(words).toContain('Nội dung đã đổi sau khi cơ quan đồng ý.');
  });

  test('markup that somebody typed into a cell is shown, never run', () => {
    const entries = [{ key: 'result.highlights', label: 'Nổi bật', text: '<img src=x onerror=alert(1)>' }];
    const html = drawOpen({ hamlets: [hamlet('X23', { result: { ...sentPart(), entries } })] });
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img');
  });
});

describe('a reason', () => {
  test('of sending back is asked for with the new deadline, each under its label', () => {
    const html = drawOpen({}, { asking: asking() });
    expect(html).toContain('<legend>Trả lại kết quả của Xóm X23</legend>');
    expect(html).toMatch(/<label for="reason">.*<textarea[^>]*id="reason"/);
    expect(html).toMatch(/<label for="new-day">.*<input[^>]*id="new-day"[^>]*value="09\/04\/2026"/);
  });

  test('that is missing is said at the field', () => {
    const html = drawOpen({}, { asking: asking({ reasonMissing: true }) });
    expect(html).toMatch(/aria-invalid(?:="true")?/);
    expect(wordsOf(html)).toContain('Mời ghi lý do trước.');
  });

  test('why nothing was sent needs no deadline', () => {
    const html = draw(
      {},
      { open: new Map([['X24', []]]), asking: asking({ act: 'notSent', hamletCode: 'X24' }) },
    );
    expect(html).toContain('<legend>Ghi không gửi kết quả của Xóm X24</legend>');
    expect(html).not.toContain('id="new-day"');
  });
});

test('what was done and what was refused are read out beside the button', () => {
  const said = {
    good: false,
    lines: ['Đã xác nhận kết quả của 2 xóm.', 'Xóm X24: kết quả vừa có người sửa.'],
  };
  const html = draw({}, { said });
  expect(html).toMatch(/role="status"[^>]*id="said"/);
  expect(wordsOf(html)).toContain('Đã xác nhận kết quả của 2 xóm. Xóm X24: kết quả vừa có người sửa.');
});

describe('whoever may not act for the agency', () => {
  const plan = part({ status: 'submitted', words: 'Đã nộp', tone: 'good', canAccept: true });
  const hamlets = [hamlet('X23', { plan, canMarkNotSent: true }), hamlet('X24', { unsettled: null })];
  const drawFor = (may: typeof NOTHING_OFFERED | null): string =>
    drawOpen({}, { form: agencyForm({ hamlets, cleanUpDay: '14/03/2026' }, may) });

  test('reads everything, is offered nothing that would be refused, and told whom to ask', () => {
    const html = drawFor(NOTHING_OFFERED);
    const words = wordsOf(html);
    expect(words).toContain(ASK_OTHERS);
    expect(words).toContain('Xóm X23 Kết quả: Đã nộp');
    expect(words).toContain('Đã làm ngày 14/03/2026.');
    expect(words).not.toContain('rồi gửi báo cáo của cơ quan.');
    for (const button of ['Thống nhất', 'Xác nhận', 'Trả lại', 'Ghi không gửi', 'Ghi ngày', 'Gửi báo cáo']) {
      expect(html).not.toMatch(new RegExp(`(?:>|aria-label=")${button}`));
    }
    expect(html).not.toContain('<input');
    expect(html).not.toContain('<footer');
  });

  test('is offered nothing before it is known, and nothing is said of it', () => {
    const html = drawFor(null);
    expect(html).not.toContain('id="send-report"');
    expect(html).not.toContain('id="why-not"');
  });
});
