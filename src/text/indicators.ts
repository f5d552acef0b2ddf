import type { LineMistake, LineMistakeCode } from '../domain/indicator-register.ts';
import { menuItems } from './menu.ts';

/** Words about indicators that the office renamed, hid or added in the tab Chỉ tiêu. */

/** Name in a report of an indicator that is hidden by now but was reported on. */
export const hiddenWithData = (label: string): string => `${label} (chỉ tiêu đã ẩn, vẫn có số liệu)`;

/** Category of what counts the day as a whole. */
export const wholeDayWord = 'Chung';

export const kindWords = { count: 'số nguyên', decimal: 'số lẻ', money: 'tiền' } as const;

/** How an indicator is put together over the rounds. */
export const roundRuleWords = {
  sum: 'cộng được',
  sumOfTurns: 'cộng, in là "lượt"',
  average: 'lấy bình quân mỗi đợt',
  last: 'lấy đợt gần nhất',
  none: '',
} as const;

export const hiddenWord = 'Ẩn';

const added = 'Muốn tính khác thì ẩn chỉ tiêu này rồi thêm chỉ tiêu mới.';

const sentences: Readonly<Record<LineMistakeCode, (shown: string) => string>> = {
  'code-unknown': () =>
    'mã do chương trình ghi. Mời bấm Hoàn tác (Ctrl+Z); thêm chỉ tiêu mới thì để trống ô mã.',
  'code-doubled': () => 'mã này đã có ở hàng trên. Mời xóa ô mã để thành chỉ tiêu mới, hoặc xóa hàng thừa.',
  'label-missing': () => 'chưa có tên chỉ tiêu. Mời ghi tên.',
  'label-too-long': () => 'tên dài quá 60 chữ. Mời rút gọn.',
  'label-doubled': () => 'tên này đã dùng cho hàng khác. Mời đặt tên khác.',
  'unit-missing': () => 'chưa có đơn vị tính. Mời ghi đơn vị, ví dụ "m", "hộ".',
  'unit-unfit': () => 'đơn vị tính cần ngắn, không quá 15 chữ và không có dấu "|".',
  'word-unknown': () => 'mời chọn một từ trong danh sách của ô.',
  fixed: (shown) => `chỉ tiêu đã có thì giữ nguyên mục này, mời ghi lại "${shown}". ${added}`,
  'maximum-unfit': () =>
    'mức hỏi lại phải là số lớn hơn 0, không quá mức ô nhập được. Không cần thì để trống.',
};

/** "Ô D12: chưa có đơn vị tính. …" @param shown what must stand there, for 'fixed' */
export const lineMistake = ({ code }: LineMistake, cell: string, shown: string): string =>
  `Ô ${cell}: ${sentences[code](shown)}`;

const MOST_SENTENCES = 8;

export const notUpdated = (mistakes: readonly string[]): string =>
  [
    `Chưa cập nhật: trang Chỉ tiêu còn ${mistakes.length} chỗ cần sửa.`,
    ...mistakes.slice(0, MOST_SENTENCES),
    ...(mistakes.length > MOST_SENTENCES ? ['…'] : []),
    `Sửa xong, mời bấm "${menuItems.updateIndicators}" lại.`,
  ].join('\n');

export interface UpdatedWords {
  /** Titles of the rounds that were changed, in order. */
  readonly changed: readonly string[];
  /** How many rounds keep their indicators: results are sent, or the report is frozen. */
  readonly kept: number;
  readonly putBack: readonly string[];
  /** Hidden indicators under which hamlets have entered something already. */
  readonly hiddenInUse: readonly {
    readonly label: string;
    readonly round: string;
    readonly hamlets: number;
  }[];
}

const quoted = (labels: readonly string[]): string => labels.map((label) => `“${label}”`).join(', ');

export const updatedMessage = ({ changed, kept, putBack, hiddenInUse }: UpdatedWords): string =>
  [
    changed.length === 0
      ? 'Chỉ tiêu của các đợt đã đúng như trang Chỉ tiêu.'
      : `Đã cập nhật chỉ tiêu cho ${changed.length} đợt, từ ${changed[0]}.`,
    ...(kept > 0 ? [`${kept} đợt đã có xóm gửi kết quả hoặc đã chốt thì giữ nguyên.`] : []),
    ...(putBack.length > 0
      ? [`Đã thêm lại hàng bị xóa: ${quoted(putBack)}. Không dùng nữa thì ghi "${hiddenWord}".`]
      : []),
    ...hiddenInUse.map(
      ({ label, round, hamlets }) =>
        `“${label}” đã ẩn nhưng ${round} có ${hamlets} xóm đã nhập: số liệu vẫn giữ và vẫn được tính.`,
    ),
  ].join('\n');
