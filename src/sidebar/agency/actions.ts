import type { Phase } from '../../domain/field.ts';
import type { Asking } from './state.ts';

/** What an officer can do on the agency page. The view only calls these. */
export interface AgencyActions {
  start(): void;
  chooseRound(roundKey: string): void;
  chooseAgency(agencyCode: string): void;
  toggle(hamletCode: string): void;
  accept(phase: Phase, hamletCode: string): void;
  /** "Xác nhận … kết quả không có lỗi". */
  confirmAll(): void;
  /** Begins to write a reason. */
  ask(act: Asking['act'], phase: Phase, hamletCode: string): void;
  write(change: Partial<Pick<Asking, 'reason' | 'newDay'>>): void;
  cancel(): void;
  /** Does what the reason was written for. */
  proceed(): void;
  takeBackNotSent(hamletCode: string): void;
  writeCleanUp(text: string): void;
  saveCleanUp(): void;
  sendReport(): void;
  /** Does again what failed, as the same act. */
  retry(): void;
}
