import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { ACTIONS } from '../../src/domain/role.ts';
import { notAllowed } from '../../src/text/roles.ts';

/** The longest names there are. */
const agency = agenciesOfPhuLac.map(({ name }) => name).sort((a, b) => b.length - a.length)[0] ?? '';
const of = { hamlet: 'Xóm Quang Minh', agency };

const FLAGS = [{}, { known: 'yes' }, { officer: 'yes' }, { known: 'yes', officer: 'yes' }];
const CASES = ACTIONS.flatMap((action) =>
  FLAGS.flatMap((flags) => [
    { action, ...of, ...flags },
    { action, ...of, ...flags, administrator: 'yes' },
    { action, ...flags, hamlet: '', agency: '' },
  ]),
);

describe('somebody who may not do something', () => {
  test('is told in a sentence or two why, and whom to ask or what to do', () => {
    for (const about of CASES) {
      const sentence = notAllowed(about);
      expect(sentence).toMatch(/[Mm]ời .+\.$/);
      expect(sentence).not.toMatch(/undefined|null|,\s*,|\s\.|@/);
      expect([sentence, sentence.length <= 180]).toEqual([sentence, true]);
    }
  });

  test('is sent to whom it concerns', () => {
    expect(
      notAllowed({
        action: 'enter',
        known: 'yes',
        administrator: 'yes',
        hamlet: 'Xóm 11',
        agency: 'Công an xã',
      }),
    ).toBe(
      'Tài khoản này không nhập cho xóm này được. Mời nhờ trưởng xóm 11, Công an xã, phòng Kinh tế hoặc người quản trị sổ làm giúp.',
    );
    expect(
      notAllowed({
        action: 'confirm',
        known: 'yes',
        administrator: 'yes',
        officer: 'yes',
        agency: 'Công an xã',
      }),
    ).toBe(
      'Tài khoản này không làm được việc này. Mời nhờ cán bộ đầu mối của Công an xã, phòng Kinh tế hoặc người quản trị sổ làm giúp.',
    );
    expect(notAllowed({ action: 'freeze', administrator: 'yes' })).toContain(
      'Google không cho biết ai đang dùng sổ',
    );
  });

  test('is told how a workbook without an administrator gets one', () => {
    expect(notAllowed({ action: 'freeze', known: 'yes' })).toContain('Mời bấm "Khởi tạo sổ"');
  });
});
