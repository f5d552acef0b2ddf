import type { RoundKey } from '../../../src/domain/round.ts';
import type { Desk } from '../desk.ts';
import { everybodySends } from '../filled-round.ts';
import type { Action } from './action.ts';
import { action, HAMLET, placeOf } from './action.ts';

const planEntries = {
  'plan.startTime': '07:00',
  'plan.endTime': '10:30',
  'plan.place': 'Nhà văn hóa xóm',
  'plan.people': '60',
  'plan.materials': '20 chổi',
  'plan.item.ND1.1': 'x',
  'plan.detail.ND1': 'Quét 800 m đường',
  'plan.group1.area': 'Trục chính',
  'plan.group1.task': 'Quét dọn',
} as const;

const resultEntries = {
  'result.course': 'done',
  'result.actualDay': '01/03/2026',
  LL01: '60',
  LL05: '30',
  VS01: '1.200',
  XH01: '1,5 triệu',
  'result.nil.ND3': 'Tháng này xóm không có việc này.',
  'result.highlights': 'Bà con tham gia đông đủ.',
} as const;

type Saving = 'savePlanDraft' | 'submitPlan' | 'saveResultDraft' | 'submitResult';

/** Saves or sends an entry that was opened just before: by the head of the hamlet, or by whom the registers do not name. */
const saves = (
  of: Saving,
  open: 'openPlan' | 'openResult',
  entries: Readonly<Record<string, string>>,
): Action[] => {
  const request = (desk: Desk) => {
    const place = placeOf(desk);
    const { base } = desk.asks(open, place).state;
    return { ...place, entries, base, reason: '', operationId: desk.nextOperation() };
  };
  return [
    action(of, (desk) => {
      const saved = request(desk);
      const asHead = desk.headOf(HAMLET);
      return () => asHead(() => desk.asks(of, saved));
    }),
    action(
      of,
      (desk) => {
        const saved = request(desk);
        return () => desk.asks(of, saved);
      },
      'for a hamlet',
    ),
  ];
};

/** The round before the one the bench tells of, where the season has one. */
const roundBefore = ({ rounds, round }: Desk): RoundKey | undefined => rounds[rounds.indexOf(round) - 1];

/** A hamlet's head plans a round, and tells after it what was done. */
export const hamletActions: readonly Action[] = [
  action('openPlan', (desk) => {
    const before = roundBefore(desk);
    if (before) everybodySends(desk, before, 'plan', '2026-01-20T08:00:00+07:00');
    return () => desk.asks('openPlan', placeOf(desk));
  }),
  action(
    'openPlan',
    (desk) => {
      const place = { ...placeOf(desk), hamletCode: null };
      const asHead = desk.headOf(HAMLET);
      return () => asHead(() => desk.asks('openPlan', place));
    },
    'the first time',
  ),
  action('readPreviousPlan', (desk) =>
    roundBefore(desk) ? () => desk.asks('readPreviousPlan', placeOf(desk)) : null,
  ),
  ...saves('savePlanDraft', 'openPlan', planEntries),
  ...saves('submitPlan', 'openPlan', planEntries),
  action('openResult', (desk) => {
    desk.host.clock.set('2026-03-08T08:00:00+07:00');
    const before = roundBefore(desk);
    if (before) everybodySends(desk, before, 'result', '2026-02-08T08:00:00+07:00');
    return () => desk.asks('openResult', placeOf(desk));
  }),
  action('readRoundBefore', (desk) =>
    roundBefore(desk) ? () => desk.asks('readRoundBefore', placeOf(desk)) : null,
  ),
  ...saves('saveResultDraft', 'openResult', resultEntries),
  ...saves('submitResult', 'openResult', resultEntries),
];
