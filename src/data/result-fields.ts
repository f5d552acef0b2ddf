import { nilKey } from '../domain/catalogue.ts';
import type { Field, FieldType } from '../domain/field.ts';
import { indicatorFields } from './indicators.ts';
import { statusOptions } from './statuses.ts';
import { workCategories } from './work-items.ts';

/** The rows of a hamlet's result for one round: how the day went, the indicators, what words must say. */

const text = (maxLength: number): FieldType => ({ kind: 'text', maxLength, lines: 'many' });
const line = (maxLength: number): FieldType => ({ kind: 'text', maxLength, lines: 'one' });

const resultField = (
  key: string,
  label: string,
  type: FieldType,
  more: Partial<Pick<Field, 'help' | 'section' | 'category' | 'writtenBy'>> = {},
): Field => ({
  key,
  label,
  help: '',
  unit: '',
  type,
  phase: 'result',
  section: 'result',
  category: null,
  part: null,
  writtenBy: 'person',
  softMax: null,
  hamletRule: 'none',
  roundRule: 'none',
  printed: null,
  ...more,
});

const server = { section: 'resultRecord', writtenBy: 'server' } as const;

const nilRows: readonly Field[] = workCategories.map((category) =>
  resultField(nilKey(category.code), `${category.printedNumber} không phát sinh: lý do`, text(150), {
    help: 'Tháng này xóm không có việc thuộc nội dung này thì ghi lý do ở đây và để trống các số liệu. Khác với ô trống (chưa báo) và số 0.',
    section: 'moreResult',
    category: category.code,
  }),
);

export const resultFields: readonly Field[] = [
  resultField(
    'result.status',
    'Kết quả: trạng thái',
    { kind: 'choice', options: statusOptions('result') },
    {
      help: 'Điền xong kết quả thì chọn "Gửi". Chương trình kiểm tra rồi ghi "Đã nộp", hoặc trả về kèm ghi chú còn thiếu gì.',
      writtenBy: 'server',
    },
  ),
  resultField('result.lockedAt', 'Kết quả: khóa lúc', { kind: 'moment' }, server),
  resultField('result.firstSubmittedAt', 'Kết quả: gửi lần đầu', { kind: 'moment' }, server),
  resultField('result.lastSubmittedAt', 'Kết quả: gửi gần nhất', { kind: 'moment' }, server),
  resultField('result.receipt', 'Kết quả: mã biên nhận', line(40), server),
  resultField('result.operation', 'Kết quả: mã lần ghi', line(60), server),
  resultField('result.copy', 'Kết quả: bản đã lưu', line(49_000), server),
  resultField('result.version', 'Kết quả: số lần ghi', { kind: 'count', max: 100_000 }, server),
  resultField('result.personalDeadline', 'Kết quả: hạn riêng', { kind: 'moment' }, server),
  resultField('result.sentBackReason', 'Kết quả: lý do trả lại', line(300), server),
  resultField('result.confirmedAt', 'Kết quả: xác nhận lúc', { kind: 'moment' }, server),
  resultField('result.confirmedBy', 'Kết quả: người xác nhận', line(120), server),
  resultField('result.confirmedBase', 'Kết quả: dấu bản đã xác nhận', line(40), server),
  resultField(
    'result.corrections',
    'Kết quả: số lần sửa sau xác nhận',
    { kind: 'count', max: 100_000 },
    server,
  ),
  resultField('result.correctionReason', 'Kết quả: lý do sửa', line(300), server),
  resultField('result.unlockedUntil', 'Mở khóa đến', { kind: 'moment' }, server),
  resultField('result.unlockReason', 'Lý do mở khóa', line(300), server),
  resultField('result.notSentReason', 'Kết quả: cơ quan ghi không gửi, lý do', line(300), server),
  resultField(
    'result.course',
    'Tình hình thực hiện',
    {
      kind: 'choice',
      options: [
        { code: 'done', label: 'Đã làm' },
        { code: 'postponed', label: 'Hoãn' },
        { code: 'notHeld', label: 'Không tổ chức' },
      ],
    },
    { help: 'Hoãn thì ghi ngày mới và lý do; không tổ chức thì ghi lý do.' },
  ),
  resultField(
    'result.actualDay',
    'Ngày thực hiện thật',
    { kind: 'day' },
    {
      help: 'Để trống nếu làm đúng ngày ra quân.',
    },
  ),
  resultField('result.newDay', 'Hoãn sang ngày', { kind: 'day' }),
  resultField('result.reason', 'Lý do hoãn, không tổ chức', text(150)),
  ...indicatorFields.filter((field) => field.section === 'coreResult'),
  resultField('result.highlights', 'Việc làm nổi bật', text(300), {
    section: 'coreResult',
    help: 'Một, hai câu để đọc trên loa.',
  }),
  resultField('result.difficulties', 'Khó khăn, kiến nghị', text(500), { section: 'coreResult' }),
  resultField('result.praised', 'Tập thể, hộ, cá nhân biểu dương', text(300), {
    section: 'coreResult',
    help: 'Ghi tên và việc làm. Không ghi số điện thoại.',
  }),
  resultField('result.photos', 'Liên kết ảnh', text(500), { section: 'coreResult' }),
  ...indicatorFields.filter((field) => field.section === 'moreResult'),
  ...nilRows,
];
