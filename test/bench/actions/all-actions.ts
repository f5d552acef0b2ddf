import type { Action } from './action.ts';
import { agencyActions } from './agency-actions.ts';
import { digestActions } from './digest-actions.ts';
import { hamletActions } from './hamlet-actions.ts';
import { menuActions, protectionActions } from './menu-actions.ts';
import { gridActions, reportActions, safetyActions, seasonActions } from './office-actions.ts';
import { followUpActions } from './reminder-actions.ts';

/**
 * Every public function of the add-on, each way of using it that costs otherwise. They are done in this order on one workbook, as a
 * season goes: what one leaves behind the next finds there.
 */
export const actions: readonly Action[] = [
  ...menuActions,
  ...digestActions,
  ...hamletActions,
  ...agencyActions,
  ...gridActions,
  ...followUpActions,
  ...safetyActions,
  ...reportActions,
  ...seasonActions,
  ...protectionActions,
];
