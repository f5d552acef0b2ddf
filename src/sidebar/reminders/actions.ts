import type { DutyKind } from '../../domain/duty.ts';
import type { OwedLine, RecordRemindedRequest, SwitchClockRequest } from '../../wire/reminders.ts';
import type { Filter, Target } from './state.ts';

/** What a person can do on the page "Đôn đốc". The view only calls these. */
export interface RemindersActions {
  start(): void;
  chooseRound(roundKey: string): void;
  chooseKind(kind: DutyKind): void;
  chooseFilter(filter: Filter): void;
  chooseAgency(name: string): void;
  toggle(id: string): void;
  /** Opens or folds a line, and goes to its cell when it is opened. */
  visit(line: OwedLine): void;
  copy(target: Target): void;
  record(target: Target, channel: RecordRemindedRequest['channel']): void;
  switchClock(to: SwitchClockRequest['to']): void;
  preview(): void;
  cancelPreview(): void;
  send(): void;
  settle(key: string, wasSent: boolean): void;
  /** Does again what failed, as the same act. */
  retry(): void;
}
