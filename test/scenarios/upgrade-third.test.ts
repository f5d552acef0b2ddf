import { beforeAll, describe, expect, test } from 'vitest';
import { layout3 } from '../fixtures/layout-3.ts';
import { type Office, scenario } from '../scenario.ts';
import { sentenceOf } from './hamlet-desk.ts';
import { mendedWorkbook, wrongIn } from './structure-desk.ts';
import { everything, lost, setUp } from './upgraded.ts';
import { differences, pictureOf } from './workbook-picture.ts';

const OLD = 'Sổ đang ở bản cũ. Mời bấm "Khởi tạo sổ" để cập nhật; số liệu đã nhập vẫn giữ nguyên.';

describe('"Khởi tạo sổ" on a workbook of the third layout', () => {
  let office: Office;
  let before: Map<string, string>;
  let settings: readonly (readonly string[])[];

  const settingLines = (from: Office): readonly (readonly string[])[] =>
    from.register('settings').read((range) => range.getDisplayValues());
  const calledByHand = (from: Office): readonly (readonly string[])[] =>
    from
      .register('reminders')
      .read((range) => range.getSheet().getDataRange().getDisplayValues())
      .slice(2, 4);

  beforeAll(() => {
    office = scenario({ saved: layout3(), now: '2026-04-09T08:00:00+07:00' });
    before = everything(office);
    settings = settingLines(office);
    setUp(office);
  }, 180_000);

  test('changes no entry, note, format, rule or heading that was there, nor a line of the log', () => {
    expect(before.size).toBeGreaterThan(50_000);
    expect(lost(before, everything(office)).slice(0, 5)).toEqual([]);
    expect(office.logged().length).toBeGreaterThan(25);
    expect(office.asks('checkLog', {})).toMatchObject({ ok: true, value: { isWhole: true } });
  });

  test('keeps the settings as they were, and gives the new ones what a new workbook has', () => {
    const now = settingLines(office);
    expect(now).toEqual(expect.arrayContaining([...settings]));
    expect(office.register('settings').value('dueSoonDays', 'value')).toBe('5');
    const fresh = settingLines(scenario());
    const known = new Set(settings.map(([key]) => key));
    const young = fresh.filter(([key = '']) => key !== '' && !known.has(key));
    expect(young.map(([key]) => key)).toContain('remindHamlet1');
    expect(now.filter(([key = '']) => key !== '' && !known.has(key))).toEqual(young);
  });

  test('leaves what people wrote in Đôn đốc under its headings, and hides what no person reads', () => {
    const tab = office.register('reminders');
    expect(tab.columnKeys()).toEqual([
      ...['time', 'round', 'recipient', 'kind', 'state'],
      ...['key', 'unit', 'name', 'channel', 'closedAt', 'who', 'note', 'step', 'run', 'mail'],
    ]);
    const [hoa = [], tu = []] = calledByHand(office);
    expect(hoa.slice(0, 5)).toEqual([
      '09:15 02/03/2026',
      '2026-D04',
      'Bà Hoa, xóm 4',
      'gọi điện',
      'sẽ gửi chiều nay',
    ]);
    expect(tu.slice(0, 4)).toEqual(['chiều thứ Ba', '2026-D05', 'anh Tú', 'Zalo']);
    // Their own column went to the right.
    expect(hoa).toContain('xin lùi một ngày');
    const hidden = tab.read((range) =>
      tab.columnKeys().filter((_, at) => range.getSheet().isColumnHiddenByUser(at + 1)),
    );
    expect(hidden).toEqual(['key', 'step', 'run', 'mail']);
  });

  test('done once more changes nothing; what is left to do is to protect the new columns', () => {
    const picture = pictureOf(office.host);
    expect(setUp(office)).toBe('Sổ đã đầy đủ. Số liệu đã nhập vẫn giữ nguyên.');
    expect(differences(picture, pictureOf(office.host)).slice(0, 5)).toEqual([]);
    const wrong = wrongIn(office);
    expect(wrong.filter((line) => !line.includes('vùng bảo vệ'))).toEqual([]);
    expect(wrong.join()).toContain('Trang "Đôn đốc" thiếu hoặc lệch');
    mendedWorkbook(office);
    expect(wrongIn(office)).toEqual([]);
  });

  test('leaves what was sent, agreed and frozen as it was', () => {
    expect(office.check(5).summary).toContain('48 xóm');
    expect(office.asks('readReportState', { roundKey: '2026-D04' })).toMatchObject({
      ok: true,
      value: { frozen: [{ number: '12/BC-KT', state: 'whole' }], corrections: 1 },
    });
  });
});

describe('"Kiểm tra sổ" on a workbook of the third layout', () => {
  test('says which tabs are of it, calls nothing deleted, and "Sửa" brings them to this one', () => {
    const office = scenario({ saved: layout3(), now: '2026-04-09T08:00:00+07:00' });
    const before = everything(office);
    const wrong = wrongIn(office);
    expect(wrong).toContain('Đôn đốc: Trang này ở bản cũ. Bấm "Sửa" để cập nhật; số liệu giữ nguyên.');
    expect(wrong).toContain('Cấu hình: Trang này ở bản cũ. Bấm "Sửa" để cập nhật; số liệu giữ nguyên.');
    expect(wrong.filter((line) => /đã bị xóa|thiếu các dòng/.test(line))).toEqual([]);
    // What the repair says in the log has an hour of its own.
    office.at('2026-04-09T09:00:00+07:00');
    mendedWorkbook(office);
    expect(wrongIn(office)).toEqual([]);
    expect(lost(before, everything(office)).slice(0, 5)).toEqual([]);
  });
});

describe('Reminding in a workbook of the third layout', () => {
  test('shows who owes what, and else sends people kindly to "Khởi tạo sổ" before anything is written or sent', () => {
    const office = scenario({ saved: layout3(), now: '2026-04-09T08:00:00+07:00' });
    expect(office.asks('openReminders', { roundKey: '2026-D05', kind: 'plan' }).ok).toBe(true);
    const before = office.host.workbook.version;
    const record = { roundKey: '2026-D05', kind: 'plan', units: ['X05'], channel: 'call' } as const;
    const asked = [
      office.asks('readFollowUp', { roundKey: '2026-D05', kind: 'plan' }),
      office.asks('recordReminded', { ...record, operationId: 'called' }),
      office.asks('previewDigests', { kind: 'today' }),
      office.asks('sendDigests', { operationId: 'sent' }),
      office.asks('switchClock', { to: 'on' }),
      office.asks('settleReminder', { key: 'any', wasSent: true, operationId: 'settled' }),
    ];
    expect(asked.map(sentenceOf)).toEqual(asked.map(() => OLD));
    expect(office.host.workbook.version).toBe(before);
    expect(office.host.mail.sent).toEqual([]);
    const { calls, globals } = office.host;
    expect(calls.uncounted(() => globals.ScriptApp.getProjectTriggers())).toEqual([]);
  });

  test('once it is brought to this layout leaves the calls that people wrote down, and adds below them', () => {
    const office = scenario({ saved: layout3(), now: '2026-04-09T08:00:00+07:00' });
    setUp(office);
    const record = { roundKey: '2026-D05', kind: 'result', units: ['X05'], channel: 'call' } as const;
    expect(office.asks('recordReminded', { ...record, operationId: 'called' }).ok).toBe(true);
    const lines = office.register('reminders').read((range) => range.getDisplayValues().slice(2, 5));
    expect(lines.map((line) => [line[1], line[2], line[3]])).toEqual([
      ['2026-D04', 'Bà Hoa, xóm 4', 'gọi điện'],
      ['2026-D05', 'anh Tú', 'Zalo'],
      ['2026-D05', '', 'Kết quả'],
    ]);
  });
});
