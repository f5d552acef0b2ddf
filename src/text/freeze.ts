import type { Field } from '../domain/field.ts';
import type { FreezeMatter, FreezeMatterCode } from '../domain/freeze-matters.ts';
import { formatNumber } from '../domain/number.ts';
import type { SnapshotFigure } from '../domain/report-snapshot.ts';

/** Words of "Chốt báo cáo": what is to be known before, what was frozen, and what changed since. */

const MOST_NAMES = 8;

const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} và ${names.length - MOST_NAMES} nơi khác`;

const about =
  (what: string) =>
  (names: readonly string[]): string =>
    `${names.length} ${what}: ${listed(names)}.`;

const matterSentences: Readonly<Record<FreezeMatterCode, (names: readonly string[]) => string>> = {
  'report-older': () =>
    'Số liệu đã đổi sau khi lập báo cáo. Mời bấm “Lập báo cáo” lại trước khi chốt; nếu chốt ngay, bản chốt theo số liệu cũ.',
  'sheet-differs': () =>
    'Trang báo cáo có chỗ tính sẵn đã bị sửa tay; bản Word và mã kiểm theo số liệu đã lập. Mời lập lại báo cáo để hai bên khớp nhau.',
  'number-open': () => 'Báo cáo chưa có số; trong bản chốt sẽ để “……”.',
  'plans-missing': about('xóm chưa gửi kế hoạch'),
  'results-missing': about('xóm chưa gửi kết quả'),
  'results-not-coming': about('xóm được cơ quan ghi là không gửi kết quả'),
  'plans-not-agreed': about('xóm có kế hoạch chưa được cơ quan thống nhất'),
  'results-not-confirmed': about('xóm có kết quả chưa được cơ quan xác nhận'),
  'with-errors': about('xóm có phần đã gửi còn lỗi, ô sai không được cộng'),
  'agencies-not-sent': about('cơ quan chưa gửi báo cáo'),
  'clean-up-missing': about('cơ quan chưa báo ngày tổng vệ sinh trong tháng'),
  unlocked: about('xóm đang được mở khóa để sửa'),
};

export const matterSentence = ({ code, names }: FreezeMatter): string => matterSentences[code](names);

/** "Đã chốt 03-2026"; a supplement says which. */
export const frozenTabName = (period: string, copy: number): string =>
  `Đã chốt ${period.slice(5)}-${period.slice(0, 4)}${copy === 1 ? '' : ` lần ${copy}`}`;

/** "Đợt 4, tháng 03/2026, chốt bổ sung lần 2" */
export const supplementTitle = (roundTitle: string, copy: number): string =>
  copy === 1 ? roundTitle : `${roundTitle}, chốt bổ sung lần ${copy}`;

/** "Số: 12/BC-KT" with another number in it: "12", "12/BC-KT" and "Số: 12/BC-KT" are all understood. */
export const numbered = (standing: string, typed: string): string => {
  const number = typed
    .replace(/^\s*số\s*:?\s*/i, '')
    .replace(/\/.*$/, '')
    .trim();
  return /^Số:[^/]*\//.test(standing)
    ? standing.replace(/^Số:[^/]*\//, () => `Số: ${number}/`)
    : `Số: ${number}`;
};

/** The number as Sổ báo cáo has it: "12/BC-KT", '' while it is open. */
export const givenNumber = (standing: string): string =>
  standing.includes('…') ? '' : standing.replace(/^\s*Số\s*:?\s*/i, '').trim();

/** Of the tab Nhật ký. */
export const frozenDetail = (tabName: string, hash: string): string => `${tabName}, SHA-256 ${hash}`;
export const unlockedDetail = (until: string, reason: string): string => `đến ${until}: ${reason}`;

const figureWords: Readonly<Record<Exclude<SnapshotFigure, number>, string>> = {
  nil: 'không phát sinh',
  blank: 'để trống',
  bad: 'không đọc được',
  notSent: 'chưa gửi',
};

/** "1.250 m", "không phát sinh", "chưa gửi" */
export const figureText = (figure: SnapshotFigure, field: Pick<Field, 'unit'> | undefined): string =>
  typeof figure === 'number' ? `${formatNumber(figure)} ${field?.unit ?? ''}`.trimEnd() : figureWords[figure];

/** What stands where a change after freezing gave no reason: typed in the grid. */
export const noReason = '(không ghi lý do)';
