/** What only the page of a hamlet's plan says. */

export const planText = {
  copyPrevious: 'Điền như tháng trước',
  previousEmpty: 'Tháng trước xóm chưa có kế hoạch, mời điền mới.',
  previousAsk: 'Đã có phần nhập ở dưới. Thay tất cả bằng kế hoạch tháng trước?',
  previousReplace: 'Thay tất cả',
  previousKeep: 'Giữ phần đang có',
  previousFilled: 'Đã điền như tháng trước. Mời xem lại rồi gửi.',
  unfinished: 'Việc đợt trước chưa làm',
  unfinishedHint: 'Đã có trong kế hoạch đợt trước mà kết quả chưa ghi. Làm tiếp thì đưa vào kế hoạch này.',
  takeUnfinished: 'Đưa vào',
  takeUnfinishedOf: (name: string): string => `Đưa vào kế hoạch: ${name}`,
  unfinishedTaken: (name: string): string => `Đã đưa vào kế hoạch: ${name}.`,
  unfinishedInPlan: 'Đã có',
  parts: (done: number, all: number): string => `Đã có ${done}/${all} phần`,
  partDone: 'Đã có',
  partMissing: 'Chưa có',
  itemsChosen: (count: number): string => `${count} việc`,
  detailOnly: 'Có ghi',
  hasError: 'Cần sửa',
  detail: 'Ghi cụ thể',
  group: (slot: number): string => `Nhóm ${slot}`,
  addGroup: 'Thêm nhóm',
  mostGroups: (count: number): string => `Sổ ghi được nhiều nhất ${count} nhóm.`,
  removeGroup: 'Bỏ nhóm',
  removeGroupOf: (slot: number): string => `Bỏ nhóm ${slot}`,
  groupRemoved: (slot: number): string => `Đã bỏ nhóm ${slot}.`,
  groupsSum: (groups: string): string => `Các nhóm cộng lại: ${groups} người`,
} as const;

/** Headings of the form by part of KH III.4. */
export const partHeadings = {
  content: 'Nội dung công việc',
  time: 'Thời gian, nơi tập trung',
  forces: 'Lực lượng',
  materials: 'Vật tư, kinh phí',
  assignment: 'Phân công các nhóm',
} as const;
