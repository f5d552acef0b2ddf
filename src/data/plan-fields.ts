import { detailKey, GROUP_SLOTS, groupKey, workItemKey } from '../domain/catalogue.ts';
import type { Field, FieldType, PlanPart } from '../domain/field.ts';
import { statusOptions } from './statuses.ts';
import { workCategories } from './work-items.ts';

/** The rows of a hamlet's plan for one round (KH II.3 and III.4). */

const line = (maxLength: number): FieldType => ({ kind: 'text', maxLength, lines: 'one' });
const lines = (maxLength: number): FieldType => ({ kind: 'text', maxLength, lines: 'many' });
const people: FieldType = { kind: 'count', max: 5_000 };

const planField = (
  key: string,
  label: string,
  type: FieldType,
  more: Partial<
    Pick<Field, 'help' | 'unit' | 'section' | 'category' | 'part' | 'writtenBy' | 'softMax' | 'hamletRule'>
  > = {},
): Field => ({
  key,
  label,
  help: '',
  unit: '',
  type,
  phase: 'plan',
  section: 'plan',
  category: null,
  part: null,
  writtenBy: 'person',
  softMax: null,
  hamletRule: type.kind === 'count' || type.kind === 'money' ? 'sum' : 'none',
  roundRule: 'none',
  printed: null,
  ...more,
});

const workRows: readonly Field[] = workCategories.flatMap((category) => [
  planField(detailKey(category.code), `${category.printedNumber}. ${category.shortName}`, lines(500), {
    help: 'Ghi cụ thể: làm gì, ở đâu, bao nhiêu. Ví dụ: quét 800 m đường từ nhà văn hóa đến cầu.',
    category: category.code,
    part: 'content',
  }),
  ...category.items.map((item) =>
    planField(
      workItemKey(item.code),
      item.label,
      { kind: 'tick' },
      {
        help: item.text,
        category: category.code,
        part: 'content',
      },
    ),
  ),
]);

const groupRows: readonly Field[] = Array.from({ length: GROUP_SLOTS }, (_, index) => index + 1).flatMap(
  (slot) => {
    const inGroups = { section: 'groups', part: 'assignment' } as const satisfies {
      section: 'groups';
      part: PlanPart;
    };
    return [
      planField(groupKey(slot, 'area'), `Nhóm ${slot}: khu vực`, line(120), {
        ...inGroups,
        help: 'Khu dân cư, ngõ, đoạn đường nhóm này phụ trách.',
      }),
      planField(groupKey(slot, 'task'), `Nhóm ${slot}: việc`, line(200), inGroups),
      planField(groupKey(slot, 'leader'), `Nhóm ${slot}: phụ trách`, line(80), inGroups),
      planField(groupKey(slot, 'people'), `Nhóm ${slot}: số người`, people, { ...inGroups, unit: 'người' }),
    ];
  },
);

const server = { section: 'planRecord', writtenBy: 'server' } as const;

export const planFields: readonly Field[] = [
  planField(
    'plan.status',
    'Kế hoạch: trạng thái',
    { kind: 'choice', options: statusOptions('plan') },
    {
      help: 'Điền xong kế hoạch thì chọn "Gửi". Chương trình kiểm tra rồi ghi "Đã nộp", hoặc trả về kèm ghi chú còn thiếu gì.',
      writtenBy: 'server',
    },
  ),
  planField('plan.lockedAt', 'Kế hoạch: khóa lúc', { kind: 'moment' }, server),
  planField('plan.firstSubmittedAt', 'Kế hoạch: gửi lần đầu', { kind: 'moment' }, server),
  planField('plan.lastSubmittedAt', 'Kế hoạch: gửi gần nhất', { kind: 'moment' }, server),
  planField('plan.receipt', 'Kế hoạch: mã biên nhận', line(40), server),
  planField('plan.operation', 'Kế hoạch: mã lần ghi', line(60), server),
  planField('plan.copy', 'Kế hoạch: bản đã lưu', line(49_000), server),
  planField(
    'plan.version',
    'Kế hoạch: số lần ghi',
    { kind: 'count', max: 100_000 },
    { ...server, hamletRule: 'none' },
  ),
  planField(
    'plan.personalDeadline',
    'Kế hoạch: hạn riêng',
    { kind: 'moment' },
    {
      ...server,
      help: 'Hạn mới của riêng xóm này khi kế hoạch bị trả lại.',
    },
  ),
  planField('plan.sentBackReason', 'Kế hoạch: lý do trả lại', line(300), server),
  planField('plan.agreedAt', 'Kế hoạch: thống nhất lúc', { kind: 'moment' }, server),
  planField('plan.agreedBy', 'Kế hoạch: người thống nhất', line(120), server),
  planField('plan.agreedBase', 'Kế hoạch: dấu bản đã thống nhất', line(40), server),
  planField(
    'plan.corrections',
    'Kế hoạch: số lần sửa sau thống nhất',
    { kind: 'count', max: 100_000 },
    {
      ...server,
      hamletRule: 'none',
    },
  ),
  planField('plan.correctionReason', 'Kế hoạch: lý do sửa', line(300), server),
  planField(
    'plan.startTime',
    'Bắt đầu lúc',
    { kind: 'time' },
    { help: 'Giờ bắt đầu, ví dụ 07:00.', part: 'time' },
  ),
  planField('plan.endTime', 'Kết thúc lúc', { kind: 'time' }, { help: 'Giờ kết thúc, ví dụ 10:30.' }),
  planField('plan.place', 'Nơi tập trung', line(150), { help: 'Ví dụ: nhà văn hóa xóm.' }),
  planField('plan.people', 'Tổng số người dự kiến', people, { unit: 'người', part: 'forces', softMax: 250 }),
  planField('plan.agencyStaff', 'Trong đó: cán bộ cơ quan', people, { unit: 'người', softMax: 60 }),
  planField('plan.members', 'Trong đó: đảng viên, hội viên', people, { unit: 'người', softMax: 150 }),
  planField('plan.residents', 'Trong đó: người dân', people, { unit: 'người', softMax: 250 }),
  planField('plan.materials', 'Vật tư, dụng cụ', lines(300), {
    help: 'Ví dụ: 20 chổi, 10 cuốc, 2 xe rùa. Không cần thì ghi "không".',
    part: 'materials',
  }),
  planField(
    'plan.money',
    'Kinh phí dự kiến',
    { kind: 'money', max: 10_000_000_000 },
    {
      unit: 'đồng',
      help: 'Ghi đủ đồng: một triệu rưỡi ghi 1.500.000. Không có thì để trống.',
      softMax: 50_000_000,
    },
  ),
  ...workRows,
  ...groupRows,
];
