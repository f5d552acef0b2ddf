import { type Day, weekday } from '../domain/day.ts';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** "thứ Bảy": a round may have been moved to another day of the week. */
export const weekdayWords = (day: Day): string => WEEKDAYS[weekday(day) - 1] ?? '';
