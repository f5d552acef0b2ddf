import { calendarOfPhuLac } from '../data/calendar.ts';
import type { Blueprint } from '../sheets/blueprint.ts';
import { reportDataHeadings } from '../text/registers.ts';
import { registerPlans } from './registers.ts';

/** The workbook that set-up makes, as data: runs when the add-on is built and lies beside the script (decision 0018). */
export const blueprint = (): Blueprint => ({
  calendar: calendarOfPhuLac,
  registers: registerPlans(),
  reportData: Object.values(reportDataHeadings).map(([heading]) => heading),
});
