import type { RoundKey } from '../../src/domain/round.ts';
import type { Desk } from './desk.ts';

type Cell = string | number | boolean | Date | null;

const plan = {
  'plan.startTime': '07:00',
  'plan.endTime': '10:30',
  'plan.place': 'Nhà văn hóa xóm',
  'plan.people': 60,
  'plan.materials': '20 chổi',
  'plan.item.ND1.1': 'x',
  'plan.detail.ND1': 'Quét 800 m đường',
  'plan.group1.area': 'Trục chính',
  'plan.group1.task': 'Quét dọn',
} as const;

const result = {
  'result.course': 'Đã làm',
  LL01: 60,
  LL05: 30,
  VS01: 1200,
  'result.highlights': 'Bà con tham gia đông đủ, đường xóm sạch đẹp.',
} as const;

/** A status counts with the server's stamps beside it. */
const stamps = (phase: 'plan' | 'result', moment: string): Readonly<Record<string, Cell>> => ({
  [`${phase}.status`]: 'Đã nộp',
  [`${phase}.firstSubmittedAt`]: new Date(moment),
  [`${phase}.lastSubmittedAt`]: new Date(moment),
  [`${phase}.receipt`]: 'MAU',
});

/** Every hamlet but those named sends this phase of the round, as its sidebar would have written it; a row is written at once. */
export const everybodySends = (
  desk: Desk,
  key: RoundKey,
  phase: 'plan' | 'result',
  moment: string,
  but: readonly string[] = [],
): void =>
  desk.host.calls.uncounted(() => {
    const { range, keys, codes } = desk.tab(key);
    const first = codes.findIndex((code) => /^X\d+$/.test(code));
    const hamlets = codes.slice(first);
    const values = { ...(phase === 'plan' ? plan : result), ...stamps(phase, moment) };
    for (const [field, value] of Object.entries(values)) {
      const row = hamlets.map((code) => (but.includes(code) ? null : value));
      range.offset(keys.indexOf(field), first, 1, row.length).setValues([row]);
    }
  });
