import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { RemindersActions } from '../../src/sidebar/reminders/actions.ts';
import type { RemindersScreen } from '../../src/sidebar/reminders/state.ts';
import { agencyTarget, GROUP, HEALTH, NOTHING } from '../../src/sidebar/reminders/state.ts';
import { RemindersView } from '../../src/sidebar/reminders/view.tsx';
import { wordsOf } from './page-reading.ts';
import { followUp, healthCard, remindersForm } from './reminders-form.ts';

const nothing = (): undefined => undefined;
const actions = new Proxy({} as RemindersActions, { get: () => nothing });

const draw = (screen: Partial<RemindersScreen> = {}): string =>
  renderToString(
    <RemindersView
      screen={{ ...NOTHING, form: remindersForm(), followUp: followUp(), ...screen }}
      actions={actions}
    />,
  );

const open = (...ids: readonly string[]): Pick<RemindersScreen, 'open'> => ({ open: new Set(ids) });

/** The part of the page that is folded under the button with this id. */
const bodyOf = (html: string, id: string): string =>
  html.split(`id="${id}-body"`)[1]?.split('<button')[0] ?? '';

describe('the list', () => {
  test('stands under its agencies, each line with its days, what is missing, and when it was reminded last', () => {
    const words = wordsOf(draw());
    expect(words).toContain('3/48 xóm chưa gửi kế hoạch.');
    expect(words).toContain('Hạn: 23:59 28/02/2026');
    expect(words).toMatch(/Văn phòng Đảng ủy 1 xóm.*Xóm X01.*Kính đề nghị gửi, quá 3 ngày/);
    expect(words).toMatch(
      /Phòng Kinh tế 2 xóm.*Xóm X23 QUÁ HẠN 3 ngày chưa gửi · nhắc lúc 07:05 01\/03\/2026, thư điện tử, 2 lần/,
    );
    expect(words).toContain(
      'trả lại: Ghi rõ nơi tập trung · nhắc lúc 16:00 02/03/2026, gọi điện (Cán bộ (mẫu))',
    );
    expect(words).toContain('Xóm X01 Kính đề nghị gửi, quá 3 ngày chưa gửi · chưa nhắc lần nào');
  });

  test('is there before anything is known of the people on it', () => {
    const html = draw({ followUp: null });
    expect(wordsOf(html)).toContain('Xóm X23 QUÁ HẠN 3 ngày');
    expect(wordsOf(html)).toContain('Đang xem tình trạng nhắc tự động…');
    expect(html).toContain('aria-busy="true"');
    expect(html).not.toContain('id="filter-quiet"');
  });

  test('can be narrowed: overdue, due soon, not reminded lately, one agency; every filter says how many it leaves', () => {
    const words = wordsOf(draw());
    expect(words).toMatch(/Tất cả 3 Quá hạn 2 Sắp hạn 1 Chưa nhắc 2 ngày qua 2/);
    expect(draw({ filter: 'overdue' })).not.toContain('id="X24"');
    expect(draw({ filter: 'soon' })).not.toContain('id="X23"');
    // Called yesterday evening.
    expect(draw({ filter: 'quiet' })).not.toContain('id="X24"');
    const ofOne = draw({ agency: 'Văn phòng Đảng ủy' });
    expect(ofOne).toContain('id="X01"');
    expect(ofOne).not.toContain('id="X23"');
    expect(wordsOf(draw({ agency: 'Văn phòng Đảng ủy', filter: 'soon' }))).toContain(
      'Không có dòng nào như vậy.',
    );
  });

  test('where nobody owes anything says so kindly, and why', () => {
    const none = (form: Parameters<typeof remindersForm>[0]): string =>
      wordsOf(draw({ form: remindersForm({ owed: [], ...form }) }));
    expect(none({})).toContain('Các xóm đã gửi đủ kế hoạch. Không còn ai phải nhắc.');
    expect(none({ none: 'notTracked' })).toContain('chỉ để nhập bổ sung');
    expect(none({ none: 'closed' })).toContain('đã chốt');
    expect(none({ kind: 'publication', none: 'notFrozen' })).toContain('chưa có gì để phát');
  });

  test('of what agencies owe themselves has no agency over each line', () => {
    const form = remindersForm({
      kind: 'cleanUp',
      expected: 22,
      owed: [{ ...remindersForm().owed[1], unit: 'CQ07', name: 'Phòng Kinh tế', fieldKey: '' } as never],
    });
    const html = draw({ form });
    expect(html).not.toContain('owing-agency');
    expect(wordsOf(html)).toContain('1/22 cơ quan chưa ghi ngày tổng vệ sinh.');
  });
});

describe('a line that is opened', () => {
  test('has telephone and address as links, and the three ways of having reminded', () => {
    const html = draw(open('X23'));
    expect(html).toContain('href="tel:0900000023"');
    expect(html).toContain('href="mailto:x23@example.invalid"');
    expect(wordsOf(html)).toContain('Chép lời nhắc Đã nhắc rồi thì ghi lại: Gọi điện Zalo Gặp trực tiếp');
  });

  test('says where the address is missing, and its own deadline', () => {
    const words = wordsOf(draw(open('X24')));
    expect(words).toContain('Hạn riêng: 23:59 05/03/2026');
    expect(words).toContain('(chưa có thư điện tử)');
  });

  test('shows a person who may see nobody no contact, no button that would be refused, and whom to ask', () => {
    const may = {
      record: [],
      send: false,
      whyNotRecord: 'Mời nhờ cán bộ ghi.',
      whyNotSend: 'Mời nhờ phòng Kinh tế gửi.',
    };
    const html = draw({ ...open('X23', HEALTH, GROUP), followUp: followUp({ contacts: [], may }) });
    expect(html).not.toContain('tel:');
    expect(html).not.toContain('mailto:');
    expect(wordsOf(html)).not.toContain('Đã nhắc rồi');
    expect(wordsOf(html)).not.toContain('Gửi thư nhắc');
    expect(wordsOf(html)).not.toContain('Tắt');
    expect(wordsOf(html)).toContain('Chép lời nhắc');
    expect(wordsOf(html)).toContain('Mời nhờ cán bộ ghi.');
    expect(wordsOf(html)).toContain('Mời nhờ phòng Kinh tế gửi.');
  });

  test('shows the text that was asked for, copied or selected', () => {
    const message = { target: 'X23', text: 'Kính gửi Xóm X23.', outcome: 'copied' as const };
    const copied = draw({ ...open('X23'), message });
    expect(copied).toContain('id="message-X23"');
    expect(wordsOf(copied)).toContain('Đã chép. Mời dán vào Zalo hoặc tin nhắn.');
    const selected = draw({ ...open('X23'), message: { ...message, outcome: 'selected' } });
    expect(wordsOf(selected)).toContain('mời bấm Ctrl+C');
  });
});

test('an agency that is opened says whom to call there; a wrong address is no link', () => {
  const html = draw(open(agencyTarget('Phòng Kinh tế')));
  const body = bodyOf(html, 'agency-1');
  expect(body).toContain('href="tel:0900000007"');
  expect(body).not.toContain('mailto:');
  expect(wordsOf(body)).toContain('cq07@ (thư điện tử ghi sai)');
});

describe('the health card', () => {
  test('is a line in sight, folded', () => {
    const words = wordsOf(draw());
    expect(words).toContain('Nhắc tự động đang chạy.');
    expect(words).not.toContain('Lần gần nhất: 07:05');
  });

  const buttons = (health: Parameters<typeof healthCard>[0]): string =>
    wordsOf(draw({ ...open(HEALTH), followUp: followUp({ health: healthCard(health) }) }));

  test('opened, lets its owner switch off, anybody else take over, and whoever finds it off switch on', () => {
    expect(buttons({})).toMatch(/Lần gần nhất.*Gửi thư nhắc Tắt/);
    expect(buttons({ isMine: false })).toContain('Nhận giữ nhắc tự động');
    expect(buttons({ isMine: false })).not.toContain('Tắt ');
    expect(buttons({ isOn: false, isMine: false })).toContain('Bật nhắc tự động');
    // A trigger deleted by hand is made again by switching on.
    expect(buttons({ tone: 'overdue' })).toMatch(/Bật nhắc tự động Tắt/);
  });

  test('asks of each mail in doubt whether it went', () => {
    const words = buttons({ unsure: [{ key: 'k', text: '07:05 01/03/2026: Xóm Soi (kế hoạch đợt 4)' }] });
    expect(words).toMatch(/Chưa rõ thư đã đi hay chưa.*Xóm Soi \(kế hoạch đợt 4\) Đã đi Chưa đi/);
  });

  test('shows what would be sent before anything is', () => {
    const preview = {
      message: 'Bấm gửi thì đi 2 thư nhắc.',
      mails: ['a***@b.vn: Xóm 1', 'c***@b.vn: Xóm 2'],
      unreachable: ['Xóm 7: chưa có thư điện tử'],
    };
    const words = wordsOf(draw({ ...open(HEALTH), preview }));
    expect(words).toMatch(
      /Bấm gửi thì đi 2 thư nhắc\..*a\*\*\*@b\.vn: Xóm 1.*Xóm 7: chưa có thư điện tử.*Gửi 2 thư Thôi/,
    );
    const none = wordsOf(draw({ ...open(HEALTH), preview: { ...preview, mails: [] } }));
    expect(none).not.toContain('Gửi 0 thư');
  });
});

test('a name that is markup stays text', () => {
  const [, line] = remindersForm().owed;
  const form = remindersForm({ owed: [{ ...line, name: '<img src=x onerror=alert(1)>' } as never] });
  expect(draw({ form, ...open('X23') })).not.toContain('<img');
});
