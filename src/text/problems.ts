import type { Phase } from '../domain/field.ts';
import { menuItems } from './menu.ts';
import { notAllowed } from './roles.ts';
import { roundName, tabNames } from './tabs.ts';

/** Sentences for what a command cannot do: short, polite, what to do next. */

const phaseNames: Readonly<Record<Phase, string>> = { plan: 'kế hoạch', result: 'kết quả' };

type About = Readonly<Record<string, string>>;

/** A tab by the program's name for it, "Đợt 4" for a round's key, or as people call it. */
const tabWord = (key = ''): string => {
  const [, number] = /^\d{4}-D(\d+)$/.exec(key) ?? [];
  if (number !== undefined) return roundName(Number(number));
  return key in tabNames ? tabNames[key as keyof typeof tabNames] : key;
};

/** "ô A57"; a whole row or column as it is. */
const placeWord = (cell = ''): string => (cell.includes(':') ? `hàng hoặc cột ${cell}` : `ô ${cell}`);

const mendIt = `Mời mở "${menuItems.checkWorkbook}" rồi bấm "Sửa"`;

/** One sentence for each code of `WorkbookProblem`; a code without a sentence does not compile where it is used. */
export const problemSentences = {
  'not-set-up': () => 'Bảng tính này chưa có sổ. Mời bấm "Khởi tạo sổ" trước.',
  'old-layout': () => 'Sổ đang ở bản cũ. Mời bấm "Khởi tạo sổ" để cập nhật; số liệu đã nhập vẫn giữ nguyên.',
  'tab-missing': (about: About) =>
    `Không tìm thấy trang "${tabWord(about['tab'])}". Sổ mới thì mời bấm "Khởi tạo sổ"; sổ đang dùng thì mở "${menuItems.checkWorkbook}" rồi bấm "Sửa".`,
  'tabs-open': (about: About) =>
    `Có nhiều trang đều có thể là "${about['name']}": ${about['names']}. Mời xóa trang chép, hoặc xóa ô A1 (ẩn) của nó, rồi làm lại.`,
  'tab-name-taken': (about: About) =>
    `Đã có trang khác tên "${about['tab']}". Mời đổi tên trang đó rồi bấm "Khởi tạo sổ" lại.`,
  'keys-missing': (about: About) =>
    `Trang "${tabWord(about['tab'])}" mất mã (ẩn) ở ${placeWord(about['cell'])}${about['key'] ? ` của "${about['key']}"` : ''}. Mời bấm Hoàn tác (Ctrl+Z) hoặc mở "${menuItems.checkWorkbook}" để sửa.`,
  'key-doubled': (about: About) =>
    `Trang "${tabWord(about['tab'])}" có mã "${about['key']}" hai lần: ô ${about['first']} và ô ${about['cell']}. Mời xóa hàng hoặc cột chép thừa, hoặc mở "${menuItems.checkWorkbook}".`,
  'key-strange': (about: About) =>
    `Trang "${tabWord(about['tab'])}", ô ${about['cell']} (hàng ẩn) ghi "${about['key']}", không phải mã xóm. ${mendIt}.`,
  'row-missing': (about: About) =>
    `Trang "${tabWord(about['tab'])}" mất hàng "${about['key']}". Mời bấm Hoàn tác (Ctrl+Z) nếu vừa xóa, hoặc mở "${menuItems.checkWorkbook}" để tạo lại hàng trống.`,
  'wrong-zone': (about: About) =>
    `Múi giờ của bảng tính đang là ${about['zone']}, ngày sẽ bị lệch. Mời bấm "Khởi tạo sổ" để đặt lại giờ Việt Nam.`,
  'wrong-locale': (about: About) =>
    `Ngôn ngữ của bảng tính đang là ${about['locale']}, số 1.500 sẽ bị hiểu sai. Mời bấm "Khởi tạo sổ" để đặt lại Việt Nam.`,
  'schedule-unreadable': (about: About) =>
    `Trang Lịch, đợt ${about['round']}: có ô ngày không đọc được. Mời sửa theo dạng ngày/tháng/năm.`,
  'unknown-round': (about: About) => `Không có đợt "${about['round']}" trong trang Lịch. Mời chọn lại đợt.`,
  'unknown-hamlet': (about: About) =>
    `Không có cột của xóm "${about['hamlet']}" trong đợt này. Mời chọn lại xóm; nếu cột đã bị xóa, mời mở "${menuItems.checkWorkbook}".`,
  'inactive-hamlet': (about: About) =>
    about['successor']
      ? `"${about['hamlet']}" không còn trong đợt này, đã nhập vào "${about['successor']}". Mời chọn "${about['successor']}".`
      : `"${about['hamlet']}" không có trong tháng của đợt này. Mời chọn xóm khác.`,
  'rules-refuse': () =>
    'Quy tắc nhập của một số ô đã bị xáo trộn (thường do sắp xếp), nên Google không cho ghi; chưa có gì thay đổi. Mời bấm "Kiểm tra sổ" để sửa, rồi làm lại.',
  busy: () => 'Sổ đang có người khác ghi. Mời đợi vài giây rồi bấm lại; nội dung đang soạn vẫn còn.',
  'newer-journal': () =>
    'Sổ vừa được ghi bằng bản chương trình mới hơn. Mời tải lại trang (F5) rồi làm lại; chưa có gì bị ghi đè.',
  'too-much-at-once': () => 'Việc này ghi quá nhiều ô trong một lần. Mời chọn ít xóm hơn rồi làm từng phần.',
  'bad-request': () => 'Yêu cầu không đọc được. Mời đóng thanh bên, mở lại rồi thử lần nữa.',
  'not-allowed': notAllowed,
  locked: () =>
    'Đợt này đã chốt báo cáo, phần của xóm đã khóa. Cần sửa thì mời đề nghị phòng Kinh tế mở khóa.',
  'forbidden-act': () =>
    'Việc này không làm được ở trạng thái hiện tại; có thể vừa có người đổi. Mời mở lại trang này để xem.',
  'round-frozen': () =>
    'Đợt này đã chốt báo cáo. Cần nhập thêm thì mời đề nghị phòng Kinh tế mở khóa cho xóm.',
  'reason-needed': () => 'Việc này cần ghi lý do. Mời ghi ngắn gọn lý do rồi làm lại.',
  'range-protected': () =>
    `Chỗ này đang được bảo vệ, chưa mở cho tài khoản này; nội dung đang soạn vẫn còn. Mời người quản trị xem thư điện tử ở trang ${tabNames.hamlets}, ${tabNames.agencies} rồi bấm "${menuItems.protect}".`,
  'unknown-agency': () => 'Không có cơ quan này trong số cơ quan phải báo cáo của đợt. Mời chọn lại cơ quan.',
  'report-not-built': () => 'Đợt này chưa có báo cáo để chốt. Mời bấm “Lập báo cáo”, xem lại rồi mới chốt.',
  'not-frozen': () => 'Đợt này chưa chốt báo cáo nên không cần mở khóa. Mời để xóm nhập như thường.',
  'unlock-too-long': (about: About) =>
    `Mỗi lần chỉ mở khóa được từ hôm nay đến hết ${about['last']}. Mời chọn ngày trong khoảng đó.`,
  'not-of-agency': (about: About) =>
    `Xóm "${about['hamlet']}" không do cơ quan này phụ trách. Mời mở lại trang này để xem danh sách mới.`,
  'bad-new-deadline': (about: About) =>
    `Hạn mới "${about['shown']}" chưa dùng được. Mời ghi một ngày từ hôm nay đến ${about['last']}, ví dụ ${about['example']}.`,
  'bad-clean-up-day': (about: About) =>
    `Ngày "${about['shown']}" chưa ghi được. Mời ghi một ngày đã làm trong tháng ${about['month']}, dạng ngày/tháng/năm.`,
  'bad-published-day': (about: About) =>
    `Ngày phát bản tin phải từ ngày ra quân (${about['first']}) đến hôm nay. Mời chọn lại ngày.`,
  'clock-of-other': (about: About) =>
    `Nhắc tự động đang chạy từ tài khoản của ${about['who'] || 'người khác'}. Nếu cần đổi người, mời bấm “Nhận giữ nhắc tự động”.`,
  'digests-running': () =>
    'Đang có một lượt gửi thư nhắc. Mời đợi mười phút rồi xem lại; không thư nào gửi hai lần.',
  'no-mail-consent': () =>
    'Google chưa cho tài khoản này gửi thư. Mời mở lại sổ, bấm lại trong menu và chọn Cho phép mọi mục được hỏi.',
  'unknown-reminder': () =>
    'Lời nhắc này đã có người ghi, hoặc không còn trong trang Đôn đốc. Mời mở lại trang này.',
  'no-previous-round': () => 'Đây là đợt đầu tiên, chưa có kế hoạch tháng trước.',
  'no-previous-plan': () => 'Tháng trước xóm chưa có kế hoạch để chép.',
} as const;

/** A mistake of ours: the person gets one apology and keeps what was typed; the log has the rest. */
export const unexpected =
  'Xin lỗi, chương trình gặp lỗi. Nội dung đã nhập vẫn còn; mời thử lại hoặc báo phòng Kinh tế.';

/** Google runs the script with less than was agreed to, or somebody has not agreed to everything yet. */
export const notPermitted =
  'Google chưa cho phép việc này. Mời mở lại sổ, bấm lại trong menu và chọn Cho phép mọi mục được hỏi.';

/** What Google says where a cell's own rule refuses what a script writes. */
export const refusedByRule = /violates the data validation|vi phạm quy tắc xác thực/i;

/** What Google says then: it names the scope by its address whatever language the person reads, and mostly says this too. */
export const refusedByGoogle = /googleapis|permission to call|authori[sz]ation is|không có quyền/i;

/** What Google says of a write into a range that is protected against the person at the keyboard, in English and Vietnamese. */
export const protectedByGoogle = /protected (?:cell|range|sheet|object)|được bảo vệ/i;

export const conflictMessage = (phase: Phase): string =>
  `Có người vừa sửa ${phaseNames[phase]} này. Mời xem hai bản và chọn; chưa có gì bị ghi đè.`;

export const findingsMessage = (count: number): string =>
  `Chưa gửi được: còn ${count} điều cần xem. Nội dung đã nhập vẫn giữ nguyên.`;

export const unreadableMessage = 'Có ô chưa đọc được. Mời sửa các ô được đánh dấu rồi lưu lại.';
