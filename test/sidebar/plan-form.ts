import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { groupKey, workItemKey } from '../../src/domain/catalogue.ts';
import type { Entries, EntryState, PlanForm } from '../../src/wire/entry.ts';

/** The plan form of the commune as the server would send it, for tests of the pages. */

export const emptyState: EntryState = {
  status: 'none',
  statusWords: 'còn 2 ngày',
  deadlineWords: 'Hạn gửi: 23:59 ngày 28/02/2026',
  tone: 'soon',
  open: true,
  needsReason: false,
  remarks: [],
  entries: {},
  base: 'base-of-nothing',
  receipt: null,
};

/** A plan with all five parts and nothing to remark on. */
export const wholeEntries: Entries = {
  'plan.startTime': '07:00',
  'plan.endTime': '10:30',
  'plan.place': 'Nhà văn hóa xóm',
  'plan.people': '60',
  'plan.agencyStaff': '5',
  'plan.members': '15',
  'plan.residents': '40',
  'plan.materials': '20 chổi, 10 cuốc, 2 xe rùa',
  'plan.money': '1500000',
  [workItemKey('ND1.1')]: 'x',
  [workItemKey('ND1.2')]: 'x',
  'plan.detail.ND1': 'Quét 800 m đường từ nhà văn hóa đến cầu, khơi 300 m rãnh.',
  [groupKey(1, 'area')]: 'Khu Đông',
  [groupKey(1, 'task')]: 'Quét đường, thu gom rác',
  [groupKey(1, 'leader')]: 'Chi hội Phụ nữ',
  [groupKey(1, 'people')]: '35',
  [groupKey(2, 'area')]: 'Khu Tây',
  [groupKey(2, 'task')]: 'Khơi rãnh',
  [groupKey(2, 'leader')]: 'Đoàn thanh niên',
  [groupKey(2, 'people')]: '25',
};

export const hamletChoices = hamletsOfPhuLac.map((hamlet) => ({
  code: hamlet.code,
  name: hamlet.name,
  agency: agenciesOfPhuLac.find((agency) => agency.code === hamlet.agency)?.name ?? '',
}));

export const roundChoices = [
  { key: '2026-03', label: 'Đợt 4 – 07/03/2026' },
  { key: '2026-04', label: 'Đợt 5 – 04/04/2026' },
];

export const planForm = (state: Partial<EntryState> = {}, more: Partial<PlanForm> = {}): PlanForm => ({
  phase: 'plan',
  rounds: roundChoices,
  hamlets: hamletChoices,
  roundKey: '2026-03',
  hamletCode: hamletChoices[0]?.code ?? '',
  hamletKnown: true,
  categories: catalogue.categories,
  fields: catalogue.fields.filter((field) => field.phase === 'plan' && field.writtenBy === 'person'),
  state: { ...emptyState, ...state },
  hasRoundBefore: true,
  ...more,
});
