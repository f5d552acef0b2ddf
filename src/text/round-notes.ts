import { formatDay, formatDayOfDocument } from '../domain/day-text.ts';
import type { DeadlineKind } from '../domain/deadline.ts';
import type { RoundNote } from '../domain/round-notes.ts';

/** What the calendar tab says about a round that needs a look; one sentence a note. */

const deadlineNames: Readonly<Record<DeadlineKind, string>> = {
  plan: 'Hạn kế hoạch',
  result: 'Hạn kết quả',
  report: 'Hạn báo cáo',
};

const unverified = (verified: boolean): string => (verified ? '' : ' (chưa kiểm chứng)');

export const roundNoteText = (note: RoundNote): string => {
  switch (note.code) {
    case 'date-needs-confirmation':
      return `Kế hoạch in ngày ${formatDay(note.printedDay)}, không phải thứ Bảy đầu tháng; đang dùng ngày ${formatDay(note.day)}. Cần xã xác nhận.`;
    case 'postponed':
      return `Hoãn từ ngày ${formatDay(note.from)} sang ngày ${formatDay(note.to)}: ${note.reason}.`;
    case 'on-holiday':
      return `Trùng ${note.name}${unverified(note.verified)}.`;
    case 'schools-busy':
      return `${note.name}${unverified(note.verified)}; không tự tính vắng.`;
    case 'calendar-note':
      return `${note.name}${unverified(note.verified)}.`;
    case 'deadline-on-day-off':
      return `${deadlineNames[note.kind]} rơi vào ngày nghỉ, nên nhắc từ ngày làm việc trước đó.`;
    case 'remind-earlier':
      return `Nên nhắc từ ngày ${formatDayOfDocument(note.from)} vì gần ${note.name}.`;
  }
};
