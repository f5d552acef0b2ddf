import { describe, expect, test } from 'vitest';
import { workCategories } from '../../src/data/work-items.ts';

const items = workCategories.flatMap((category) => category.items);

describe('The contents of KH II.3', () => {
  test('are 7 with 26 work items, each code under its category', () => {
    expect(workCategories.map((category) => category.code)).toEqual([
      'ND1',
      'ND2',
      'ND3',
      'ND4',
      'ND5',
      'ND6',
      'ND7',
    ]);
    expect(workCategories.map((category) => category.items.length)).toEqual([5, 4, 4, 4, 3, 3, 3]);
    for (const category of workCategories) {
      expect(category.items.map((item) => item.code)).toEqual(
        category.items.map((_, index) => `${category.code}.${index + 1}`),
      );
    }
  });

  test('have short labels that fit a narrow column and are told apart', () => {
    expect(items.every((item) => item.label.length <= 45)).toBe(true);
    expect(new Set(items.map((item) => item.label)).size).toBe(26);
    expect(workCategories.every((category) => category.shortName.length <= 30)).toBe(true);
  });

  test('are said as printed, without the closing mark and the printing error', () => {
    expect(items.find((item) => item.code === 'ND4.3')?.text).toContain('giải quyết để báo cáo');
    expect(items.filter((item) => /[;]$|[^.]\.$/.test(item.text))).toEqual([]);
    expect(items.find((item) => item.code === 'ND5.1')?.text.endsWith('xác nhận cư trú...')).toBe(true);
  });

  test('are stored in composed Unicode without non-breaking spaces', () => {
    for (const text of items.flatMap((item) => [item.label, item.text])) {
      expect(text.normalize('NFC')).toBe(text);
      expect(text).not.toMatch(/\u00a0/);
    }
  });
});
