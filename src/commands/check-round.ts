import { catalogue } from '../data/catalogue.ts';
import { isAgencyCode } from '../domain/agency.ts';
import { fieldOf } from '../domain/catalogue.ts';
import type { Instant } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { isRoundKey } from '../domain/round.ts';
import type { HamletFinding } from '../domain/round-checks.ts';
import { checkRoundRecords } from '../domain/round-checks.ts';
import { cellName } from '../sheets/layout.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { labelAt, readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { sentenceOf } from '../text/findings.ts';
import { checkedRound } from '../text/round-check.ts';
import type {
  CheckRoundRequest,
  LocatedFinding,
  RoundFindings,
  SelectCellRequest,
} from '../wire/round-check.ts';
import { agencyCell } from './agency-cell.ts';
import { roundChoice } from './entry-state.ts';
import { roundHeldLast } from './open-result.ts';
import { roundInFront } from './round-in-front.ts';

const hamletName = (tab: RoundTab, code: string): string =>
  String(tab.values[tab.rows['head.hamlet'] ?? -1]?.[tab.columns[code] ?? -1] ?? code);

/** A finding with the place where its cell stands now. */
export const located = (tab: RoundTab, { hamletCode, finding }: HamletFinding): LocatedFinding => ({
  severity: finding.severity,
  hamletCode,
  hamletName: hamletName(tab, hamletCode),
  fieldKey: finding.fieldKey,
  fieldLabel: labelAt(tab, finding.fieldKey) || fieldOf(tab.catalogue, finding.fieldKey).label,
  message: sentenceOf(finding),
  cell: cellName(tab.rows[finding.fieldKey] ?? 0, tab.columns[hamletCode] ?? 0),
});

/** "Kiểm tra đợt này": every finding of the round with its cell. Five service calls, whatever the number of hamlets; three more for the tab in front. */
export const checkRound = (workbook: Workbook, now: Instant, request: CheckRoundRequest): RoundFindings => {
  const schedule = readSchedule(workbook);
  const calendar =
    request.roundKey === null
      ? (roundInFront(workbook, schedule) ?? roundHeldLast(schedule, now))
      : calendarRoundOf(schedule, request.roundKey);
  const tab = readRoundTab(workbook, catalogue, calendar.round.key);
  const records = new Map<string, HamletRecord>(
    Object.keys(tab.columns).map((code) => [code, recordAt(tab, code)]),
  );
  const findings = checkRoundRecords(tab.catalogue, records, calendar.round).map((each) =>
    located(tab, each),
  );
  const errors = findings.filter((each) => each.severity === 'error').length;
  return {
    rounds: schedule.map(roundChoice),
    roundKey: calendar.round.key,
    roundLabel: roundChoice(calendar).label,
    findings,
    summary: checkedRound(records.size, errors, findings.length - errors),
  };
};

/** Shows the cell of a finding, or of what somebody owes, wherever its row and column stand by now. Five service calls. */
export const selectCell = (workbook: Workbook, { roundKey, ...request }: SelectCellRequest): void => {
  if (!isRoundKey(roundKey)) throw new WorkbookProblem('unknown-round', { round: roundKey });
  if (isAgencyCode(request.hamletCode)) {
    agencyCell(workbook, roundKey, request.hamletCode, request.fieldKey).activate();
    return;
  }
  const tab = readRoundTab(workbook, catalogue, roundKey);
  const row = tab.rows[request.fieldKey];
  const column = tab.columns[request.hamletCode];
  if (row === undefined || column === undefined) {
    throw new WorkbookProblem('unknown-hamlet', { hamlet: request.hamletCode });
  }
  tab.range.offset(row, column, 1, 1).activate();
};
