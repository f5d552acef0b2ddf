import { type Day, day } from '../domain/day.ts';

/** The commune's plan as a document. */

export interface DocumentFacts {
  readonly type: string;
  /** Blank as printed: a setting fills it, nobody invents it (A15). */
  readonly number: string;
  readonly symbol: string;
  readonly day: Day;
  /** The day by which the annex cites the plan, in error (A14). */
  readonly dayCitedByAnnex: Day;
  readonly place: string;
  readonly title: string;
  readonly annexTitle: string;
  readonly issuer: string;
  readonly commune: string;
  /** Not printed in the plan. */
  readonly province: string;
  /** What a hamlet's plan must contain (KH III.4). */
  readonly requiredOfPlan: readonly string[];
}

export const documentOfPhuLac: DocumentFacts = {
  type: 'KẾ HOẠCH',
  number: '',
  symbol: 'KH-UBND',
  day: day('2025-12-02'),
  dayCitedByAnnex: day('2025-11-02'),
  place: 'Phú Lạc',
  title: 'Tổ chức thực hiện ra quân xây dựng Nông thôn mới trên địa bàn xã Phú Lạc',
  annexTitle: 'DANH SÁCH PHÂN CÔNG CÁC CƠ QUAN, ĐƠN VỊ PHỤ TRÁCH, PHỐI HỢP RA QUÂN HÀNG THÁNG TẠI CÁC XÓM',
  issuer: 'UBND xã Phú Lạc',
  commune: 'xã Phú Lạc',
  province: 'Thái Nguyên',
  requiredOfPlan: [
    'nội dung công việc',
    'thời gian',
    'lực lượng tham gia',
    'vật tư',
    'phân công nhiệm vụ cho từng nhóm/khu dân cư',
  ],
};
