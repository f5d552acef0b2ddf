import { menuItems, menuTitle } from './menu.ts';
import { administratorsName } from './registers.ts';
import { tabNames } from './tabs.ts';

/** What the page of "Khởi tạo sổ" says. */
export const setUpText = {
  title: menuItems.setUp,
  explain:
    'Chương trình tạo các trang của sổ theo Kế hoạch của xã. Nếu sổ đã có, chỉ thêm những gì còn thiếu; số liệu đã nhập vẫn giữ nguyên.',
  starting: 'Đang xem sổ…',
  working: (words: string): string => `Đang làm: ${words}`,
  mayClose: `Có thể mất vài phút. Lỡ đóng trang này thì chọn lại "${menuItems.setUp}" để làm tiếp.`,
  done: (tabsMade: number): string =>
    tabsMade === 0
      ? 'Sổ đã đầy đủ. Số liệu đã nhập vẫn giữ nguyên.'
      : `Đã tạo xong ${tabsMade} trang. Mời mở menu "${menuTitle}" để bắt đầu.`,
  administrator: {
    you: `Tài khoản này là người quản trị sổ. Muốn thêm người thì ghi ở trang ${tabNames.settings}.`,
    nobody: `Google không cho biết ai đang dùng sổ, nên sổ chưa có người quản trị. Mời ghi thư điện tử của người đó vào trang ${tabNames.settings}, mục "${administratorsName}".`,
  },
} as const;
