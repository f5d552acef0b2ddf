import { expect, test } from 'vitest';
import type { FindingCode } from '../../src/domain/finding.ts';
import * as entryPage from '../../src/text/entry-page.ts';
import { findingSentence } from '../../src/text/findings.ts';
import * as planPage from '../../src/text/plan-page.ts';
import * as resultPage from '../../src/text/result-page.ts';
import * as sidebar from '../../src/text/sidebar.ts';

const codes = Object.keys({
  'missing-content': 0,
  'missing-time': 0,
  'missing-forces': 0,
  'missing-materials': 0,
  'missing-assignment': 0,
  'missing-course': 0,
  'missing-new-day': 0,
  'missing-reason': 0,
  'missing-result': 0,
  'missing-nil-reason': 0,
  'missing-correction-reason': 0,
  'not-a-number': 0,
  'ambiguous-number': 0,
  'number-as-text': 0,
  'not-whole': 0,
  'not-a-step': 0,
  negative: 0,
  'too-large': 0,
  'not-a-time': 0,
  'not-a-day': 0,
  'not-an-option': 0,
  'not-a-tick': 0,
  'too-long': 0,
  'end-before-start': 0,
  'group-without-task': 0,
  'group-people-differ': 0,
  'part-exceeds-total': 0,
  'work-days-exceed-people': 0,
  'day-before-round': 0,
  'day-after-deadline': 0,
  'day-not-come': 0,
  'result-before-day': 0,
  'new-day-not-later': 0,
  'far-from-plan': 0,
  'not-a-link': 0,
  'above-usual': 0,
  'far-above-others': 0,
  'far-above-own-history': 0,
  'money-too-small': 0,
  'nil-with-figure': 0,
  'status-not-submitted': 0,
  'submit-not-handled': 0,
  'changed-after-acceptance': 0,
} satisfies Record<FindingCode, 0>) as FindingCode[]; // Object.keys forgets which keys it was given.

const PASTED = `${'dán nhầm cả một đoạn văn '.repeat(40)}\nxuống dòng`;
const LONG = '10.000.000.000';
const fullWords = {
  shown: PASTED,
  first: LONG,
  second: LONG,
  max: LONG,
  step: '0,5',
  length: '500',
  unit: 'công trình',
  slot: '6',
  groups: '30.000',
  people: '5.000',
  start: '10:30',
  end: '07:00',
  total: '5.000',
  label: 'Trong đó: đảng viên, hội viên',
  usual: LONG,
  planned: '5.000',
  day: '07/03/2026',
  phase: 'result',
};
const plainWords = { ...fullWords, shown: '1.5oo' };

test.each(codes)('%s is said in one short sentence with a full stop, whatever was typed', (code) => {
  for (const about of [fullWords, plainWords]) {
    const sentence = findingSentence(code, about);
    expect(sentence).toMatch(/^[\p{Lu}“].*\.$/u);
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).not.toMatch(/ {2}|undefined| [:,.]/);
    expect([...sentence].length).toBeLessThanOrEqual(140);
  }
});

test('each missing part of a plan is called by its name', () => {
  expect(findingSentence('missing-content')).toContain('nội dung công việc');
  expect(findingSentence('missing-time')).toContain('thời gian');
  expect(findingSentence('missing-forces')).toContain('lực lượng');
  expect(findingSentence('missing-materials')).toContain('vật tư');
  expect(findingSentence('missing-assignment')).toContain('phân công');
});

test('a number that can be read in two ways is shown with both', () => {
  expect(findingSentence('ambiguous-number', { shown: '1,500', first: '1,5', second: '1.500' })).toBe(
    '“1,500” có thể là 1,5 hoặc 1.500: hãy ghi lại cho rõ.',
  );
});

test('a check that gives no figures still makes a whole sentence', () => {
  expect(findingSentence('part-exceeds-total')).toBe('Số này lớn hơn tổng số: hãy sửa lại.');
});

const said = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(said);
  return [];
};

test('everything the pages say is composed Vietnamese without idle spaces', () => {
  const all = said([sidebar, entryPage, planPage, resultPage]);
  expect(all.length).toBeGreaterThan(50);
  for (const text of all) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/^\s|\s$| {2}/);
  }
});
