import type { Side } from './conflict.ts';
import type { SaveAct } from './state.ts';

/** What a person can do on the plan page. The view only calls these. */
export interface PlanActions {
  /** Opens the round to be planned next, for the hamlet used last. */
  start(): void;
  chooseRound(roundKey: string): void;
  chooseHamlet(hamletCode: string): void;
  change(fieldKey: string, text: string): void;
  leave(fieldKey: string): void;
  toggleCategory(code: string): void;
  addGroup(): void;
  removeGroup(slot: number): void;
  copyPrevious(): void;
  accept(): void;
  decline(): void;
  undo(): void;
  save(act: SaveAct): void;
  /** Does again what failed, as the same act. */
  retry(): void;
  goTo(fieldKey: string): void;
  chooseSide(fieldKey: string, side: Side): void;
  chooseAll(side: Side): void;
  resolve(): void;
}
