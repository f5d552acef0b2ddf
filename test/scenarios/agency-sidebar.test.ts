import { beforeEach, describe, expect, test } from 'vitest';
import { FULL_PLAN, type Office, PEOPLE, scenario } from '../scenario.ts';
import { type AgencyStory, economicOffice, reports } from './economic-office.ts';
import { sentenceOf } from './hamlet-desk.ts';

let office: Office;
let agency: AgencyStory['agency'];
let hamlets: AgencyStory['hamlets'];
let cam2: AgencyStory['cam2'];
let cam3: AgencyStory['cam3'];

beforeEach(() => {
  office = scenario({ now: '2026-03-20T08:00:00+07:00' }).as('clerk');
  ({ agency, hamlets, cam2, cam3 } = economicOffice(office));
});

describe('an officer opens the agency', () => {
  test('and sees its deadline, its hamlets and how each stands', () => {
    reports(cam2);
    const { state, agencies, rounds } = agency.opens();
    expect([rounds.length, agencies.length]).toEqual([13, 22]);
    expect(state).toMatchObject({
      words: 'Chưa gửi',
      deadlineWords: 'Hạn gửi: 23:59 04/04/2026',
      tone: 'quiet',
      polite: false,
      receipt: null,
      cleanUp: 'open',
    });
    expect(state.hamlets.map(({ name, result, unsettled }) => [name, result.words, unsettled])).toEqual([
      ['Xóm Cẩm 2', 'Đã nộp', 'unconfirmed'],
      ['Xóm Cẩm 3', 'Chưa nộp', 'not-sent'],
      ['Xóm Khuôn 3', 'Chưa nộp', 'not-sent'],
    ]);
  });

  test('plan stands against result, content by content', () => {
    office.at('2026-02-25T08:00:00+07:00');
    cam2.sends({ ...FULL_PLAN, 'plan.detail.ND1': 'Quét 800 m đường', 'plan.item.ND3.1': 'x' });
    office.at('2026-03-20T08:00:00+07:00');
    reports(cam2, { 'result.nil.ND4': 'Không có việc' });
    const hamlet = agency.hamlet(cam2.code);
    expect(hamlet.people).toEqual({ planned: '40 người', came: '60 người' });
    const [first] = hamlet.works;
    expect(first).toMatchObject({ state: 'done', planned: 'Quét 800 m đường' });
    expect(first?.done).toContain('800 m');
    expect(hamlet.works.map(({ state }) => state)).toEqual(['done', 'open', 'nil']);
    expect(hamlet.result.entries).toContainEqual({
      key: 'result.course',
      label: 'Tình hình thực hiện',
      text: 'Đã làm',
    });
  });

  test('sees what cannot be read as an error, and may not accept it', () => {
    reports(cam2);
    cam2.pastes('VS02', ['khoảng 50']);
    const { result } = agency.hamlet(cam2.code);
    expect(result.canAccept).toBe(false);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ severity: 'error', message: expect.stringContaining('khoảng 50') }),
    );
    const reply = agency.confirms([cam2.code]);
    expect(sentenceOf(reply)).toBe(
      'Xóm Cẩm 2: kết quả còn 1 lỗi, chưa xác nhận được. Mời trả lại để xóm sửa.',
    );
    expect(cam2.shown('result.status')).toBe('Đã nộp');
  });

  test('the round held last comes first, and an agency that is gone is not insisted on', () => {
    const reply = office.asks('openAgency', { roundKey: null, agencyCode: 'CQ99' });
    expect(reply).toMatchObject({ ok: true, value: { roundKey: '2026-D04', agencyCode: 'CQ01' } });
  });

  test('on the day that results are due they come first, though the next round is held that morning', () => {
    office.at('2026-04-04T08:00:00+07:00');
    expect(office.asks('openAgency', { roundKey: null, agencyCode: 'CQ07' })).toMatchObject({
      value: { roundKey: '2026-D04' },
    });
    office.at('2026-04-05T08:00:00+07:00');
    expect(office.asks('openAgency', { roundKey: null, agencyCode: 'CQ07' })).toMatchObject({
      value: { roundKey: '2026-D05' },
    });
  });

  test('party organs are asked politely once the deadline has passed, others are told (B9)', () => {
    office.at('2026-04-06T08:00:00+07:00');
    expect(office.agency('CQ01').sees()).toMatchObject({
      words: 'Kính đề nghị gửi, quá 2 ngày',
      tone: 'polite',
      polite: true,
    });
    expect(agency.sees()).toMatchObject({ words: 'QUÁ HẠN 2 ngày', tone: 'overdue' });
  });
});

describe('whose address the register Cơ quan names', () => {
  const contact = (code: string, address: string) =>
    office.register('agencies').types(code, 'contactEmail', address);

  test('an officer sees and acts for the own agency only', () => {
    contact('CQ05', ` ${PEOPLE.head.toUpperCase()} `);
    office.as('head');
    const form = agency.opens();
    expect([form.agencyCode, form.agencies.map(({ code }) => code)]).toEqual(['CQ05', ['CQ05']]);
    expect(sentenceOf(agency.marksNotSent(cam2.code, 'xóm bận'))).toBe(
      'Phòng Kinh tế chưa có thư điện tử của cán bộ đầu mối ở trang Cơ quan. Mời nhờ phòng Kinh tế hoặc người quản trị sổ làm giúp.',
    );
    expect(cam2.cell('result.notSentReason')).toBe('');
  });

  test('the Economic Office may choose any, and so may whom Google does not name', () => {
    contact('CQ07', PEOPLE.head);
    office.as('head');
    expect(agency.opens().agencies).toHaveLength(22);
    office.as('unknown');
    expect(agency.opens().agencies).toHaveLength(22);
  });
});

describe('an agency accepts what its hamlets sent', () => {
  test('the plan is agreed with time and name, and its head says so', () => {
    office.at('2026-02-25T08:00:00+07:00');
    cam2.sends(FULL_PLAN);
    office.at('2026-02-26T09:12:00+07:00');
    const reply = agency.agrees([cam2.code]);
    expect(reply).toMatchObject({
      ok: true,
      value: { message: 'Đã thống nhất kế hoạch của 1 xóm.', refused: [] },
    });
    expect(cam2.shown('plan.status')).toBe('Đã thống nhất');
    expect(cam2.shown('plan.agreedAt')).toBe('09:12 26/02/2026');
    expect(cam2.shown('plan.agreedBy')).toBe(PEOPLE.clerk);
    expect(agency.hamlet(cam2.code).plan).toMatchObject({
      words: 'Đã thống nhất',
      accepted: { time: '09:12 26/02/2026', who: '' },
      canAccept: false,
      canSendBack: true,
    });
    expect(office.logged(cam2)[0]).toContain('Gửi kế hoạch');
    expect(office.logged(cam2)[1]).toBe(
      `09:12 26/02/2026 | ${PEOPLE.clerk} | Thống nhất kế hoạch | 2026-D04 | ${cam2.code} | Phòng Kinh tế`,
    );
  });

  test('several results at once, and nobody else’s column is touched', () => {
    for (const hamlet of hamlets) reports(hamlet);
    const others = ['Xóm 11', 'Xóm Quang Minh'].map((name) => office.hamlet(name));
    const before = others.map((other) => other.cells(['result.status', 'result.confirmedAt']));
    const reply = agency.confirms(hamlets.map(({ code }) => code));
    expect(reply).toMatchObject({ ok: true, value: { message: 'Đã xác nhận kết quả của 3 xóm.' } });
    expect(hamlets.map((hamlet) => hamlet.shown('result.status'))).toEqual(Array(3).fill('Đã xác nhận'));
    expect(hamlets.map((hamlet) => hamlet.shown('result.firstSubmittedAt'))).toEqual(
      Array(3).fill('08:00 20/03/2026'),
    );
    expect(others.map((other) => other.cells(['result.status', 'result.confirmedAt']))).toEqual(before);
    expect(reply.ok && reply.value.state.hamlets.map(({ unsettled }) => unsettled)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('one that was changed meanwhile is refused by name, the others are confirmed', () => {
    for (const hamlet of hamlets) reports(hamlet);
    const seen = agency.sees();
    cam3.types('LL01', 75);
    const reply = agency.confirms(
      hamlets.map(({ code }) => code),
      { seen },
    );
    expect(reply).toMatchObject({
      ok: true,
      value: {
        message: 'Đã xác nhận kết quả của 2 xóm.',
        refused: [
          'Xóm Cẩm 3: kết quả vừa có người sửa. Mời xem phần đã đổi rồi bấm lại; chưa có gì bị ghi đè.',
        ],
      },
    });
    expect(hamlets.map((hamlet) => hamlet.shown('result.status'))).toEqual([
      'Đã xác nhận',
      'Đã nộp',
      'Đã xác nhận',
    ]);
    expect(cam3.cell('LL01')).toBe(75);
  });

  test('columns moved apart are found all the same', () => {
    for (const hamlet of hamlets) reports(hamlet);
    const sheet = office.round(4).read((range) => range.getSheet());
    const from = office.round(4).columnKeys().indexOf(cam3.code) + 1;
    office.host.calls.uncounted(() => sheet.moveColumns(sheet.getRange(1, from, 1, 1), 6));
    agency.confirms(hamlets.map(({ code }) => code));
    expect(hamlets.map((hamlet) => hamlet.shown('result.status'))).toEqual(Array(3).fill('Đã xác nhận'));
  });

  test('two officers at once: the second is told and sees how it stands now', () => {
    reports(cam2);
    const seen = agency.sees();
    agency.confirms([cam2.code]);
    office.register('agencies').types('CQ07', 'contactEmail', `giup-viec@example.invalid; ${PEOPLE.head}`);
    office.as('head');
    const reply = agency.confirms([cam2.code], { seen });
    expect(reply).toMatchObject({
      ok: false,
      problem: { kind: 'refused', state: { hamlets: [{ result: { status: 'confirmed' } }, {}, {}] } },
    });
    expect(sentenceOf(reply)).toBe(
      'Xóm Cẩm 2: kết quả đang “Đã xác nhận”, không xác nhận được. Mời xem lại tình trạng mới rồi chọn việc khác.',
    );
    expect(cam2.cell('result.confirmedBy')).toBe(PEOPLE.clerk);
  });

  test('a second press of the same button is the same act', () => {
    reports(cam2);
    const press = { seen: agency.sees(), operationId: 'press' };
    agency.confirms([cam2.code], press);
    office.at('2026-03-20T08:05:00+07:00');
    expect(agency.confirms([cam2.code], press)).toMatchObject({
      ok: true,
      value: { message: 'Đã xác nhận kết quả của 1 xóm.', refused: [] },
    });
    expect(cam2.shown('result.confirmedAt')).toBe('08:00 20/03/2026');
    expect(office.logged().filter((line) => line.includes('Xác nhận kết quả'))).toHaveLength(1);
  });

  test('what is typed over a confirmed result is seen, and holds the report up', () => {
    reports(cam2);
    agency.confirms([cam2.code]);
    cam2.writes('VS01', 900);
    expect(agency.hamlet(cam2.code)).toMatchObject({
      unsettled: 'changed',
      result: { status: 'confirmed', changedSinceAccepted: true },
    });
  });
});

describe('a hamlet of another agency', () => {
  test('is refused by every act, by name, and nothing is written', () => {
    const other = office.hamlet('Xóm 11');
    reports(other);
    const before = other.cells(['result.status', 'result.operation', 'result.sentBackReason']);
    const acts = [
      agency.confirms([other.code]),
      agency.agrees([other.code]),
      agency.sendsBack('result', other.code, 'sai số', '30/3'),
      agency.marksNotSent(other.code, 'xóm bận'),
    ];
    expect(acts.map(sentenceOf)).toEqual(
      Array(4).fill(
        'Xóm "Xóm 11" không do cơ quan này phụ trách. Mời mở lại trang này để xem danh sách mới.',
      ),
    );
    expect(other.cells(['result.status', 'result.operation', 'result.sentBackReason'])).toEqual(before);
  });

  test('one that was merged away, one that never was and an agency that is none are told apart', () => {
    const tab = office.register('hamlets');
    const row = tab.read((range) => range.getValues()).findIndex(([key]) => key === cam2.code);
    tab.read((range) => range.offset(row, tab.columnKeys().indexOf('validTo'), 1, 1).setValue('02/2026'));
    expect(agency.sees().hamlets.map(({ name }) => name)).toEqual(['Xóm Cẩm 3', 'Xóm Khuôn 3']);
    expect(sentenceOf(agency.confirms([cam2.code]))).toContain('không có trong tháng của đợt này');
    expect(sentenceOf(agency.confirms(['constructor']))).toContain('Không có cột của xóm');
    expect(sentenceOf(office.agency('CQ23').sendsReport())).toContain('Không có cơ quan này');
  });
});
