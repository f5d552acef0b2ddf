import { beforeEach, describe, expect, test } from 'vitest';
import { type Office, PEOPLE, scenario } from '../scenario.ts';
import { type AgencyStory, economicOffice, reports } from './economic-office.ts';
import { sentenceOf } from './hamlet-desk.ts';

let office: Office;
let agency: AgencyStory['agency'];
let cam2: AgencyStory['cam2'];
let cam3: AgencyStory['cam3'];
let khuon3: AgencyStory['khuon3'];
let logRow: AgencyStory['logRow'];

beforeEach(() => {
  office = scenario({ now: '2026-03-20T08:00:00+07:00' }).as('clerk');
  ({ agency, cam2, cam3, khuon3, logRow } = economicOffice(office));
});

describe('the agency’s report', () => {
  const settle = (): void => {
    for (const hamlet of [cam2, cam3]) reports(hamlet);
    agency.confirms([cam2.code, cam3.code]);
    agency.marksNotSent(khuon3.code, 'Xóm có tang, không tổ chức');
  };

  test('waits, by name, for hamlets that neither sent nor were spoken for', () => {
    for (const hamlet of [cam2, cam3]) reports(hamlet);
    agency.confirms([cam2.code]);
    const reply = agency.sendsReport();
    expect(sentenceOf(reply)).toBe(
      'Chưa gửi được báo cáo: còn 2 xóm chưa xong (Xóm Cẩm 3, Xóm Khuôn 3). Mời xác nhận kết quả, hoặc ghi không gửi kèm lý do.',
    );
    expect(logRow()).toMatchObject({ sentAt: '', lastSentAt: '' });
  });

  test('goes to Sổ cơ quan with time, name, receipt and how it stands', () => {
    settle();
    office.at('2026-04-03T09:12:00+07:00');
    const reply = agency.sendsReport();
    const receipt = reply.ok ? reply.value.state.receipt : null;
    expect(receipt?.code).toMatch(/^BC04-CQ07-[A-Z0-9]{4}$/);
    expect(reply).toMatchObject({ ok: true, value: { state: { words: 'Đã gửi', tone: 'good' } } });
    expect(logRow()).toMatchObject({
      round: 'Đợt 4, tháng 03/2026',
      name: 'Phòng Kinh tế',
      sentAt: '09:12 03/04/2026',
      lastSentAt: '09:12 03/04/2026',
      sentBy: PEOPLE.clerk,
      receipt: receipt?.code,
      standing: 'Đúng hạn',
    });
    expect(office.logged().at(-1)).toContain(
      `Gửi báo cáo của cơ quan | 2026-D04 | CQ07 | Đúng hạn | ${receipt?.code}`,
    );
  });

  test('a day late says so; sending again keeps the first beside the latest', () => {
    settle();
    office.at('2026-04-06T10:00:00+07:00');
    expect(agency.sendsReport()).toMatchObject({
      ok: true,
      value: { state: { words: 'Đã gửi, muộn 2 ngày' } },
    });
    office.at('2026-04-08T10:00:00+07:00');
    agency.sendsReport();
    expect(logRow()).toMatchObject({
      sentAt: '10:00 06/04/2026',
      lastSentAt: '10:00 08/04/2026',
      standing: 'Muộn 2 ngày',
    });
  });

  test('a retry of the same press is one sending with one receipt', () => {
    settle();
    const first = agency.sendsReport({ operationId: 'press' });
    office.at('2026-03-20T08:05:00+07:00');
    const second = agency.sendsReport({ operationId: 'press' });
    expect(second.ok && second.value.state.receipt).toEqual(first.ok && first.value.state.receipt);
    expect(office.logged().filter((line) => line.includes('Gửi báo cáo của cơ quan'))).toHaveLength(1);
  });

  test('a row that somebody took out of Sổ cơ quan is added again', () => {
    const tab = office.register('agencyLog');
    const row = tab.read((range) => range.getValues()).findIndex(([key]) => key === '2026-D04|CQ07');
    tab.read((range) => range.getSheet().deleteRow(row + 1));
    settle();
    agency.sendsReport();
    expect(logRow()).toMatchObject({ code: 'CQ07', name: 'Phòng Kinh tế', sentAt: '08:00 20/03/2026' });
    agency.cleansUpOn('14/3');
    expect(logRow()).toMatchObject({ cleanUpDay: '14/03/2026', sentAt: '08:00 20/03/2026' });
  });

  test('a hamlet that sends after all takes the word back, and the report waits again', () => {
    settle();
    agency.sendsReport();
    reports(khuon3);
    expect(khuon3.cell('result.notSentReason')).toBe('');
    expect(agency.sees()).toMatchObject({ changedSinceSent: true });
    expect(sentenceOf(agency.sendsReport())).toContain('(Xóm Khuôn 3)');
    office.at('2026-03-21T08:00:00+07:00');
    agency.confirms([khuon3.code]);
    expect(agency.sees()).toMatchObject({ changedSinceSent: true });
    agency.sendsReport();
    expect(agency.sees()).toMatchObject({ changedSinceSent: false });
  });
});

describe('"Ghi không gửi"', () => {
  test('is kept with its reason, taken back, and refused once a result is there', () => {
    expect(agency.marksNotSent(khuon3.code, '  Xóm có tang,\n không tổ chức ')).toMatchObject({
      ok: true,
      value: { message: 'Đã ghi Xóm Khuôn 3 không gửi kết quả.' },
    });
    expect(khuon3.cell('result.notSentReason')).toBe('Xóm có tang, không tổ chức');
    agency.marksNotSent(khuon3.code, '');
    expect(khuon3.cell('result.notSentReason')).toBe('');
    reports(khuon3);
    expect(sentenceOf(agency.marksNotSent(khuon3.code, 'quên'))).toContain('không ghi không gửi được');
  });

  test('a reason that looks like a formula stays text, in the tab and in the log', () => {
    agency.marksNotSent(khuon3.code, '=1+1');
    expect(khuon3.cell('result.notSentReason')).toBe('=1+1');
    expect(office.logged(khuon3)[0]).toContain('lý do: =1+1');
  });
});

describe('the agency’s own clean-up day', () => {
  test.each(['14/3', '14/03/2026', '2026-03-14'])('is written down from “%s”', (typed) => {
    expect(agency.cleansUpOn(typed)).toMatchObject({
      ok: true,
      value: {
        message: 'Đã ghi ngày tổng vệ sinh 14/03/2026.',
        state: { cleanUp: 'done', cleanUpDay: '14/03/2026' },
      },
    });
    expect(logRow()['cleanUpDay']).toBe('14/03/2026');
  });

  test.each(['21/3/2026', '28/2/2026', '1/4/2026', 'hôm qua', '31/13/2026'])(
    'of another month, still to come, or no day at all (“%s”) is refused with what to write',
    (typed) => {
      const sentence = sentenceOf(agency.cleansUpOn(typed));
      expect(sentence).toBe(
        `Ngày "${typed}" chưa ghi được. Mời ghi một ngày đã làm trong tháng 03/2026, dạng ngày/tháng/năm.`,
      );
      expect(logRow()['cleanUpDay']).toBe('');
    },
  );

  test('is taken out again, and never logged twice', () => {
    agency.cleansUpOn('14/3');
    agency.cleansUpOn('14/3');
    agency.cleansUpOn('');
    expect(logRow()['cleanUpDay']).toBe('');
    expect(office.logged().filter((line) => line.includes('Ghi ngày tổng vệ sinh'))).toHaveLength(2);
  });
});
