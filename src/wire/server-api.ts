import type { BuildSummaryRequest, BuiltSummary, SummaryChoices } from './monthly-summary.ts';
import type {
  ConflictRefusal,
  Entries,
  FindingsRefusal,
  OpenPlanRequest,
  PlanForm,
  PreviousPlanRequest,
  SavedPlan,
  SavePlanRequest,
} from './plan.ts';
import type { Reply } from './reply.ts';
import type { CheckRoundRequest, RoundFindings, SelectCellRequest } from './round-check.ts';

/** The functions a page may call through google.script.run. Each validates and authorises: anyone with a sidebar can call it. */
export interface ServerApi {
  openPlan(request: OpenPlanRequest): Reply<PlanForm>;
  savePlanDraft(request: SavePlanRequest): Reply<SavedPlan, FindingsRefusal | ConflictRefusal>;
  submitPlan(request: SavePlanRequest): Reply<SavedPlan, FindingsRefusal | ConflictRefusal>;
  readPreviousPlan(request: PreviousPlanRequest): Reply<Entries>;
  checkRound(request: CheckRoundRequest): Reply<RoundFindings>;
  selectCell(request: SelectCellRequest): Reply<null>;
  listSummaryRounds(request: Record<string, never>): Reply<SummaryChoices>;
  buildMonthlySummary(request: BuildSummaryRequest): Reply<BuiltSummary>;
}

/** Their names, for the test that proves that each exists in the built script. */
export const serverFunctions: readonly (keyof ServerApi)[] = [
  'openPlan',
  'savePlanDraft',
  'submitPlan',
  'readPreviousPlan',
  'checkRound',
  'selectCell',
  'listSummaryRounds',
  'buildMonthlySummary',
];
