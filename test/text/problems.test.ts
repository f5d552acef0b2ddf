import { describe, expect, test } from 'vitest';
import {
  conflictMessage,
  findingsMessage,
  problemSentences,
  unexpected,
  unreadableMessage,
} from '../../src/text/problems.ts';

const about = {
  tab: 'schedule',
  key: 'day',
  first: '07/3/2026',
  cell: 'A57',
  name: 'Đợt 04 (03-2026)',
  names: '"Bản 1", "Bản 2"',
  zone: 'America/Phoenix',
  locale: 'en_US',
  round: '4',
  hamlet: 'X99',
  shown: '31/2',
  last: '19/05/2026',
  example: '23/03/2026',
  month: '03/2026',
};

const sentences: readonly (readonly [string, string])[] = [
  ...Object.entries(problemSentences).map(([code, sentence]) => [code, sentence(about)] as const),
  ['unexpected', unexpected],
  ['conflict', conflictMessage('result')],
  ['findings', findingsMessage(3)],
  ['unreadable', unreadableMessage],
];

describe('What a person is told when something cannot be done', () => {
  test.each(sentences)('%s: says it in Vietnamese, shortly, and leaves no gap', (_, sentence) => {
    expect(sentence).not.toMatch(/undefined|null|\[object/);
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).toMatch(/\.$/);
    expect(sentence.length).toBeLessThanOrEqual(180);
    expect(sentence).toMatch(/[ăâđêôơưáàảãạéíóúýặếộợứ]/);
  });

  const causes = ['no-previous-round', 'no-previous-plan', 'findings'];
  test.each(sentences.filter(([code]) => !causes.includes(code)))('%s: says what to do', (_, sentence) => {
    expect(sentence).toMatch(/[Mm]ời /);
  });

  test('names a tab as people know it, and one of the commune’s own as it stands', () => {
    expect(problemSentences['tab-missing'](about)).toContain('"Lịch"');
    expect(problemSentences['tab-missing']({ tab: '2026-D04' })).toContain('"Đợt 4"');
    expect(problemSentences['row-missing']({ ...about, tab: 'Tháng Ba' })).toContain('"Tháng Ba"');
  });

  test('says how much is still to be looked at, and that nothing typed is lost', () => {
    expect(findingsMessage(5)).toContain('5 điều');
    for (const sentence of [findingsMessage(5), unexpected, conflictMessage('plan')]) {
      expect(sentence).toMatch(/vẫn giữ nguyên|vẫn còn|chưa có gì bị ghi đè/);
    }
  });
});
