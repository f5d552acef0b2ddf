/** Titles of the report's parts, by the outline I–V. */

export const sectionTitles = {
  direction: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
  results: 'II. KẾT QUẢ THỰC HIỆN',
  assessment: 'III. ĐÁNH GIÁ CHUNG',
  tasks: 'IV. NHIỆM VỤ THÁNG SAU',
  proposals: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
} as const;

export const pointTitles = {
  steering: '1. Công tác chỉ đạo',
  plans: '2. Việc gửi kế hoạch và kết quả',
  forces: '1. Lực lượng tham gia',
  contents: '2. Kết quả theo các nội dung',
  resources: '3. Huy động nguồn lực xã hội hóa',
  examples: '4. Điển hình, cách làm hay',
  cumulative: '5. Kết quả lũy kế, so với đợt trước',
  strengths: '1. Ưu điểm',
  shortcomings: '2. Tồn tại, hạn chế',
  causes: '3. Nguyên nhân',
} as const;

/** Numbers of the appendices, in their order. */
export const appendix = {
  totals: 'Phụ lục I',
  hamlets: 'Phụ lục II',
  agencies: 'Phụ lục III',
  planned: 'Phụ lục IV',
  proposals: 'Phụ lục V',
} as const;
