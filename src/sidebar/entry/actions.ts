import type { Side } from './conflict.ts';
import type { SaveAct } from './state.ts';

/** What a person can do on a page of entries. The views only call these. */
export interface EntryActions {
  /** Opens the round that is due, for the hamlet used last. */
  start(): void;
  chooseRound(roundKey: string): void;
  chooseHamlet(hamletCode: string): void;
  change(fieldKey: string, text: string): void;
  leave(fieldKey: string): void;
  toggleFold(fold: string): void;
  accept(): void;
  decline(): void;
  undo(): void;
  save(act: SaveAct): void;
  /** "Số đúng, gửi luôn": sends in spite of the warnings listed. */
  confirm(): void;
  /** Does again what failed, as the same act. */
  retry(): void;
  goTo(fieldKey: string): void;
  chooseSide(fieldKey: string, side: Side): void;
  chooseAll(side: Side): void;
  resolve(): void;
}
