import { describe, expect, test } from 'vitest';
import type { Timeliness } from '../../src/domain/deadline.ts';
import { deadlineLine, deadlinePieces, deadlineWords, noDeadline } from '../../src/text/deadline-words.ts';

const soon = { personal: false };

describe('The words of a deadline', () => {
  test.each<[string, string, Timeliness, boolean, boolean]>([
    ['Không áp dụng', 'Chưa nộp', { kind: 'not-applicable' }, false, false],
    ['Đã nộp', 'Đã nộp', { kind: 'not-applicable' }, true, false],
    ['Nhập bổ sung', 'Chưa nộp', { kind: 'not-tracked' }, false, false],
    ['Đã nộp', 'Đã nộp', { kind: 'not-tracked' }, true, false],
    ['Đang soạn', 'Đang soạn', { kind: 'not-due', days: 9, ...soon }, false, false],
    ['còn 2 ngày', 'Đang soạn', { kind: 'due-soon', days: 2, ...soon }, false, false],
    ['hạn hôm nay', 'Đang soạn', { kind: 'due-today', ...soon }, false, false],
    ['QUÁ HẠN 3 ngày', 'Chưa nộp', { kind: 'overdue', days: 3, ...soon }, false, false],
    ['QUÁ HẠN', 'Chưa nộp', { kind: 'overdue', days: 0, ...soon }, false, false],
    ['Kính đề nghị gửi, quá 3 ngày', 'Chưa nộp', { kind: 'overdue', days: 3, ...soon }, false, true],
    ['Kính đề nghị gửi', 'Chưa nộp', { kind: 'overdue', days: 0, ...soon }, false, true],
    ['Đã nộp', 'Đã nộp', { kind: 'on-time', supplementedLate: false }, true, false],
    ['Đã nộp, bổ sung sau hạn', 'Đã nộp', { kind: 'on-time', supplementedLate: true }, true, false],
    ['Đã nộp, muộn 2 ngày', 'Đã nộp', { kind: 'late', days: 2 }, true, false],
    ['Đã nộp, muộn', 'Đã nộp', { kind: 'late', days: 0 }, true, false],
  ])('%s', (words, statusLabel, timeliness, sent, polite) => {
    expect(deadlineWords(statusLabel, timeliness, sent, polite)).toBe(words);
  });

  test('never accuse the Party organs and the Front', () => {
    for (const days of [0, 1, 40]) {
      const words = deadlineWords('Chưa nộp', { kind: 'overdue', days, personal: false }, false, true);
      expect(words).not.toContain(deadlinePieces.overdue);
    }
  });
});

test('No two words begin alike, for colours go by how the words begin', () => {
  const { overdue, politelyOverdue, dueSoon, dueToday, done, notApplicable, notTracked } = deadlinePieces;
  const first = [overdue, politelyOverdue, dueSoon, dueToday, done, notApplicable, notTracked];
  for (const a of first) {
    expect(first.filter((b) => b !== a && b.toLowerCase().startsWith(a.toLowerCase()))).toEqual([]);
  }
});

test('The line of a deadline says until when, or that there is none', () => {
  expect(deadlineLine('23:59 28/02/2026')).toBe('Hạn gửi: 23:59 28/02/2026');
  expect(noDeadline).toContain('không áp dụng');
});
