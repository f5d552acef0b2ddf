import type { ReportDocument, ReportHeading } from '../domain/report-document.ts';

/** Words of the Word file and the printed page that are not in the report itself. */

/** "ngày 09 tháng 01 năm 2026" of "Phú Lạc, ngày 09 tháng 01 năm 2026". */
const dayOf = (placeAndDay: string): string => placeAndDay.replace(/^[^,]*,\s*/, '');

/** "(Kèm theo Báo cáo số ……/BC-KT ngày 09 tháng 01 năm 2026 của Phòng Kinh tế)" */
export const appendixCitation = ({ number, placeAndDay }: ReportHeading): string =>
  `(Kèm theo Báo cáo số ${number.replace(/^Số\s*:?\s*/i, '')} ${dayOf(placeAndDay)} của Phòng Kinh tế)`;

export const fileTitle = ({ heading }: ReportDocument): string =>
  `${heading.kind}: ${heading.subject.join(' ')}`;
