import type { HostContext } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { CHART_ENUMS } from '../spreadsheet/enums.ts';

/** `Charts`: only the names that embedded charts are described with. Its own charts are pictures for pages, which are refused. */
export function createCharts(context: HostContext): GoogleAppsScript.Charts.Charts {
  return googleFace('Charts', { ...CHART_ENUMS }, context);
}
