import { beforeEach, describe, expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { setUpText } from '../../src/text/set-up.ts';
import { FULL_PLAN, type Office, PEOPLE, scenario } from '../scenario.ts';
import { granted, sentenceOf } from './hamlet-desk.ts';

/** The first day: the registers hold no address, and somebody has to begin. */

const setUp = (): string => office.setUp().said;

let office: Office;
const administrators = (): unknown => office.register('settings').value('administrators', 'value');
const name = (addresses: string): unknown =>
  office.register('settings').types('administrators', 'value', addresses);

beforeEach(() => {
  office = scenario();
});

describe('who sets a workbook up', () => {
  test('is its administrator from then on, and may act for any agency and hamlet', () => {
    expect(administrators()).toBe(PEOPLE.clerk);
    const xom = office.hamlet('Xóm 11');
    expect(xom.sends(FULL_PLAN).ok).toBe(true);
    expect(sentenceOf(office.agency('CQ08').sendsBack('plan', xom.code, 'Thiếu việc', '25/2'))).toContain(
      'không do cơ quan này phụ trách',
    );
    const code = hamletsOfPhuLac.find((hamlet) => hamlet.code === xom.code)?.agency ?? '';
    expect(sentenceOf(office.agency(code).agrees([xom.code]))).toBe('');
  });

  test('is told so, and that others may be added', () => {
    const reply = granted(office.asks('setUpWorkbook', { cursor: '999' }));
    expect(reply).toMatchObject({ goesOn: false, value: { administrator: 'you' } });
    expect(setUpText.administrator.you).toContain('Cấu hình');
  });

  test('leaves the place open where Google does not tell, and is told what to do', () => {
    name('');
    office.as('unknown');
    expect(setUp()).toContain('Sổ đã đầy đủ');
    const reply = granted(office.asks('setUpWorkbook', { cursor: '999' }));
    expect(reply).toMatchObject({ value: { administrator: 'nobody' } });
    office.as('clerk');
    expect(administrators()).toBe('');
  });

  test('takes the place that nobody had yet', () => {
    name('');
    office.as('head');
    setUp();
    expect(administrators()).toBe(PEOPLE.head);
  });

  test('is refused where somebody else has it, and nothing is written', () => {
    office.as('head');
    const { version } = office.host.workbook;
    expect(setUp()).toBe('Tài khoản này không làm được việc này. Mời nhờ người quản trị sổ làm giúp.');
    expect(office.host.workbook.version).toBe(version);
    expect(administrators()).toBe(PEOPLE.clerk);
  });

  test('finds the setting again in a workbook that lost it, or is of an older layout without it', () => {
    const settings = office.register('settings');
    for (const key of ['administrators', 'unknownMayEnter']) {
      const row = settings.rowKeys().indexOf(key) + 1;
      settings.read((range) => range.getSheet().deleteRow(row));
    }
    office.as('head');
    setUp();
    expect(administrators()).toBe(PEOPLE.head);
    expect(settings.value('unknownMayEnter', 'value')).toBe('Có');
  });
});

describe('a workbook without an administrator', () => {
  beforeEach(() => {
    name('');
  });

  test('says how it gets one, where only such a person could act', () => {
    const sentence = sentenceOf(office.agency('CQ08').cleansUpOn('07/03/2026'));
    expect(sentence).toContain('Sổ chưa có người quản trị');
    expect(sentence).toContain('"Khởi tạo sổ"');
  });

  test('still lets hamlets enter', () => {
    office.as('unknown');
    expect(office.hamlet('Xóm 11').sends(FULL_PLAN).ok).toBe(true);
  });
});
