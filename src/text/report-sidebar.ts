/** What the report sidebar says about the state of a report, freezing it and unlocking a hamlet. */
export const reportText = {
  state: 'Tình trạng báo cáo',
  reading: 'Đang xem tình trạng báo cáo…',
  notBuilt: 'Chưa lập báo cáo.',
  built: (at: string): string => `Đã lập lúc ${at}.`,
  older: 'Số liệu đã đổi sau khi lập. Mời lập lại báo cáo.',
  frozen: (at: string): string => `Đã chốt lúc ${at}.`,
  supplement: (copy: number, at: string): string => `Chốt bổ sung lần ${copy} lúc ${at}.`,
  number: (number: string): string => `Số ${number}`,
  numberOpen: 'Chưa có số',
  frozenTab: 'Trang bản chốt',
  hash: 'Mã kiểm',
  edited:
    'Bản chốt đã bị sửa: nội dung không còn khớp mã kiểm. Mời khôi phục từ lịch sử phiên bản của trang tính.',
  tabMissing:
    'Không thấy trang bản chốt (đã đổi tên hoặc xóa). Nội dung đã chốt vẫn còn trong sổ, mã kiểm còn khớp.',
  /** "Tuyên truyền: đăng trang tin 10/04/2026; phát loa chưa ghi ngày." */
  publication: (web: string, loudspeaker: string): string =>
    `Tuyên truyền: đăng trang tin ${web || 'chưa ghi ngày'}; phát loa ${loudspeaker || 'chưa ghi ngày'}.`,
  changes: 'Thay đổi sau khi chốt',
  noChanges: 'Từ khi chốt đến nay số liệu không thay đổi.',
  corrections: (count: number): string => `${count} lần gửi sửa sau khi chốt.`,
  changed: (before: string, after: string): string => `${before} → ${after}`,
  reason: (reason: string): string => `Lý do: ${reason}`,
  moreChanges: (count: number): string =>
    `… và ${count} thay đổi nữa. Lập lại báo cáo để xem đủ trong phụ lục.`,
  freezeTitle: 'Chốt báo cáo',
  freezeHelp:
    'Chốt giữ nguyên một bản như đã gửi, khóa số liệu của đợt. Số báo cáo gõ ở đây được ghi vào trang báo cáo.',
  numberField: 'Số báo cáo',
  freeze: 'Chốt báo cáo',
  freezeMore: 'Chốt bổ sung',
  checking: 'Đang kiểm tra trước khi chốt…',
  freezing: 'Đang chốt báo cáo…',
  matters: 'Mời xem trước khi chốt:',
  noMatters: 'Kế hoạch, kết quả và báo cáo của các cơ quan đã đủ. Mời xác nhận để chốt.',
  supplementOf: (copy: number): string =>
    `Đợt này đã chốt. Bản này là bản chốt bổ sung lần ${copy}; các bản trước vẫn giữ nguyên.`,
  freezeAnyway: 'Vẫn chốt',
  confirm: 'Xác nhận chốt',
  notNow: 'Thôi',
  frozenNow: 'Đã chốt báo cáo.',
  already:
    'Báo cáo đã chốt, chưa có gì mới để chốt thêm. Nếu số liệu vừa sửa, mời lập lại báo cáo rồi chốt bổ sung.',
  unlockTitle: 'Mở khóa một xóm',
  unlockHelp: 'Xóm được sửa đến hết ngày đã chọn, rồi tự khóa lại.',
  hamlet: 'Xóm',
  until: 'Đến hết',
  unlockReason: 'Lý do mở khóa',
  unlock: 'Mở khóa',
  unlocking: 'Đang mở khóa…',
  unlockedNow: (hamlet: string, until: string): string => `${hamlet} được sửa đến hết ngày ${until}.`,
  reasonNeeded: 'Mời ghi ngắn gọn lý do mở khóa.',
  unlockedUntil: (until: string): string => `đang mở đến ${until}`,
} as const;
