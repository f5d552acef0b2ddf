import { expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { hamletWords } from '../../src/domain/hamlet-words.ts';
import { recordOf } from './records.ts';

const hamlets = hamletsOfPhuLac.slice(0, 3);
const sent = { 'result.status': 'Đã nộp', 'result.firstSubmittedAt': '2026-03-09T08:00' };

test('Words count once the result is sent; who wrote nothing is left out', () => {
  const [first, second, third] = hamlets.map((hamlet) => hamlet.code);
  const words = hamletWords(hamlets, {
    [`${first}`]: recordOf({ ...sent, 'result.praised': ' Tổ phụ nữ ' }),
    [`${second}`]: recordOf({ 'result.highlights': 'chưa gửi' }),
    [`${third}`]: recordOf(sent),
  });
  expect(words).toEqual([
    { hamlet: hamlets[0], highlights: '', difficulties: '', praised: 'Tổ phụ nữ', photos: '' },
  ]);
});
