import type { Agency, AgencyCode, AgencyKind, EnterprisePartner } from '../domain/agency.ts';

/** Aliases beside the printed and canonical names: spellings used elsewhere in the plan and common abbreviations (B8). */
const agency = (
  row: number,
  code: AgencyCode,
  kind: AgencyKind,
  name: string,
  aliases: readonly string[] = [],
  printedName = name,
): Agency => ({
  code,
  row,
  name,
  printedName,
  aliases,
  kind,
  requestedNotOrdered: printedName.startsWith('Đề nghị '),
  expectedToReport: kind !== 'enterprises',
  contact: null,
  validFrom: null,
  validTo: null,
});

/** The 23 rows of the annex in printed order; row 23 names nobody and owes nothing (B2). */
export const agenciesOfPhuLac: readonly Agency[] = [
  agency(1, 'CQ01', 'party', 'Văn phòng Đảng ủy', [], 'Đề nghị Văn phòng Đảng ủy'),
  agency(2, 'CQ02', 'party', 'Ban xây dựng Đảng', ['Ban Xây dựng Đảng ủy'], 'Đề nghị Ban xây dựng Đảng'),
  agency(3, 'CQ03', 'party', 'Ủy ban kiểm tra Đảng ủy', ['UBKT Đảng ủy'], 'Đề nghị Ủy ban kiểm tra Đảng ủy'),
  agency(
    4,
    'CQ04',
    'front',
    'Ủy ban MTTQ xã và các đoàn thể',
    ['Ủy ban Mặt trận Tổ quốc xã', 'Ủy ban MTTQ xã', 'Mặt trận Tổ quốc xã'],
    'Đề nghị Ủy ban MTTQ xã và các đoàn thể',
  ),
  agency(5, 'CQ05', 'military', 'Ban chỉ huy Quân sự xã', ['BCH Quân sự xã']),
  agency(6, 'CQ06', 'office', 'Văn phòng HĐND và UBND xã', [
    'Văn phòng HĐND - UBND xã',
    'Văn phòng HĐND&UBND xã',
  ]),
  agency(7, 'CQ07', 'department', 'Phòng Kinh tế'),
  agency(8, 'CQ08', 'department', 'Phòng Văn hóa - Xã hội', ['Phòng VH-XH']),
  agency(9, 'CQ09', 'public-service-centre', 'Trung tâm phục vụ hành chính công', ['Trung tâm PVHCC']),
  agency(10, 'CQ10', 'service-centre', 'Trung tâm Dịch vụ tổng hợp', ['Trung tâm Dịch vụ tổng hợp xã']),
  agency(11, 'CQ11', 'police', 'Công an xã'),
  agency(12, 'CQ12', 'health-station', 'Trạm y tế xã (Phục Linh cũ)'),
  agency(13, 'CQ13', 'health-station', 'Trạm y tế xã (Tân Linh cũ)'),
  agency(14, 'CQ14', 'health-station', 'Trạm y tế xã (Phú Lạc cũ)'),
  agency(15, 'CQ15', 'school', 'Trường Tiểu học & THCS Phục Linh', ['Trường TH&THCS Phục Linh']),
  agency(16, 'CQ16', 'school', 'Trường Mầm non Phục Linh'),
  agency(17, 'CQ17', 'school', 'Trường Mầm non Tân Linh', [], 'Trường Mầm Non Tân Linh'),
  agency(18, 'CQ18', 'school', 'Trường Tiểu học Tân Linh'),
  agency(19, 'CQ19', 'school', 'Trường THCS Tân Linh'),
  agency(20, 'CQ20', 'school', 'Trường Mầm non Phú Lạc', [], 'Trường Mầm Non Phú Lạc'),
  agency(21, 'CQ21', 'school', 'Trường Tiểu học Phú Lạc'),
  agency(22, 'CQ22', 'school', 'Trường THCS Phú Lạc'),
  agency(23, 'CQ23', 'enterprises', 'Các Doanh nghiệp, Hợp tác xã', [
    'Công ty, Doanh nghiệp',
    'Doanh nghiệp, HTX',
  ]),
];

/** Publishes the bulletin (KH III.3.2). */
export const serviceCentreCode: AgencyCode = 'CQ10';

/** Enterprises and cooperatives of row 23: the plan names none, the commune fills the list (B2). */
export const enterprisePartnersOfPhuLac: readonly EnterprisePartner[] = [];
