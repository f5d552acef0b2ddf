import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { plannedWork, unfinishedWork } from '../../src/domain/planned-work.ts';
import { type Contents, recordOf } from './records.ts';

const plan: Contents = {
  'plan.status': 'Đã thống nhất',
  'plan.firstSubmittedAt': '2026-02-26T08:00',
  'plan.item.ND1.1': 'x',
  'plan.detail.ND2': 'San lấp đường ra đồng',
  'plan.detail.ND3': 'Hướng dẫn hai hộ',
};
const result: Contents = {
  'result.status': 'Đã nộp',
  'result.firstSubmittedAt': '2026-03-09T08:00',
  'result.course': 'done',
  VS01: 800,
  HT01: 0,
  'result.nil.ND3': 'Chưa có hộ đăng ký',
  CS01: 12,
};
const of = (contents: Contents, category: string) =>
  plannedWork(catalogue, recordOf(contents)).find((each) => each.category === category);

describe('Plan against result', () => {
  test('tells planned and done, planned and not done, explained, and unplanned work apart', () => {
    const both = { ...plan, ...result };
    expect(of(both, 'ND1')).toMatchObject({ planned: true, done: true, nil: false });
    expect(of(both, 'ND2')).toMatchObject({ planned: true, done: false, nil: false });
    expect(of(both, 'ND3')).toMatchObject({ planned: true, done: false, nil: true });
    expect(of(both, 'ND5')).toMatchObject({ planned: false, done: true, nil: false });
  });

  test('what is planned, not done and not explained is unfinished; 0 is not done', () => {
    expect(unfinishedWork(catalogue, recordOf({ ...plan, ...result }))).toEqual(['ND2']);
  });

  test('nothing is unfinished before the result is sent, and a draft plans nothing', () => {
    expect(unfinishedWork(catalogue, recordOf(plan))).toEqual([]);
    expect(of({ ...plan, 'plan.status': 'Đang soạn' }, 'ND1')).toMatchObject({ planned: false });
  });
});
