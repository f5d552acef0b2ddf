import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { EntryScreen } from '../../src/sidebar/entry/conversation.ts';
import * as state from '../../src/sidebar/entry/state.ts';
import { type ResultPage, setNil } from '../../src/sidebar/result/contents.ts';
import type { ResultActions } from '../../src/sidebar/result/conversation.ts';
import { ResultView } from '../../src/sidebar/result/view.tsx';
import type { ResultForm } from '../../src/wire/entry.ts';
import { noEntryActions, wordsOf } from './page-reading.ts';
import { resultForm, wholeResult } from './result-form.ts';

const actions: ResultActions = { ...noEntryActions, setNil: () => undefined };

const draw = (screen: Partial<EntryScreen<ResultForm>>): string =>
  renderToString(
    <ResultView
      screen={{ page: null, busy: null, problem: null, wanted: null, ...screen }}
      actions={actions}
    />,
  );

const drawForm = (form: ResultForm, change: (page: ResultPage) => ResultPage = (page) => page): string =>
  draw({ page: change(state.openPage(form, null)) });

const whole = resultForm({ entries: wholeResult, status: 'draft', base: 'b1' });

const typed = (key: string, text: string): string =>
  drawForm(whole, (page) => state.leave(state.change(page, key, text), key));

test('the 14 core indicators come first, and 22 more are folded away', () => {
  const html = drawForm(resultForm());
  const [first = '', more = ''] = html.split('id="fold-more-body"');
  expect(first.match(/id="field-[A-Z]{2}\d\d"/g)).toHaveLength(14);
  expect(more.match(/id="field-[A-Z]{2}\d\d"/g)).toHaveLength(22);
  expect(more).toMatch(/^[^>]*hidden/);
  expect(wordsOf(html)).toContain('Thêm 22 chỉ tiêu');
  expect(wordsOf(html)).toContain('Đã ghi 0/14 chỉ tiêu chính');
  expect(html).not.toContain('class="finding');
});

test('what was planned and last round’s value stand beside the field, which stays empty', () => {
  const before = { label: 'Đợt 3', figures: { LL01: '55', VS01: '800' }, unfinished: [] };
  const html = drawForm(resultForm(), (page) => ({ ...page, before }));
  expect(wordsOf(html)).toContain('Kế hoạch: Quét dọn đường; Từ cầu đến chợ');
  expect(wordsOf(html)).toContain('Kế hoạch: 60 người Đợt trước: 55 người');
  expect(wordsOf(html)).toContain('Đợt trước: 800 m');
  expect(html).toContain('<input id="field-VS01" value autocomplete');
});

test('how it went asks only for what the answer needs', () => {
  const asked = (course: string): string[] =>
    ['actualDay', 'newDay', 'reason'].filter((key) =>
      drawForm(resultForm({ entries: { 'result.course': course } })).includes(`id="field-result.${key}"`),
    );
  expect([asked(''), asked('done'), asked('postponed'), asked('notHeld')]).toEqual([
    [],
    ['actualDay'],
    ['newDay', 'reason'],
    ['reason'],
  ]);
});

test('a day that was not held shows no figures, unless some were given', () => {
  const html = drawForm(resultForm({ entries: { 'result.course': 'notHeld' } }));
  expect(html).not.toContain('id="field-LL01"');
  expect(wordsOf(html)).not.toContain('chỉ tiêu chính');
  expect(drawForm(resultForm({ entries: { ...wholeResult, 'result.course': 'notHeld' } }))).toContain(
    'id="field-LL01"',
  );
});

test('blank, 0 and “không phát sinh” look different', () => {
  const html = drawForm(resultForm({ entries: { 'result.course': 'done', VS01: '0' } }), (page) =>
    setNil(page, 'ND3', true),
  );
  const of = (code: string): string =>
    wordsOf(
      new RegExp(`<section class="content" aria-labelledby="content-${code}".*?</section>`, 's').exec(
        html,
      )?.[0] ?? '',
    );
  expect(of('ND1')).toContain('1 số liệu');
  expect(of('ND1')).toContain('= 0 (đã báo, không có)');
  expect(of('ND2')).toContain('Chưa báo');
  expect(of('ND3')).toMatch(/Không phát sinh .*Lý do/);
  expect(html).not.toContain('id="field-VN01"');
  expect(html).toContain('id="field-result.nil.ND3"');
});

test.each([
  ['XH01', '1,5 triệu', '= 1.500.000 đồng'],
  ['VS01', '1 500', '= 1.500 m'],
  ['result.actualDay', '4/3/2026', '= 04/03/2026'],
])('what was understood of %s "%s" is echoed', (key, text, echo) => {
  expect(wordsOf(typed(key, text))).toContain(echo);
});

test('a number that can be read in two ways is refused with both, each a button', () => {
  const text = wordsOf(typed('LL05', '1.5'));
  expect(text).toContain('“1.5” có thể là 1,5 hoặc 15');
  expect(text).toContain('Ghi là 1,5 công');
  expect(text).toContain('Ghi là 15 công');
});

test('warnings to confirm are listed by their fields, with one button that sends', () => {
  const html = drawForm(whole, (page) => state.askToConfirm(state.change(page, 'LL01', '600')));
  const box = /id="warnings".*?<\/footer>/s.exec(html)?.[0] ?? '';
  expect(wordsOf(box)).toContain('Tổng số người tham gia');
  expect(wordsOf(box)).toContain('Kế hoạch 60 người, kết quả ghi 600 người');
  expect(wordsOf(box)).toContain('Số đúng, gửi luôn');
});

test('a confirmed result asks for the reason of its correction and offers no draft', () => {
  const html = drawForm(
    resultForm({
      status: 'confirmed',
      needsReason: true,
      remarks: ['Kết quả đã được cơ quan xác nhận: muốn sửa thì ghi lý do.'],
      entries: wholeResult,
    }),
  );
  expect(html).toContain('id="field-reason"');
  expect(wordsOf(html)).toContain('Gửi bản sửa');
  expect(html).not.toContain('id="save-draft"');
});

test('a frozen round is read only: fields rest, nothing can be sent, what was given can be read', () => {
  const html = drawForm(
    resultForm({
      status: 'locked',
      open: false,
      remarks: ['Đợt này đã chốt báo cáo.'],
      entries: wholeResult,
    }),
  );
  expect(wordsOf(html)).toContain('Đợt này đã chốt báo cáo.');
  expect(html).not.toContain('id="submit"');
  expect(html).toMatch(/<fieldset[^>]*class="groups"[^>]*disabled/);
  expect(html).toContain('value="800"');
});

test('a conflict shows both versions of the choice in words', () => {
  const html = drawForm(whole, (page) =>
    state.conflicted(
      page,
      { ...whole.state, base: 'b2', entries: { ...wholeResult, 'result.course': 'postponed' } },
      'Kết quả vừa được sửa.',
    ),
  );
  expect(wordsOf(html)).toMatch(/Tình hình thực hiện Của tôi Đã làm Trong sổ Hoãn/);
});

test('every control has a label, every id is there once, and no button sends a form', () => {
  const html = drawForm(resultForm({ needsReason: true }), (page) =>
    setNil(state.toggleFold(page, 'more'), 'ND3', true),
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const controls = [...html.matchAll(/<(?:input|textarea|select)[^>]* id="([^"]+)"/g)].map(
    (match) => match[0],
  );
  expect(controls.length).toBeGreaterThan(40);
  for (const control of controls) {
    const id = / id="([^"]+)"/.exec(control)?.[1];
    if (!control.includes('type="radio"')) expect(html).toContain(`for="${id}"`);
  }
  expect(html).toMatch(/<label[^>]*><input[^>]*type="radio"/);
  expect(html.match(/<button/g)?.length).toBe(html.match(/<button type="button"/g)?.length);
  expect(html).not.toContain('<form');
});

test('markup typed into a cell is shown as text', () => {
  const html = drawForm(resultForm({ entries: { 'result.praised': '<img src=x onerror=alert(1)>' } }));
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img');
});
