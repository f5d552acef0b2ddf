import type { AgencyCode } from '../domain/agency.ts';
import type { Hamlet, HamletCode } from '../domain/hamlet.ts';

const PHU_LAC = 'Phú Lạc (cũ)';
const PHUC_LINH = 'Phục Linh (cũ)';
const TAN_LINH = 'Tân Linh (cũ)';

/** `printed` leaves out the prefix "Xóm" wherever the annex does. */
const hamlet = (
  order: number,
  code: HamletCode,
  agency: AgencyCode,
  printed: string,
  formerCommune: string | null,
  possibleOfficialName: string | null = null,
): Hamlet => {
  const shortName = printed.replace(/^xóm /i, '');
  return {
    code,
    order,
    name: `Xóm ${shortName}`,
    shortName,
    printed,
    agency,
    formerCommune,
    possibleOfficialName,
    aliases: [],
    validFrom: null,
    validTo: null,
    successor: null,
    head: null,
    secondContact: null,
  };
};

/**
 * The 48 hamlets in the annex's order (B1). The former communes are not in the plan: they come from published lists
 * and, for the numbered hamlets, from the schools in charge; 11 and 11A stay open until the commune says (B4).
 */
export const hamletsOfPhuLac: readonly Hamlet[] = [
  hamlet(1, 'X01', 'CQ01', 'Xóm Quang Minh', PHU_LAC),
  hamlet(2, 'X02', 'CQ01', 'Phú Hòa', PHU_LAC),
  hamlet(3, 'X03', 'CQ01', 'Phương Nam 2', PHU_LAC),
  hamlet(4, 'X04', 'CQ01', 'Phương Nam 3', PHU_LAC),
  hamlet(5, 'X05', 'CQ02', 'Xóm 1', TAN_LINH),
  hamlet(6, 'X06', 'CQ02', '2', TAN_LINH),
  hamlet(7, 'X07', 'CQ02', '3', TAN_LINH),
  hamlet(8, 'X08', 'CQ03', 'Xóm Lược 1', PHUC_LINH),
  hamlet(9, 'X09', 'CQ03', 'Lược 2', PHUC_LINH),
  hamlet(10, 'X10', 'CQ03', '14', TAN_LINH),
  hamlet(11, 'X11', 'CQ04', 'Xóm Khu 1', PHUC_LINH),
  hamlet(12, 'X12', 'CQ04', 'Khu 2', PHUC_LINH),
  hamlet(13, 'X13', 'CQ04', 'Xóm Đồng Vòng', PHU_LAC, 'Xóm Đầm Vòng'),
  hamlet(14, 'X14', 'CQ04', '11', null),
  hamlet(15, 'X15', 'CQ04', 'xóm 11A', null),
  hamlet(16, 'X16', 'CQ05', 'Xóm Khu 3', PHUC_LINH),
  hamlet(17, 'X17', 'CQ05', 'Ngọc Linh', PHUC_LINH),
  hamlet(18, 'X18', 'CQ05', 'Xóm Mận', PHUC_LINH),
  hamlet(19, 'X19', 'CQ06', 'Xóm Na Hoàn', PHU_LAC),
  hamlet(20, 'X20', 'CQ06', 'Xóm Đoàn Kết', PHU_LAC),
  hamlet(21, 'X21', 'CQ06', 'Trại Mới', PHU_LAC),
  hamlet(22, 'X22', 'CQ06', 'Na Thúc', PHU_LAC, 'Xóm Na Thức'),
  hamlet(23, 'X23', 'CQ07', 'Xóm Cẩm 2', PHUC_LINH),
  hamlet(24, 'X24', 'CQ07', 'Cẩm 3', PHUC_LINH),
  hamlet(25, 'X25', 'CQ07', 'Khuôn 3', PHUC_LINH),
  hamlet(26, 'X26', 'CQ08', 'Xóm Thọ', PHUC_LINH),
  hamlet(27, 'X27', 'CQ08', 'Quéo', PHUC_LINH),
  hamlet(28, 'X28', 'CQ08', 'Ngọc Tiến', PHUC_LINH),
  hamlet(29, 'X29', 'CQ09', 'Xóm 4', TAN_LINH),
  hamlet(30, 'X30', 'CQ09', '5', TAN_LINH),
  hamlet(31, 'X31', 'CQ10', 'Xóm 7', TAN_LINH),
  hamlet(32, 'X32', 'CQ10', 'xóm 8', TAN_LINH),
  hamlet(33, 'X33', 'CQ11', 'Xóm Văn Giang', PHU_LAC),
  hamlet(34, 'X34', 'CQ11', 'Đồng Tiến', PHU_LAC),
  hamlet(35, 'X35', 'CQ11', 'Tân Lập', PHU_LAC),
  hamlet(36, 'X36', 'CQ11', 'Đại Hà', PHU_LAC),
  hamlet(37, 'X37', 'CQ12', 'Xóm Soi', PHUC_LINH),
  hamlet(38, 'X38', 'CQ13', 'Xóm 6', TAN_LINH),
  hamlet(39, 'X39', 'CQ14', 'Trại Tre', PHU_LAC),
  hamlet(40, 'X40', 'CQ15', 'Khuôn 1', PHUC_LINH),
  hamlet(41, 'X41', 'CQ16', 'Xóm Khuôn 2', PHUC_LINH),
  hamlet(42, 'X42', 'CQ17', 'Xóm 9', TAN_LINH),
  hamlet(43, 'X43', 'CQ18', 'Xóm 12', TAN_LINH),
  hamlet(44, 'X44', 'CQ19', 'Xóm 13', TAN_LINH),
  hamlet(45, 'X45', 'CQ19', '10', TAN_LINH),
  hamlet(46, 'X46', 'CQ20', 'Đám Dín', PHU_LAC, 'Xóm Đầm Dím'),
  hamlet(47, 'X47', 'CQ21', 'Lũng 2', PHU_LAC),
  hamlet(48, 'X48', 'CQ22', 'Xóm Lũng 1', PHU_LAC),
];

/** Named in lists of the former commune but absent from the annex: asked once, in the set-up check (B6). */
export const hamletsToAskAbout: readonly string[] = ['Xóm Cẩm 1'];
