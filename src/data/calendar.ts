import { day } from '../domain/day.ts';
import type { Calendar, CalendarEntry, CalendarKind } from '../domain/holiday.ts';

const entry = (
  kind: CalendarKind,
  from: string,
  to: string,
  name: string,
  verified = true,
): CalendarEntry => ({ from: day(from), to: day(to), kind, name, verified });

/**
 * Days that touch a round or a deadline of the season (A8–A13); the commune edits them in its calendar. `false` marks what
 * has no source yet and waits for the commune's word.
 */
export const calendarOfPhuLac: Calendar = [
  // VB 12729/VPCP-KGVX of 25/12/2025
  entry('holiday', '2026-01-01', '2026-01-04', 'Nghỉ Tết Dương lịch 2026 (01-04/01)'),
  entry('working', '2026-01-10', '2026-01-10', 'Làm bù cho kỳ nghỉ Tết Dương lịch 2026'),
  // Computed from the lunar calendar
  entry('note', '2026-02-07', '2026-02-07', '20 tháng Chạp, 10 ngày trước Tết Bính Ngọ (17/02)'),
  // congan.com.vn; vietnammedia.vnanet.vn
  entry('holiday', '2026-02-14', '2026-02-22', 'Nghỉ Tết Nguyên đán Bính Ngọ (14-22/02)'),
  // Computed from the lunar calendar
  entry('note', '2026-03-07', '2026-03-07', '19 tháng Giêng Bính Ngọ'),
  entry('note', '2026-03-15', '2026-03-15', 'Ngày bầu cử', false),
  // Computed from the labour code (articles 111 and 112)
  entry('holiday', '2026-04-25', '2026-04-27', 'Giỗ Tổ Hùng Vương (26/4), nghỉ bù 27/4, kèm cuối tuần'),
  entry('holiday', '2026-04-30', '2026-05-03', 'Nghỉ 30/4 - 01/5 kèm cuối tuần'),
  entry('school-break', '2026-06-01', '2026-08-31', 'Học sinh, giáo viên nghỉ hè', false),
  entry('holiday', '2026-08-29', '2026-09-02', 'Nghỉ Quốc khánh 2026 (phương án 29/8-02/9)', false),
  // Custom of the whole country
  entry('school-opening', '2026-09-05', '2026-09-05', 'Ngày khai giảng: các trường bận buổi sáng'),
  // NQ 80-NQ/TW; cafef.vn of 13/01/2026
  entry('holiday', '2026-11-24', '2026-11-24', 'Ngày Văn hóa Việt Nam 24/11'),
  // Computed from the labour code (articles 111 and 112)
  entry('holiday', '2027-01-01', '2027-01-01', 'Tết Dương lịch 2027'),
];
