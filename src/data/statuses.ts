import type { ChoiceOption, Phase } from '../domain/field.ts';
import type { Status } from '../domain/status.ts';
import { statusesOf } from '../domain/status.ts';

/** The word of each state as the round tab shows it (product §3). */
export const statusLabels: Readonly<Record<Status, string>> = {
  none: 'Chưa nộp',
  draft: 'Đang soạn',
  submitted: 'Đã nộp',
  sentBack: 'Trả lại',
  agreed: 'Đã thống nhất',
  confirmed: 'Đã xác nhận',
  locked: 'Đã khóa',
};

/** Chosen in the status cell, it asks the add-on to send: phones have no sidebar (product §3). */
const SUBMIT_WORD: ChoiceOption = { code: 'submit', label: 'Gửi' };

/** What the dropdown of the status cell offers. */
export const statusOptions = (phase: Phase): readonly ChoiceOption[] => [
  SUBMIT_WORD,
  ...statusesOf(phase).map((code) => ({ code, label: statusLabels[code] })),
];
