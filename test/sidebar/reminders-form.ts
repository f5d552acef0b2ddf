import type { FollowUp, HealthCard, OwedLine, RemindersForm } from '../../src/wire/reminders.ts';

/** What the server says to the page "Đôn đốc", in small. */

const owed = (unit: string, more: Partial<OwedLine> = {}): OwedLine => ({
  unit,
  name: `Xóm ${unit}`,
  agency: 'Phòng Kinh tế',
  polite: false,
  words: 'QUÁ HẠN 3 ngày',
  tone: 'overdue',
  daysLeft: -3,
  due: '23:59 28/02/2026',
  missing: 'chưa gửi',
  fieldKey: 'plan.status',
  ...more,
});

export const remindersForm = (more: Partial<RemindersForm> = {}): RemindersForm => ({
  rounds: [
    { key: '2026-D03', label: 'Đợt 3 – 07/02/2026' },
    { key: '2026-D04', label: 'Đợt 4 – 07/03/2026' },
  ],
  roundKey: '2026-D04',
  kind: 'plan',
  roundLabel: 'Đợt 4 – 07/03/2026',
  deadline: '23:59 28/02/2026',
  expected: 48,
  owed: [
    owed('X01', {
      agency: 'Văn phòng Đảng ủy',
      polite: true,
      words: 'Kính đề nghị gửi, quá 3 ngày',
      tone: 'polite',
    }),
    owed('X23'),
    owed('X24', {
      words: 'Trả lại, còn 2 ngày',
      tone: 'soon',
      daysLeft: 2,
      due: '23:59 05/03/2026',
      missing: 'trả lại: Ghi rõ nơi tập trung',
    }),
  ],
  none: 'all',
  ...more,
});

export const healthCard = (more: Partial<HealthCard> = {}): HealthCard => ({
  tone: 'good',
  headline: 'Nhắc tự động đang chạy.',
  lines: ['Lần gần nhất: 07:05 02/03/2026, tự động: 12 thư đã gửi.', 'Người giữ nhắc tự động: anh/chị.'],
  isOn: true,
  isMine: true,
  unsure: [],
  ...more,
});

export const followUp = (more: Partial<FollowUp> = {}): FollowUp => ({
  roundKey: '2026-D04',
  kind: 'plan',
  contacts: [
    {
      unit: 'X23',
      who: 'Nguyễn Văn Mẫu',
      phone: '0900 000 023',
      email: 'x23@example.invalid',
      emailProblem: '',
    },
    { unit: 'X24', who: 'Trưởng xóm (mẫu)', phone: '', email: '', emailProblem: 'missing' },
    { unit: 'CQ07', who: 'Cán bộ (mẫu)', phone: '0900 000 007', email: 'cq07@', emailProblem: 'wrong' },
  ],
  agencyOf: { X01: 'CQ01', X23: 'CQ07', X24: 'CQ07' },
  last: [
    { unit: 'X23', time: '07:05 01/03/2026', how: 'thư điện tử', who: '', times: 2, daysAgo: 2 },
    { unit: 'X24', time: '16:00 02/03/2026', how: 'gọi điện', who: 'Cán bộ (mẫu)', times: 1, daysAgo: 1 },
  ],
  health: healthCard(),
  may: { record: ['X01', 'X23', 'X24', 'CQ07'], send: true, whyNotRecord: '', whyNotSend: '' },
  ...more,
});
