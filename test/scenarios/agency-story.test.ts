import { beforeAll, describe, expect, test } from 'vitest';
import { type Office, scenario } from '../scenario.ts';
import { economicOffice, reports } from './economic-office.ts';
import { sentenceOf } from './hamlet-desk.ts';

describe('a month of an agency', () => {
  test('a result is returned, owed again by its own deadline, corrected, confirmed, and the report goes', () => {
    const office = scenario({ now: '2026-03-20T08:00:00+07:00' }).as('clerk');
    const { agency, hamlets, cam2, cam3, khuon3, logRow } = economicOffice(office);
    for (const hamlet of hamlets) reports(hamlet);

    expect(agency.sendsBack('result', cam2.code, 'Số người chưa khớp danh sách', '22/3')).toMatchObject({
      ok: true,
      value: { message: 'Đã trả lại kết quả của Xóm Cẩm 2, hạn mới 23:59 22/03/2026.' },
    });
    expect(agency.hamlet(cam2.code).result).toMatchObject({
      words: 'Trả lại, còn 2 ngày',
      tone: 'soon',
      sentBack: { reason: 'Số người chưa khớp danh sách', until: '23:59 22/03/2026' },
    });
    expect(office.logged(cam2).at(-1)).toContain(
      'Trả lại | 2026-D04 | X23 | kết quả; lý do: Số người chưa khớp danh sách; hạn mới: 23:59 22/03/2026',
    );

    // The round's own deadline is two weeks off: overdue counts from the hamlet's own.
    office.at('2026-03-25T08:00:00+07:00');
    expect(agency.hamlet(cam2.code).result.words).toBe('Trả lại, QUÁ HẠN 3 ngày');
    expect(agency.sees().hamlets.map(({ unsettled }) => unsettled)).toEqual([
      'sent-back',
      'unconfirmed',
      'unconfirmed',
    ]);

    cam2.types('LL01', 55);
    cam2.chooses('result.status', 'Gửi');
    expect(cam2.cells(['result.personalDeadline', 'result.sentBackReason'])).toEqual({
      'result.personalDeadline': '',
      'result.sentBackReason': '',
    });

    agency.confirms([cam2.code, cam3.code, khuon3.code]);
    expect(hamlets.map((hamlet) => hamlet.shown('result.status'))).toEqual(Array(3).fill('Đã xác nhận'));
    expect(office.check(4).findings.filter(({ severity }) => severity === 'error')).toEqual([]);

    office.at('2026-04-04T23:59:00+07:00');
    agency.cleansUpOn('28/3');
    expect(agency.sendsReport()).toMatchObject({
      ok: true,
      value: { state: { words: 'Đã gửi', cleanUp: 'done' } },
    });
    expect(logRow()).toMatchObject({ standing: 'Đúng hạn', cleanUpDay: '28/03/2026' });

    // A confirmed result that is sent back is no longer confirmed, whatever its stamps said.
    agency.sendsBack('result', cam3.code, 'Ghi nhầm cột', '08/04/2026');
    expect(cam3.cells(['result.confirmedAt', 'result.confirmedBy', 'result.confirmedBase'])).toEqual({
      'result.confirmedAt': '',
      'result.confirmedBy': '',
      'result.confirmedBase': '',
    });
    expect(agency.sees()).toMatchObject({ words: 'Đã gửi', changedSinceSent: true });
  });

  test.each([
    ['hôm nay đã qua', '19/3/2026'],
    ['', ''],
    ['quá xa', '20/3/2027'],
    ['không phải ngày', 'thứ bảy'],
  ])('a new deadline that is no day ahead (%s) is refused with an example', (_, newDay) => {
    const office = scenario({ now: '2026-03-20T08:00:00+07:00' }).as('clerk');
    const { agency, cam2 } = economicOffice(office);
    reports(cam2);
    expect(sentenceOf(agency.sendsBack('result', cam2.code, 'Sai số', newDay))).toBe(
      `Hạn mới "${newDay}" chưa dùng được. Mời ghi một ngày từ hôm nay đến 19/05/2026, ví dụ 23/03/2026.`,
    );
    expect(sentenceOf(agency.sendsBack('result', cam2.code, ' \n ', '25/3'))).toBe(
      'Việc này cần ghi lý do. Mời ghi ngắn gọn lý do rồi làm lại.',
    );
    expect(cam2.shown('result.status')).toBe('Đã nộp');
  });
});

describe('the connection is lost while an agency acts', () => {
  let office: Office;
  /** Reading is the same whatever is done: some of its calls, and every one from where writing begins. */
  const CALLS = [1, 8, 15, ...Array.from({ length: 9 }, (_, at) => at + 17)];

  beforeAll(() => {
    office = scenario({ now: '2026-03-20T08:00:00+07:00' }).as('clerk');
  });

  /** A press that never comes back, then the page's own retry of the same press. */
  const twice = <T>(how: 'dieAt' | 'failAt', call: number, press: () => T): T => {
    office.host[how](call);
    try {
      press();
    } catch {
      // The page never hears of the first press.
    }
    office.host.calls.forgetFaults();
    return press();
  };

  test.each(['dieAt', 'failAt'] as const)(
    'at whatever call (%s), a result is confirmed whole or not at all, and pressing again confirms it once',
    (how) => {
      const { agency, cam2, cam3 } = economicOffice(office);
      for (const hamlet of [cam2, cam3]) reports(hamlet);
      for (const call of CALLS) {
        const press = { seen: agency.sees(), operationId: `confirm ${how} ${call}` };
        const reply = twice(how, call, () => {
          const stamps = ['result.status', 'result.confirmedAt', 'result.confirmedBase'] as const;
          for (const hamlet of [cam2, cam3]) {
            const filled = stamps.filter((key) => !['', 'Đã nộp'].includes(String(hamlet.cell(key))));
            expect([call, [0, stamps.length]]).toEqual([call, expect.arrayContaining([filled.length])]);
          }
          return agency.confirms([cam2.code, cam3.code], press);
        });
        expect([call, reply]).toMatchObject([call, { ok: true, value: { refused: [] } }]);
        expect([cam2, cam3].map((hamlet) => hamlet.shown('result.status'))).toEqual([
          'Đã xác nhận',
          'Đã xác nhận',
        ]);
        for (const hamlet of [cam2, cam3]) {
          hamlet.writes('result.status', 'Đã nộp');
          for (const key of ['result.confirmedAt', 'result.confirmedBy', 'result.confirmedBase'])
            hamlet.writes(key, '');
        }
      }
    },
  );

  test.each(['dieAt', 'failAt'] as const)(
    'at whatever call (%s), a result goes back with its reason and deadline or not at all',
    (how) => {
      const { agency, khuon3 } = economicOffice(office);
      for (const call of CALLS) {
        reports(khuon3);
        const press = { seen: agency.sees(), operationId: `back ${how} ${call}` };
        const reply = twice(how, call, () => {
          const { 'result.status': status, ...back } = khuon3.cells([
            'result.status',
            'result.sentBackReason',
            'result.personalDeadline',
          ]);
          const written = Object.values(back).filter((value) => value !== '').length;
          expect([call, status, written]).toEqual([call, status, status === 'Trả lại' ? 2 : 0]);
          return agency.sendsBack('result', khuon3.code, 'Thiếu số liệu', '25/3', press);
        });
        expect([call, reply.ok]).toEqual([call, true]);
        expect(khuon3.shown('result.status')).toBe('Trả lại');
      }
    },
  );

  test.each(['dieAt', 'failAt'] as const)(
    'at whatever call (%s), the report is sent once, with the receipt of that press',
    (how) => {
      const { agency, cam2, cam3, khuon3, logRow } = economicOffice(office);
      for (const hamlet of [cam2, cam3]) {
        const confirmed = new Date('2026-03-20T08:00:00+07:00');
        hamlet.writes('result.confirmedAt', confirmed);
        hamlet.writes('result.status', 'Đã xác nhận');
      }
      agency.marksNotSent(khuon3.code, 'Xóm bận');
      for (const call of CALLS) {
        office.at(`2026-03-${how === 'dieAt' ? '21' : '22'}T08:${10 + call}:00+07:00`);
        const reply = twice(how, call, () => agency.sendsReport({ operationId: `report ${how} ${call}` }));
        expect([call, reply.ok && reply.value.state.receipt?.code]).toEqual([call, logRow()['receipt']]);
        const lines = office.logged().filter((line) => line.includes(String(logRow()['receipt'])));
        expect(lines.length).toBeLessThanOrEqual(1);
      }
    },
  );
});
