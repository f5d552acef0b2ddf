import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { entryFields } from '../../src/domain/catalogue.ts';
import { instant } from '../../src/domain/instant.ts';
import type { HamletRecord } from '../../src/domain/record.ts';
import { roundKey } from '../../src/domain/round.ts';
import {
  baseOf,
  changesOf,
  contentBaseOf,
  provenStatus,
  receiptCode,
  withDerivedStatus,
} from '../../src/domain/submission.ts';
import { type Contents, fullPlan, recordOf } from './records.ts';

const NOW = instant('2026-02-27T09:15:30+07:00');
const stamp = { now: NOW, receipt: 'KH04-X05-7Q2F', operationId: 'op-1', reason: '' };

const changes = (act: 'saveDraft' | 'submit', contents: Contents) =>
  changesOf('plan', act, recordOf(contents), stamp);

const after = (contents: Contents): HamletRecord => ({
  ...recordOf(contents),
  ...Object.fromEntries(
    Object.entries(changes('submit', contents) ?? {}).map(([key, value]) => [
      key,
      value === null ? { kind: 'blank' as const } : { kind: 'value' as const, value },
    ]),
  ),
});

describe('Sending', () => {
  test('stamps the minute of the first and the latest sending with its receipt', () => {
    expect(changes('submit', {})).toEqual({
      'plan.status': 'submitted',
      'plan.firstSubmittedAt': '2026-02-27T09:15',
      'plan.lastSubmittedAt': '2026-02-27T09:15',
      'plan.receipt': 'KH04-X05-7Q2F',
      'plan.operation': 'op-1',
    });
  });

  test('again keeps the first sending, by which timeliness is judged', () => {
    const again = changes('submit', {
      'plan.status': 'Đã nộp',
      'plan.firstSubmittedAt': '2026-02-20T08:00',
      'plan.lastSubmittedAt': '2026-02-20T08:00',
    });
    expect(again).toMatchObject({
      'plan.firstSubmittedAt': '2026-02-20T08:00',
      'plan.lastSubmittedAt': '2026-02-27T09:15',
    });
  });

  test('what was sent back answers its reason and its own deadline', () => {
    const back: Contents = {
      'plan.status': 'Trả lại',
      'plan.firstSubmittedAt': '2026-02-20T08:00',
      'plan.sentBackReason': 'Chưa rõ phân công',
      'plan.personalDeadline': '2026-03-04T23:59',
    };
    expect(changes('submit', back)).toMatchObject({
      'plan.status': 'submitted',
      'plan.sentBackReason': null,
      'plan.personalDeadline': null,
    });
    expect(provenStatus(catalogue, recordOf(back), 'plan')).toBe('sentBack');
    expect(provenStatus(catalogue, after(back), 'plan')).toBe('submitted');
  });

  test('is refused once the agency has agreed or the office has locked', () => {
    const stamps = { 'plan.firstSubmittedAt': '2026-02-20T08:00' };
    expect(changes('submit', { ...stamps, 'plan.status': 'Đã thống nhất' })).toBeNull();
    expect(changes('submit', { ...stamps, 'plan.status': 'Đã khóa' })).toBeNull();
    expect(changes('saveDraft', { ...stamps, 'plan.status': 'Đã nộp' })).toBeNull();
  });

  test('is not refused because somebody typed a word over the status', () => {
    expect(changes('submit', { 'plan.status': 'Đã khóa' })).toMatchObject({ 'plan.status': 'submitted' });
  });
});

describe('Correcting what the agency has accepted', () => {
  const confirmed: Contents = {
    'result.status': 'Đã xác nhận',
    'result.firstSubmittedAt': '2026-04-02T08:00',
    'result.lastSubmittedAt': '2026-04-02T08:00',
    'result.confirmedAt': '2026-04-03T08:00',
    'result.confirmedBy': 'cán bộ',
    'result.confirmedBase': 'abc',
    'result.corrections': 1,
  };
  const corrected = (contents: Contents) =>
    changesOf('result', 'correct', recordOf(contents), { ...stamp, reason: ' ghi nhầm mét ' });

  test('is counted with its reason, keeps the first sending, and wants a new confirmation', () => {
    expect(corrected(confirmed)).toEqual({
      'result.confirmedAt': null,
      'result.confirmedBy': null,
      'result.confirmedBase': null,
      'result.corrections': 2,
      'result.correctionReason': 'ghi nhầm mét',
      'result.status': 'submitted',
      'result.firstSubmittedAt': '2026-04-02T08:00',
      'result.lastSubmittedAt': '2026-02-27T09:15',
      'result.receipt': 'KH04-X05-7Q2F',
      'result.operation': 'op-1',
    });
  });

  test('of a locked round leaves it locked and confirmed: what changed is known by the fingerprint', () => {
    const locked = { ...confirmed, 'result.status': 'Đã khóa', 'result.lockedAt': '2026-04-09T16:00' };
    expect(corrected(locked)).toMatchObject({ 'result.status': 'locked', 'result.corrections': 2 });
    expect(corrected(locked)).not.toHaveProperty(['result.confirmedAt']);
    expect(provenStatus(catalogue, recordOf({ ...locked, 'result.status': 'Đã nộp' }), 'result')).toBe(
      'locked',
    );
  });

  test('answers the agency that had written it off', () => {
    const writtenOff = { 'result.notSentReason': 'Xóm bận mùa vụ' };
    expect(changesOf('result', 'submit', recordOf(writtenOff), stamp)).toMatchObject({
      'result.notSentReason': null,
    });
  });
});

describe('Saving a draft', () => {
  test('changes the state and nothing of what was stamped', () => {
    expect(changes('saveDraft', {})).toEqual({ 'plan.status': 'draft', 'plan.operation': 'op-1' });
    expect(changes('saveDraft', { 'plan.status': 'Trả lại' })).toMatchObject({ 'plan.status': 'sentBack' });
  });
});

describe('The fingerprint of a plan', () => {
  const base = (contents: Contents) => baseOf(catalogue, recordOf(contents), 'plan');

  test('is the same for the same plan, however its cells spell it', () => {
    expect(base({ ...fullPlan, 'plan.startTime': '7h', 'plan.people': '60', 'plan.item.ND1.1': true })).toBe(
      base(fullPlan),
    );
  });

  test('is the same after a result or a stamp was written', () => {
    expect(base({ ...fullPlan, LL01: 50, 'plan.receipt': 'KH04-X05-7Q2F' })).toBe(base(fullPlan));
  });

  test('what an agency accepted has the same content fingerprint in every state, until an entry changes', () => {
    const content = (contents: Contents) => contentBaseOf(catalogue, recordOf(contents), 'plan');
    const accepted = content(fullPlan);
    expect(content({ ...fullPlan, 'plan.status': 'Đã thống nhất', 'plan.agreedBase': accepted })).toBe(
      accepted,
    );
    expect(content({ ...fullPlan, 'plan.people': 61 })).not.toBe(accepted);
    expect(content({ ...fullPlan, 'plan.people': 'sáu mươi' })).not.toBe(accepted);
    expect(content({ ...fullPlan, 'plan.people': null })).not.toBe(accepted);
    const reversed = { ...catalogue, fields: [...catalogue.fields].reverse() };
    expect(contentBaseOf(reversed, recordOf(fullPlan), 'plan')).toBe(accepted);
  });

  test('changes with the state and with every field that a person can fill in', () => {
    expect(base({ ...fullPlan, 'plan.status': 'Đã nộp' })).not.toBe(base(fullPlan));
    const fields = entryFields(catalogue, 'plan');
    fc.assert(
      fc.property(fc.constantFrom(...fields), (field) => {
        expect(base({ [field.key]: 'không đọc được ???' })).not.toBe(base({}));
      }),
      { numRuns: fields.length * 2 },
    );
  });

  test('tells a text that moved to the field beside it', () => {
    expect(base({ 'plan.group1.area': 'Ngõ trên' })).not.toBe(base({ 'plan.group1.task': 'Ngõ trên' }));
  });
});

describe('What is typed into the grid', () => {
  test('is a draft although nobody touched the status cell', () => {
    const derived = withDerivedStatus(catalogue, recordOf({ 'plan.place': 'Nhà văn hóa' }));
    expect(derived['plan.status']).toEqual({ kind: 'value', value: 'draft' });
    expect(derived['result.status']).toEqual({ kind: 'blank' });
  });

  test('leaves a “Gửi” to be handled and a state as it is', () => {
    for (const word of ['Gửi', 'Đã nộp', 'Trả lại']) {
      const record = recordOf({ 'plan.place': 'Nhà văn hóa', 'plan.status': word });
      expect(withDerivedStatus(catalogue, record)['plan.status']).toEqual(record['plan.status']);
    }
  });
});

describe('The state that the stamps prove', () => {
  test.each<[string, Contents]>([
    ['none', {}],
    ['draft', { 'plan.place': 'Nhà văn hóa' }],
    ['submitted', { 'plan.firstSubmittedAt': '2026-02-20T08:00' }],
    ['sentBack', { 'plan.firstSubmittedAt': '2026-02-20T08:00', 'plan.sentBackReason': 'Thiếu giờ' }],
    ['agreed', { 'plan.firstSubmittedAt': '2026-02-20T08:00', 'plan.agreedAt': '2026-02-21T08:00' }],
  ])('is %s', (status, contents) => {
    expect(provenStatus(catalogue, recordOf({ ...contents, 'plan.status': 'Đã khóa' }), 'plan')).toBe(status);
  });

  test('of a result ends in its confirmation', () => {
    expect(provenStatus(catalogue, recordOf({ 'result.confirmedAt': '2026-04-01T08:00' }), 'result')).toBe(
      'confirmed',
    );
  });
});

describe('A receipt', () => {
  const code = (over: { hamlet?: string; base?: string; now?: string } = {}) =>
    receiptCode(
      'plan',
      roundKey(2026, 4),
      over.hamlet ?? 'X05',
      over.base ?? 'a',
      instant(over.now ?? '2026-02-27T09:15:30+07:00'),
    );

  test('names what, which round and which hamlet, and four letters that can be read out', () => {
    expect(code()).toMatch(/^KH04-X05-[ABCDEFGHKLMNPQRTUVXY2346789]{4}$/);
    expect(receiptCode('result', roundKey(2026, 13), 'X48', 'a', NOW)).toMatch(/^KQ13-X48-/);
  });

  test('differs by content, hamlet and moment', () => {
    const all = [
      code(),
      code({ hamlet: 'X06' }),
      code({ base: 'b' }),
      code({ now: '2026-02-27T09:16:30+07:00' }),
    ];
    expect(new Set(all.map((each) => each.slice(-4))).size).toBe(4);
  });
});
