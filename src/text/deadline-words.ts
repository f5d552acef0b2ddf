import type { Timeliness } from '../domain/deadline.ts';

/**
 * The words beside a deadline. The round tab's formulas build the same words from the same pieces;
 * a test holds the two together.
 */
export const deadlinePieces = {
  notApplicable: 'Không áp dụng',
  notTracked: 'Nhập bổ sung',
  overdue: 'QUÁ HẠN',
  politelyOverdue: 'Kính đề nghị gửi',
  past: 'quá',
  dueSoon: 'còn',
  dueToday: 'hạn hôm nay',
  days: 'ngày',
  late: 'muộn',
  supplementedLate: 'bổ sung sau hạn',
  inactive: '–',
  /** What every state after sending begins with. */
  done: 'Đã',
} as const;

/** "Đã nộp", "Đã nộp, muộn 2 ngày", "QUÁ HẠN 3 ngày", "còn 2 ngày", "Kính đề nghị gửi, quá 3 ngày". */
export const deadlineWords = (
  statusLabel: string,
  timeliness: Timeliness,
  sent: boolean,
  polite: boolean,
): string => {
  const { overdue, politelyOverdue, dueSoon, dueToday, days, late, supplementedLate } = deadlinePieces;
  switch (timeliness.kind) {
    case 'not-applicable':
      return sent ? statusLabel : deadlinePieces.notApplicable;
    case 'not-tracked':
      return sent ? statusLabel : deadlinePieces.notTracked;
    case 'not-due':
      return statusLabel;
    case 'due-soon':
      return `${dueSoon} ${timeliness.days} ${days}`;
    case 'due-today':
      return dueToday;
    case 'overdue':
      if (polite)
        return timeliness.days > 0
          ? `${politelyOverdue}, ${deadlinePieces.past} ${timeliness.days} ${days}`
          : politelyOverdue;
      return timeliness.days > 0 ? `${overdue} ${timeliness.days} ${days}` : overdue;
    case 'on-time':
      return timeliness.supplementedLate ? `${statusLabel}, ${supplementedLate}` : statusLabel;
    case 'late':
      return timeliness.days > 0
        ? `${statusLabel}, ${late} ${timeliness.days} ${days}`
        : `${statusLabel}, ${late}`;
  }
};

/** "Hạn gửi: 23:59 28/02/2026" */
export const deadlineLine = (formattedMoment: string): string => `Hạn gửi: ${formattedMoment}`;

export const noDeadline = 'Đợt này không áp dụng hạn gửi kế hoạch.';
