import { calendarOfPhuLac } from '../data/calendar.ts';
import { catalogue } from '../data/catalogue.ts';
import type { Blueprint } from '../sheets/blueprint.ts';
import { reportDataHeadings } from '../text/registers.ts';
import { overviewLines } from './overview-lines.ts';
import { registerPlans } from './registers.ts';
import { reportTemplatePlan } from './report-template.ts';
import { roundPatterns } from './round-formulas.ts';
import { hamletLink, trackingPlan } from './tracking.ts';

/** The workbook that set-up makes, as data: runs when the add-on is built and lies beside the script (decision 0018). */
export const blueprint = (): Blueprint => ({
  calendar: calendarOfPhuLac,
  registers: registerPlans(),
  rounds: roundPatterns(catalogue),
  overview: overviewLines(catalogue),
  tracking: trackingPlan(),
  hamletLink: hamletLink(),
  reportTemplate: reportTemplatePlan(),
  reportData: Object.values(reportDataHeadings).map(([heading]) => heading),
});
