import { blankTabs } from '../sheets/blank-tab.ts';
import type { RegisterTab } from '../sheets/layout.ts';
import { addMissingRows, buildRegister, type RegisterPlan, rowsOf } from '../sheets/register-builder.ts';
import { addMissingColumns } from '../sheets/register-columns.ts';
import { sheetToFill } from '../sheets/tabs.ts';
import { tabNames } from '../text/tabs.ts';
import type { SetUpDesk } from './set-up-desk.ts';

/** Makes blank tabs for what is missing of Tổng quan, Theo dõi and the registers. */
export const beginTabs = (desk: SetUpDesk): void => {
  const registers = desk.blueprint.registers.map(({ tab }) => tab);
  const wanted: readonly RegisterTab[] = ['overview', 'tracking', ...registers];
  for (const [tab, blank] of blankTabs(desk.tabs, wanted)) desk.blanks.set(tab, blank);
};

/**
 * Makes the register when it is missing, adds the columns and rows that it lacks when it is there; returns how many tabs it
 * made. Rows that a commune took away for good come back: only in registers that list the commune's plan.
 */
export const setUpRegister = (desk: SetUpDesk, plan: RegisterPlan): number => {
  const { tab } = plan;
  const read = desk.find(tab);
  if (read) {
    const whole = addMissingColumns(desk.workbook, read, plan, desk.rules);
    const added = addMissingRows(whole, plan.keyColumn, rowsOf(plan));
    if (added > 0 || whole !== read) desk.forget(tab);
    return 0;
  }
  const blank = desk.blanks.get(tab);
  const corner = plan.columns[0]?.key ?? '';
  const filled = blank ?? sheetToFill(desk.tabs, tabNames[tab], corner);
  desk.keep(tab, buildRegister(desk.tabs, filled, blank !== undefined, plan, desk.rules));
  return 1;
};
