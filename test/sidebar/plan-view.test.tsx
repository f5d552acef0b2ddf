import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { EntryScreen } from '../../src/sidebar/entry/conversation.ts';
import * as state from '../../src/sidebar/entry/state.ts';
import type { PlanActions } from '../../src/sidebar/plan/conversation.ts';
import { addGroup, type PlanPage } from '../../src/sidebar/plan/filling.ts';
import { PlanView } from '../../src/sidebar/plan/view.tsx';
import type { PlanForm } from '../../src/wire/entry.ts';
import { noEntryActions, wordsOf } from './page-reading.ts';
import { planForm, wholeEntries } from './plan-form.ts';

const nothing = (): void => undefined;
const noActions: PlanActions = {
  ...noEntryActions,
  addGroup: nothing,
  removeGroup: nothing,
  copyPrevious: nothing,
  takeUnfinished: nothing,
};

const draw = (screen: Partial<EntryScreen<PlanForm>>): string =>
  renderToString(
    <PlanView
      screen={{ page: null, busy: null, problem: null, wanted: null, ...screen }}
      actions={noActions}
    />,
  );

const drawForm = (form: PlanForm, change: (page: PlanPage) => PlanPage = (page) => page): string =>
  draw({ page: change(state.openPage(form, null)) });

const buttonOf = (html: string, id: string): string =>
  new RegExp(`<button[^>]*id="${id}"[^>]*>`).exec(html)?.[0] ?? '';

const whole = planForm({ entries: wholeEntries, status: 'draft', base: 'b1' });

test('before the first plan has come, the page says that it is being opened', () => {
  const html = draw({ busy: 'opening' });
  expect(html).toContain('aria-busy="true"');
  expect(wordsOf(html)).toContain('Đang mở kế hoạch…');
});

test('a page that could not be opened says so and offers another try', () => {
  const html = wordsOf(draw({ problem: { kind: 'failure', cause: 'accounts' } }));
  expect(html).toContain('nhiều tài khoản Google');
  expect(html).toContain('Thử lại');
});

test('an empty plan shows 48 hamlets under their agencies, seven categories, one group, and no complaint', () => {
  const html = drawForm(planForm());
  expect(html.match(/<optgroup/g)).toHaveLength(22);
  expect(html.match(/<option /g)).toHaveLength(48 + 2);
  expect(html.match(/aria-controls="fold-/g)).toHaveLength(7);
  expect(html.match(/<legend[^>]*>Nhóm/g)).toHaveLength(1);
  expect(html).not.toContain('class="finding');
  expect(wordsOf(html)).toContain('Đã có 0/5 phần');
  expect(wordsOf(html)).toContain('còn 2 ngày Hạn gửi: 23:59 ngày 28/02/2026');
});

test('while nobody has chosen a hamlet there is nothing to type into, only the question which one', () => {
  const html = drawForm(planForm({}, { hamletKnown: false }));
  expect(html).toMatch(/<option[^>]*>Chọn xóm…/);
  expect(wordsOf(html)).toContain('Mời chọn xóm ở trên.');
  expect(html).not.toMatch(/<input|<textarea|id="submit"/);
});

test('what cannot be read is listed by the name of its field, for several may be alike', () => {
  const entries = { ...wholeEntries, 'plan.members': 'khoảng 10', 'plan.residents': 'khoảng 30' };
  const html = drawForm(planForm({ entries }), (page) => state.attempt(page, 'submit'));
  const box = wordsOf(/id="gaps".*?<\/ul>/s.exec(html)?.[0] ?? '');
  expect(box).toContain('Trong đó: đảng viên, hội viên “khoảng 10” không phải là số');
  expect(box).toContain('Trong đó: người dân “khoảng 30” không phải là số');
});

test('an attempt to send an empty plan names five gaps at the top and again at their places', () => {
  const html = drawForm(planForm(), (page) => state.attempt(page, 'submit'));
  const box = /id="gaps".*?<\/ul>/s.exec(html)?.[0] ?? '';
  expect(wordsOf(box)).toContain('Chưa gửi được: còn 5 chỗ cần bổ sung.');
  for (const part of ['nội dung công việc', 'thời gian', 'lực lượng', 'vật tư, dụng cụ', 'phân công'])
    expect(wordsOf(box)).toContain(`Chưa có ${part}`);
  expect(box.match(/<button/g)).toHaveLength(5);
  expect(html.match(/class="finding error"/g)).toHaveLength(5);
});

test('a whole plan shows what it holds and five parts done', () => {
  const text = wordsOf(drawForm(whole));
  expect(text).toContain('Đã có 5/5 phần');
  expect(text).toContain('2 việc');
  expect(text).toContain('= 1.500.000 đồng');
  expect(text).toContain('Các nhóm cộng lại: 60 người');
  expect(text).toContain('Đã lưu trong sổ');
});

test('what is typed and not saved is marked in words', () => {
  const html = drawForm(whole, (page) => state.change(page, 'plan.place', 'Đình làng'));
  expect(wordsOf(html)).toContain('Chưa lưu vào sổ');
});

const typed = (key: string, text: string): string =>
  drawForm(planForm(), (page) => state.leave(state.change(page, key, text), key));

test('a mistake is told beside its field once the field is left', () => {
  const change = (page: PlanPage): PlanPage => state.change(page, 'plan.people', '1.5oo');
  expect(drawForm(planForm(), change)).not.toContain('không phải là số');
  const html = typed('plan.people', '1.5oo');
  expect(wordsOf(html)).toContain('“1.5oo” không phải là số');
  expect(html).toMatch(/<input[^>]*id="field-plan\.people"[^>]*aria-invalid="true"/);
});

test('a number that can be read in two ways shows both, and offers the one that counts people', () => {
  const text = wordsOf(typed('plan.people', '1.5'));
  expect(text).toContain('“1.5” có thể là 1,5 hoặc 15');
  expect(text).toContain('Ghi là 15 người');
  expect(text).not.toContain('Ghi là 1,5 người');
});

test.each([
  ['plan.money', '1,5 triệu', '= 1.500.000 đồng'],
  ['plan.money', '1.500.000', '= 1.500.000 đồng'],
  ['plan.people', '1 500', '= 1.500 người'],
  ['plan.startTime', '7h30', '= 07:30'],
])('what was understood of %s "%s" is echoed', (key, text, echo) => {
  expect(wordsOf(typed(key, text))).toContain(echo);
});

test('a plain head count needs no echo', () => {
  expect(wordsOf(typed('plan.people', '60'))).not.toContain('= 60');
});

test('a fault typed into the sheet is shown as soon as the plan is opened', () => {
  expect(wordsOf(drawForm(planForm({ entries: { 'plan.startTime': '25h' } })))).toContain(
    '“25h” không phải là giờ',
  );
});

test('while the plan is being sent the buttons rest and the page says what it does', () => {
  const html = draw({ page: state.openPage(whole, null), busy: 'submit' });
  expect(buttonOf(html, 'submit')).toMatch(/disabled.*aria-busy="true"/);
  expect(buttonOf(html, 'save-draft')).toContain('disabled');
  expect(html).toMatch(/<fieldset[^>]*class="plain"[^>]*disabled/);
  expect(wordsOf(html)).toContain('Đang gửi…');
});

test('after a lost connection the form is still there, with a way to try again', () => {
  const html = draw({
    page: state.openPage(whole, null),
    problem: { kind: 'failure', cause: 'connection' },
  });
  expect(wordsOf(html)).toContain('Mất kết nối. Những gì đã nhập vẫn còn đây');
  expect(html).toContain('Thử lại');
  expect(html).toContain('value="Nhà văn hóa xóm"');
});

const receipt = { code: 'X01-7K', time: '08:15 01/03/2026' };

test('a sent plan shows its receipt and its new state; drafts over it are no longer offered', () => {
  const plan = { ...whole.state, status: 'submitted', statusWords: 'Đã nộp', tone: 'good', receipt } as const;
  const html = drawForm(whole, (page) => state.saved(page, 'submit', { state: plan, findings: [], receipt }));
  expect(wordsOf(html)).toContain('Đã gửi kế hoạch. Mã biên nhận X01-7K Lúc 08:15 01/03/2026');
  expect(wordsOf(html)).toContain('Đã nộp');
  expect(wordsOf(html)).toContain('Gửi bản sửa');
  expect(html).not.toContain('id="save-draft"');
});

test('an overdue plan says so in words, and a polite one politely', () => {
  expect(drawForm(planForm({ tone: 'overdue', statusWords: 'QUÁ HẠN 3 ngày' }))).toMatch(
    /tone-overdue.*QUÁ HẠN 3 ngày/s,
  );
  const polite = drawForm(planForm({ tone: 'polite', statusWords: 'Kính đề nghị gửi, quá 3 ngày' }));
  expect(polite).toMatch(/tone-polite.*Kính đề nghị gửi, quá 3 ngày/s);
  expect(polite).not.toContain('tone-overdue');
});

test('a plan that may only be read says why, and offers nothing that would be refused', () => {
  const html = drawForm(
    planForm({
      entries: wholeEntries,
      status: 'agreed',
      open: false,
      remarks: ['Đã thống nhất.'],
      receipt,
    }),
  );
  expect(wordsOf(html)).toContain('Đã thống nhất.');
  expect(wordsOf(html)).toContain('Biên nhận X01-7K, lúc 08:15 01/03/2026');
  expect(buttonOf(html, 'fold-ND1')).not.toContain('disabled');
  for (const offer of ['Gửi kế hoạch', 'Lưu nháp', 'Thêm nhóm', 'Bỏ nhóm', 'Điền như tháng trước'])
    expect(html).not.toContain(offer);
});

test('a draft found in the browser is offered, and the form waits for the answer', () => {
  const draft = { entries: { 'plan.place': 'Đình làng' }, base: 'b1', baseEntries: wholeEntries };
  const html = draw({ page: state.openPage(whole, draft) });
  expect(wordsOf(html)).toMatch(/Có bản nháp chưa gửi.*Dùng tiếp.*Bỏ/);
  expect(buttonOf(html, 'submit')).toContain('disabled');
});

test('a conflict shows both versions of each differing field and a choice for each', () => {
  const theirs = { ...wholeEntries, 'plan.place': 'Sân bóng', 'plan.item.ND1.1': '' };
  const html = drawForm(whole, (page) =>
    state.conflicted(
      state.change(page, 'plan.place', 'Đình làng'),
      { ...whole.state, base: 'b2', entries: theirs },
      'Kế hoạch vừa được sửa.',
    ),
  );
  const text = wordsOf(html);
  expect(text).toMatch(/Nơi tập trung Của tôi Đình làng Trong sổ Sân bóng/);
  expect(text).toMatch(/Của tôi Có chọn Trong sổ \(không chọn\)/);
  expect(html.match(/type="radio"/g)).toHaveLength(4);
  expect(text).toMatch(/Giữ tất cả của tôi.*Lấy tất cả trong sổ.*Tiếp tục với bản đã chọn/);
  expect(html).not.toContain('id="submit"');
});

test('markup typed into a cell is shown as text', () => {
  const html = drawForm(planForm({ entries: { 'plan.materials': '<img src=x onerror=alert(1)>' } }));
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img');
});

test('every control has a label, every id is there once, and no button sends a form', () => {
  const html = drawForm(whole, (page) => {
    const unfolded = page.form.categories.reduce((now, { code }) => state.toggleFold(now, code), page);
    return addGroup(unfolded);
  });
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const controls = [...html.matchAll(/<(?:input|textarea|select)[^>]* id="([^"]+)"/g)].map(
    (match) => match[1],
  );
  expect(controls.length).toBeGreaterThan(50);
  for (const id of controls) expect(html).toContain(`for="${id}"`);
  expect(html.match(/<button/g)?.length).toBe(html.match(/<button type="button"/g)?.length);
  expect(html).not.toContain('<form');
});

test('work left over from last month is offered by name, and what is in the plan already is said to be', () => {
  const unfinished = [
    { category: 'ND2', entries: { 'plan.detail.ND2': 'Đắp lề đường' } },
    { category: 'ND1', entries: { 'plan.item.ND1.1': 'x' } },
  ] as const;
  const html = drawForm(whole, (page) => ({ ...page, before: { label: 'Đợt 3', figures: {}, unfinished } }));
  const box = /id="unfinished".*?<\/section>/s.exec(html)?.[0] ?? '';
  expect(wordsOf(box)).toContain('Việc đợt trước chưa làm');
  expect(box.match(/<button/g)).toHaveLength(1);
  expect(wordsOf(box)).toContain('Đã có');
  expect(drawForm(whole)).not.toContain('id="unfinished"');
});
