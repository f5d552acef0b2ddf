import { describe, expect, test } from 'vitest';
import { AGENCY_LOG_KEYS, readAgencyLog } from '../../src/sheets/agency-log.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import { createSpreadsheetService } from '../emulator/spreadsheet/spreadsheet-app.ts';
import { createBlankWorkbook } from '../emulator/spreadsheet/workbook-model.ts';
import { contextForTests } from '../emulator/test-context.ts';

const NOW = Date.parse('2026-04-07T08:30:00+07:00');

type Row = Readonly<Record<string, unknown>>;

/** Sổ cơ quan with its columns in the given order. */
const logOf = (rows: readonly Row[], keys: readonly string[] = AGENCY_LOG_KEYS) => {
  const workbook = createBlankWorkbook({
    title: 'Sổ',
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    ids: (kind) => kind,
  });
  const app = createSpreadsheetService(
    workbook,
    contextForTests(() => NOW),
  );
  const spreadsheet = app.getActive();
  const range = spreadsheet.getActiveSheet().getRange(1, 1, rows.length + 2, keys.length);
  range.setValues([
    [...keys],
    keys.map((key) => `Tiêu đề ${key}`),
    ...rows.map((row) => keys.map((key) => row[key] ?? '')),
  ]);
  spreadsheet.setNamedRange(registerRange.agencyLog, range);
  return readAgencyLog(spreadsheet);
};

const sent: Row = {
  key: '2026-D04|CQ07',
  round: 'Đợt 4, tháng 03/2026',
  code: 'CQ07',
  name: 'Phòng Kinh tế',
  sentAt: new Date('2026-04-03T09:12:00+07:00'),
  lastSentAt: new Date('2026-04-06T10:00:00+07:00'),
  sentBy: 'can-bo@example.invalid',
  receipt: 'CQ04-CQ07-7QFA',
  standing: 'Đúng hạn',
  cleanUpDay: new Date('2026-03-21T00:00:00+07:00'),
  note: 'đã gọi điện',
};

describe('Sổ cơ quan', () => {
  test('is read by key, wherever its rows and columns were moved', () => {
    const other = { key: '2026-D04|CQ05', name: 'Công an xã' };
    const moved = logOf(
      [other, sent, { note: 'một dòng của xã' }],
      ['note', 'của xã', ...AGENCY_LOG_KEYS.slice(0, -1)].filter((key) => key !== ''),
    );
    expect(moved.entries.get('2026-D04|CQ07')).toEqual({
      roundKey: '2026-D04',
      agencyCode: 'CQ07',
      sentAt: '2026-04-03T09:12',
      lastSentAt: '2026-04-06T10:00',
      sentBy: 'can-bo@example.invalid',
      receipt: 'CQ04-CQ07-7QFA',
      cleanUpDay: '2026-03-21',
      note: 'đã gọi điện',
    });
    expect([...moved.rows]).toEqual([
      ['2026-D04|CQ05', 2],
      ['2026-D04|CQ07', 3],
    ]);
  });

  test('says nothing where nothing or no date stands', () => {
    const entry = logOf([{ key: '2026-D04|CQ07', sentAt: 'hôm qua', cleanUpDay: 'chưa' }]).entries.get(
      '2026-D04|CQ07',
    );
    expect([entry?.sentAt, entry?.lastSentAt, entry?.cleanUpDay]).toEqual([null, null, null]);
  });

  test('takes days typed by hand, as dates or as text', () => {
    const entry = logOf([{ key: '2026-D04|CQ07', sentAt: '4/4/2026', cleanUpDay: '21-3-2026' }]).entries.get(
      '2026-D04|CQ07',
    );
    expect([entry?.sentAt, entry?.cleanUpDay]).toEqual(['2026-04-04T00:00', '2026-03-21']);
  });

  test('a row copied below the first one changes nothing', () => {
    const copied = logOf([sent, { ...sent, sentAt: new Date('2026-05-01T08:00:00+07:00') }]);
    expect(copied.entries.get('2026-D04|CQ07')?.sentAt).toBe('2026-04-03T09:12');
    expect(copied.entries.size).toBe(1);
  });
});
