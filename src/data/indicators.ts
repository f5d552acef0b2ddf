import type { CategoryCode, Field, FieldType, RoundRule } from '../domain/field.ts';
import { indicatorTypes } from '../domain/indicator-definition.ts';

const { count, money } = indicatorTypes;
const inStepsOf = (step: number): FieldType => ({ kind: 'decimal', step, max: 100_000 });

const indicator = (
  key: string,
  category: CategoryCode,
  label: string,
  unit: string,
  section: 'core' | 'more',
  softMax: number,
  roundRule: RoundRule,
  more: Partial<Pick<Field, 'type' | 'help' | 'printed' | 'atMost'>> = {},
): Field => ({
  key,
  label,
  help: '',
  unit,
  type: count,
  phase: 'result',
  section: `${section}Result`,
  category,
  part: null,
  writtenBy: 'person',
  softMax,
  hamletRule: 'sum',
  roundRule,
  printed: null,
  ...more,
});

/**
 * The 36 result indicators: our proposal, for the plan itself sets none (anomalies C7); the office may rename them.
 * Lengths of swept road are entered in metres and printed in kilometres (report-format, numbers).
 */
export const indicatorFields: readonly Field[] = [
  indicator('LL01', 'ND0', 'Tổng số người tham gia', 'người', 'core', 250, 'sumOfTurns'),
  indicator('LL02', 'ND0', 'Trong đó: cán bộ cơ quan phụ trách', 'người', 'more', 60, 'sumOfTurns', {
    help: 'Không lớn hơn tổng số người tham gia.',
    atMost: { key: 'LL01' },
  }),
  indicator('LL03', 'ND0', 'Trong đó: đảng viên, đoàn viên, hội viên', 'người', 'more', 150, 'sumOfTurns', {
    help: 'Không lớn hơn tổng số người tham gia.',
    atMost: { key: 'LL01' },
  }),
  indicator('LL04', 'ND0', 'Số hộ có người tham gia', 'hộ', 'core', 180, 'average'),
  indicator('LL05', 'ND0', 'Ngày công lao động', 'công', 'core', 300, 'sum', {
    type: inStepsOf(0.5),
    help: 'Một buổi tính 0,5 công.',
    atMost: { key: 'LL01', times: 1.5 },
  }),
  indicator('VS01', 'ND1', 'Đường làng, ngõ xóm được quét dọn', 'm', 'core', 8000, 'sumOfTurns', {
    printed: { unit: 'km', divisor: 1000 },
  }),
  indicator('VS02', 'ND1', 'Cống rãnh, mương được khơi thông', 'm', 'core', 1500, 'sumOfTurns'),
  indicator('VS03', 'ND1', 'Rác thải thu gom, xử lý', 'm³', 'core', 30, 'sum', {
    type: inStepsOf(0.5),
    help: 'Ước theo xe cũng được; chỉ ghi bằng m³, không trộn với tấn.',
  }),
  indicator('VS04', 'ND1', 'Hộ phân loại rác tại nhà', 'hộ', 'more', 180, 'last', {
    help: 'Số hộ tính đến hôm nay, không phải số hộ thêm trong tháng.',
  }),
  indicator('VS05', 'ND1', 'Cây xanh trồng mới', 'cây', 'core', 500, 'sum'),
  indicator('VS06', 'ND1', 'Đường hoa, hàng rào xanh trồng mới', 'm', 'core', 1000, 'sum'),
  indicator('VS07', 'ND1', 'Đường hoa, cây xanh được chăm sóc', 'm', 'more', 4000, 'sumOfTurns'),
  indicator('HT01', 'ND2', 'Đường được sửa chữa, san lấp', 'm', 'core', 1500, 'sum'),
  indicator('HT02', 'ND2', 'Đường bê tông làm mới, mở rộng', 'm', 'more', 500, 'sum'),
  indicator('HT03', 'ND2', 'Lề đường, hành lang được đắp, phát quang', 'm', 'core', 4000, 'sumOfTurns'),
  indicator('HT04', 'ND2', 'Kênh mương nội đồng được nạo vét, tu sửa', 'm', 'more', 2000, 'sumOfTurns'),
  indicator('HT05', 'ND2', 'Diện tích đất hiến', 'm²', 'more', 1000, 'sum', {
    type: inStepsOf(0.1),
    help: 'Mỗi trường hợp hiến đất chỉ ghi một đợt.',
  }),
  indicator(
    'HT06',
    'ND2',
    'Nhà văn hóa, công trình công cộng được dọn, sửa',
    'công trình',
    'more',
    5,
    'sumOfTurns',
  ),
  indicator('VN01', 'ND3', 'Hộ cải tạo vườn tạp', 'hộ', 'core', 30, 'sum'),
  indicator('VN02', 'ND3', 'Hộ chỉnh trang nhà ở, tường rào, cổng ngõ', 'hộ', 'more', 60, 'sum'),
  indicator('VN03', 'ND3', 'Công trình vệ sinh hộ gia đình làm mới, sửa', 'công trình', 'more', 20, 'sum'),
  indicator('AS01', 'ND4', 'Hộ nghèo, khó khăn, chính sách được giúp đỡ', 'hộ', 'core', 25, 'sumOfTurns'),
  indicator('AS02', 'ND4', 'Nhà ở được sửa chữa, dọn dẹp giúp', 'nhà', 'more', 5, 'sum'),
  indicator('AS03', 'ND4', 'Suất quà trao tặng', 'suất', 'more', 60, 'sum'),
  indicator('AS04', 'ND4', 'Trị giá quà, vật liệu, nhu yếu phẩm', 'đồng', 'more', 30_000_000, 'sum', {
    type: money,
    help: 'Không ghi lại phần đã tính ở tiền mặt hoặc hiện vật ủng hộ.',
  }),
  indicator('AS05', 'ND4', 'Lượt người được tư vấn chính sách, vay vốn', 'lượt người', 'more', 150, 'sum'),
  indicator('AS06', 'ND4', 'Đề xuất, kiến nghị của dân được tiếp nhận', 'ý kiến', 'more', 20, 'sum'),
  indicator('CS01', 'ND5', 'Người được hỗ trợ cài đặt, dùng ứng dụng số', 'người', 'core', 120, 'sumOfTurns'),
  indicator('CS02', 'ND5', 'Hồ sơ trực tuyến được hướng dẫn nộp', 'hồ sơ', 'more', 60, 'sum'),
  indicator(
    'CS03',
    'ND5',
    'Trong đó: người cao tuổi được cầm tay chỉ việc',
    'người',
    'more',
    60,
    'sumOfTurns',
    { help: 'Không lớn hơn số người được hỗ trợ.', atMost: { key: 'CS01' } },
  ),
  indicator('TT01', 'ND6', 'Buổi tuyên truyền, họp dân lồng ghép', 'buổi', 'more', 6, 'sum'),
  indicator('TT02', 'ND6', 'Lượt người nghe', 'lượt người', 'more', 400, 'sum'),
  indicator('TT03', 'ND6', 'Tập thể, hộ, cá nhân được biểu dương', 'lượt', 'more', 10, 'sum'),
  indicator('XH01', 'ND7', 'Tiền mặt ủng hộ', 'đồng', 'core', 50_000_000, 'sum', {
    type: money,
    help: 'Ghi đủ đồng: một triệu rưỡi ghi 1.500.000.',
  }),
  indicator('XH02', 'ND7', 'Vật tư, hiện vật, ca máy quy ra tiền', 'đồng', 'more', 80_000_000, 'sum', {
    type: money,
    help: 'Không gồm trị giá đất hiến.',
  }),
  indicator('XH03', 'ND7', 'Đèn chiếu sáng lắp mới', 'bóng', 'more', 60, 'sum'),
];
