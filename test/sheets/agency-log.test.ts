import { describe, expect, test } from 'vitest';
import { writePlannedRow } from '../../src/sheets/act.ts';
import { AGENCY_LOG_KEYS, agencyRow, readAgencyLog } from '../../src/sheets/agency-log.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import { createSpreadsheetService } from '../emulator/spreadsheet/spreadsheet-app.ts';
import { createBlankWorkbook } from '../emulator/spreadsheet/workbook-model.ts';
import { contextForTests } from '../emulator/test-context.ts';

const NOW = Date.parse('2026-04-07T08:30:00+07:00');

type Row = Readonly<Record<string, unknown>>;

/** Sổ cơ quan with its columns in the given order, and nothing below its last row but what `spare` leaves. */
const tabOf = (rows: readonly Row[], keys: readonly string[] = AGENCY_LOG_KEYS, spare = 0) => {
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
  const range = spreadsheet.getActiveSheet().getRange(1, 1, rows.length + 2 + spare, keys.length);
  range
    .offset(0, 0, rows.length + 2, keys.length)
    .setValues([
      [...keys],
      keys.map((key) => `Tiêu đề ${key}`),
      ...rows.map((row) => keys.map((key) => row[key] ?? '')),
    ]);
  spreadsheet.setNamedRange(registerRange.agencyLog, range);
  return spreadsheet;
};

const logOf = (rows: readonly Row[], keys?: readonly string[]) => readAgencyLog(tabOf(rows, keys));

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
      operation: '',
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

describe('Writing into Sổ cơ quan', () => {
  const names = { round: 'Đợt 4, tháng 03/2026', code: 'CQ07', name: 'Phòng Kinh tế' };
  const sending = {
    lastSentAt: new Date('2026-04-08T08:00:00+07:00'),
    sentBy: 'khac@example.invalid',
    receipt: 'BC04-CQ07-2345',
    standing: 'Đúng hạn, bổ sung sau hạn',
    operation: 'press',
  };
  const write = (
    spreadsheet: ReturnType<typeof tabOf>,
    changes: Parameters<typeof agencyRow>[2] = sending,
  ): void => writePlannedRow(agencyRow(readAgencyLog(spreadsheet), '2026-D04|CQ07', changes, names));
  const entryOf = (spreadsheet: ReturnType<typeof tabOf>) =>
    readAgencyLog(spreadsheet).entries.get('2026-D04|CQ07');

  test('leaves the first sending, the clean-up day and the note as they are', () => {
    const spreadsheet = tabOf([{ key: '2026-D04|CQ05' }, sent]);
    write(spreadsheet);
    expect(entryOf(spreadsheet)).toMatchObject({
      sentAt: '2026-04-03T09:12',
      lastSentAt: '2026-04-08T08:00',
      receipt: 'BC04-CQ07-2345',
      operation: 'press',
      cleanUpDay: '2026-03-21',
      note: 'đã gọi điện',
    });
  });

  test('passes over a column of the commune’s own between the server’s', () => {
    const keys = [
      'key',
      'lastSentAt',
      'của xã',
      ...AGENCY_LOG_KEYS.filter((key) => !/^(?:key|lastSentAt)$/.test(key)),
    ];
    const spreadsheet = tabOf([{ ...sent, 'của xã': 'hẹn thứ Hai' }], keys);
    write(spreadsheet);
    expect(entryOf(spreadsheet)?.lastSentAt).toBe('2026-04-08T08:00');
    expect(spreadsheet.getActiveSheet().getRange(3, 3).getValue()).toBe('hẹn thứ Hai');
  });

  test.each([3, 0])('adds a row that somebody took away, with %i empty rows left', (spare) => {
    const last = { key: '2026-D13|CQ22', name: 'Trường THCS Phú Lạc' };
    const spreadsheet = tabOf([{ key: '2026-D04|CQ05' }, last], AGENCY_LOG_KEYS, spare);
    write(spreadsheet, { cleanUpDay: new Date('2026-03-21T00:00:00+07:00') });
    expect(entryOf(spreadsheet)).toMatchObject({ cleanUpDay: '2026-03-21', sentAt: null });
    const log = readAgencyLog(spreadsheet);
    expect([...log.entries.keys()].sort()).toEqual(['2026-D04|CQ05', '2026-D04|CQ07', '2026-D13|CQ22']);
    write(spreadsheet);
    expect(readAgencyLog(spreadsheet).entries.size).toBe(3);
  });

  test('clears a day that was noted by mistake', () => {
    const spreadsheet = tabOf([sent]);
    write(spreadsheet, { cleanUpDay: null });
    expect(entryOf(spreadsheet)).toMatchObject({ cleanUpDay: null, receipt: 'CQ04-CQ07-7QFA' });
  });
});
