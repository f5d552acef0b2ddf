import type { Day } from '../domain/day.ts';
import { monthOfPeriod, yearOfPeriod } from '../domain/day.ts';
import { documentParts, formatDayOfDocument } from '../domain/day-text.ts';
import { localDayOf } from '../domain/instant.ts';
import type { CitedPlan, PaperFacts } from '../domain/paper-facts.ts';
import type { ReportHeading, ReportSignature } from '../domain/report-document.ts';
import type { Round } from '../domain/round.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { KeptTexts, OpenPlace } from './report-places.ts';
import { LEFT_OPEN, numberPlace, openPlace, writtenAt } from './report-places.ts';

/** Head and foot of the Economic Office's report, in the form of NĐ 30/2020. */

const placeAndDay = (today: Day): string => {
  const { day, month, year } = documentParts(today);
  return `Phú Lạc, ngày ${day} tháng ${month} năm ${year}`;
};

const monthAndYear = (round: Round): string => {
  const month = monthOfPeriod(round.period);
  return `tháng ${month <= 2 ? `0${month}` : month} năm ${yearOfPeriod(round.period)}`;
};

/** The day the report is drawn up, until the clerk writes another. */
const dayPlace = (summary: MonthlySummary): OpenPlace =>
  openPlace('head.day', placeAndDay(localDayOf(summary.now)));

const namePlace = openPlace('sign.name', '');

export const headingOf = (summary: MonthlySummary, paper: PaperFacts, kept: KeptTexts): ReportHeading => ({
  parent: 'ỦY BAN NHÂN DÂN XÃ PHÚ LẠC',
  office: 'PHÒNG KINH TẾ',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: writtenAt(numberPlace(paper.symbol), kept),
  placeAndDay: writtenAt(dayPlace(summary), kept),
  kind: 'BÁO CÁO',
  subject: [
    `Kết quả ra quân xây dựng nông thôn mới ${monthAndYear(summary.round)}`,
    'trên địa bàn xã Phú Lạc',
  ],
  addressee: 'Kính gửi: Ủy ban nhân dân xã Phú Lạc.',
});

export const signatureOf = (paper: PaperFacts, kept: KeptTexts): ReportSignature => ({
  recipientsTitle: 'Nơi nhận:',
  recipients: ['- Như trên;', `- Lưu: VT, ${paper.symbol}.`],
  title: paper.signer,
  name: writtenAt(namePlace, kept),
});

export const headingPlaces = (summary: MonthlySummary, paper: PaperFacts): readonly OpenPlace[] => [
  numberPlace(paper.symbol),
  dayPlace(summary),
  namePlace,
];

const dayHeld = ({ day, postponement, scheduledDay }: Round): string =>
  postponement === null
    ? `ngày ${formatDayOfDocument(day)}`
    : `ngày ${formatDayOfDocument(day)}, hoãn từ ngày ${formatDayOfDocument(scheduledDay)}`;

export const opening = (plan: CitedPlan, round: Round): string =>
  `Thực hiện Kế hoạch số ${plan.number || LEFT_OPEN}/${plan.symbol} ngày ${formatDayOfDocument(plan.day)} của UBND xã Phú Lạc về tổ chức thực hiện ra quân xây dựng nông thôn mới trên địa bàn xã, Phòng Kinh tế báo cáo kết quả ra quân đợt ${round.number} (${dayHeld(round)}) như sau:`;

export const closing = (round: Round): string =>
  `Trên đây là báo cáo kết quả ra quân xây dựng nông thôn mới ${monthAndYear(round)} của Phòng Kinh tế./.`;
