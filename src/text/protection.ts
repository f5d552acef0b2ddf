import type { Protected } from '../domain/guard.ts';
import { menuItems } from './menu.ts';
import { administratorsName } from './registers.ts';
import { tabNames } from './tabs.ts';

const whyColumnsAsk: Readonly<Record<Protected['columnsAsk'], string>> = {
  none: '',
  noAdministrator: `Sổ chưa có "${administratorsName}" ở trang ${tabNames.settings} nên chưa khóa được vùng nào: Google chỉ hỏi lại trước khi sửa. Mời ghi thư điện tử người quản trị rồi bấm "${menuItems.protect}" lần nữa.`,
  unknownMayEnter: `Trang ${tabNames.settings} đang cho nhập khi chưa rõ người nhập, nên với cột của các xóm Google chỉ hỏi lại trước khi sửa. Muốn khóa thì đổi ô đó thành "Không" rồi bấm "${menuItems.protect}" lần nữa.`,
};

/** What the page of "Bảo vệ sổ" says. */
export const protectionText = {
  title: menuItems.protect,
  explain:
    'Giữ tiêu đề, công thức, các trang danh mục và cột của từng xóm khỏi bị sửa nhầm. Mỗi xóm, cơ quan vẫn sửa được phần của mình.',
  /** What is done last, as the bar tells it. */
  frozenCopies: 'Các bản báo cáo đã chốt',
  starting: 'Đang xem sổ…',
  working: (words: string): string => `Đang bảo vệ: ${words}`,
  mayClose: `Có thể mất vài phút. Lỡ đóng trang này thì chọn lại "${menuItems.protect}" để làm tiếp.`,
  done: ({ locked, asking, fellBack }: Protected): string =>
    locked === 0
      ? `Đã bảo vệ xong: ${asking + fellBack} vùng, Google hỏi lại trước khi sửa.`
      : `Đã bảo vệ xong: ${locked} vùng chỉ người có tên mới sửa được, ${asking + fellBack} vùng Google hỏi lại trước khi sửa.`,
  /** What else there is to know; '' where there is nothing. */
  columnsAsk: ({ columnsAsk }: Protected): string => whyColumnsAsk[columnsAsk],
  fellBack: ({ fellBack }: Protected): string =>
    fellBack === 0
      ? ''
      : `${fellBack} vùng chưa khóa được bằng tài khoản này nên Google chỉ hỏi lại. Mời chủ sở hữu bảng tính bấm "${menuItems.protect}" lần nữa.`,
  refused: ({ refused }: Protected): string =>
    refused === 0
      ? ''
      : `${refused} vùng do người khác khóa, tài khoản này không đổi được. Mời chủ sở hữu bảng tính bấm "${menuItems.protect}" lần nữa.`,
} as const;
