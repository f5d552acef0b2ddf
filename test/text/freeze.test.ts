import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { fieldOf } from '../../src/domain/catalogue.ts';
import { figureText, frozenTabName, givenNumber, matterSentence, numbered } from '../../src/text/freeze.ts';
import { withChanges } from '../../src/text/report-changes.ts';
import { snapshotSaying } from '../fixtures/snapshots.ts';

describe('The number of a report', () => {
  test.each([
    ['Số: ……/BC-KT', '12', 'Số: 12/BC-KT'],
    ['Số: ……/BC-KT', ' 12/BC-KT ', 'Số: 12/BC-KT'],
    ['Số: ……/BC-KT', 'Số: 12', 'Số: 12/BC-KT'],
    ['Số: 12/BC-KT', '15', 'Số: 15/BC-KT'],
    ['', '12', 'Số: 12'],
    ['Số: ……/BC-KT', '$& $1 $$', 'Số: $& $1 $$/BC-KT'],
  ])('%s with “%s” is %s', (standing, typed, text) => {
    expect(numbered(standing, typed)).toBe(text);
  });

  test.each([
    ['Số: 12/BC-KT', '12/BC-KT'],
    ['Số: ……/BC-KT', ''],
    ['Số: …/BC-KT', ''],
    ['', ''],
  ])('“%s” is given as “%s”', (standing, given) => {
    expect(givenNumber(standing)).toBe(given);
  });
});

test('figures of a change keep their unit, and what is no number says what it is', () => {
  const metres = fieldOf(catalogue, 'VS01');
  expect(
    [1250, 0, 'nil', 'blank', 'bad', 'notSent'].map((figure) => figureText(figure as 0, metres)),
  ).toEqual(['1.250 m', '0 m', 'không phát sinh', 'để trống', 'không đọc được', 'chưa gửi']);
});

test('a long list of names ends with how many more there are', () => {
  const names = Array.from({ length: 10 }, (_, index) => `Xóm ${index + 1}`);
  expect(matterSentence({ code: 'results-missing', names })).toBe(
    '10 xóm chưa gửi kết quả: Xóm 1, Xóm 2, Xóm 3, Xóm 4, Xóm 5, Xóm 6, Xóm 7, Xóm 8 và 2 nơi khác.',
  );
});

test('the tab of a frozen copy bears the month, a supplement its number too', () => {
  expect([frozenTabName('2026-03', 1), frozenTabName('2026-03', 2)]).toEqual([
    'Đã chốt 03-2026',
    'Đã chốt 03-2026 lần 2',
  ]);
});

describe('A report made again after it was frozen', () => {
  const { document } = snapshotSaying('Thực hiện Kế hoạch số ……');
  const line = {
    hamlet: 'Xóm 1',
    label: 'Tổng số người',
    before: '42 người',
    after: '52 người',
    reason: 'Đếm thiếu',
  };

  test('is as it was where nothing changed or nothing was frozen', () => {
    expect(withChanges(document, { at: '08:00 09/04/2026', number: '' }, [])).toBe(document);
    expect(withChanges(document, null, [line])).toBe(document);
  });

  test('says before → after in an appendix, and where it is to be found after its first sentence', () => {
    const changed = withChanges(document, { at: '08:00 09/04/2026', number: '12/BC-KT' }, [line]);
    expect(changed.paragraphs[1]).toEqual({
      style: 'note',
      text: '(Báo cáo số 12/BC-KT đã chốt lúc 08:00 09/04/2026; từ đó có 1 số liệu thay đổi, xem Phụ lục I.)',
      place: null,
    });
    expect(changed.tables.map(({ key, number }) => [key, number])).toEqual([['changes', 'Phụ lục I']]);
    expect(
      changed.tables[0]?.rows[0]?.cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.value)),
    ).toEqual([1, 'Xóm 1: Tổng số người', '42 người', '52 người', 'Đếm thiếu']);
  });
});
