import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/paths.ts';
import { registerRange, roundRange } from '../../src/sheets/layout.ts';
import type { AgencyDone, AgencyForm } from '../../src/wire/agency.ts';
import type { PlanForm, ResultForm } from '../../src/wire/entry.ts';
import type { Reply } from '../../src/wire/reply.ts';
import type { FreezeOutcome } from '../../src/wire/report-state.ts';
import type { Host } from '../emulator/index.ts';
import { createHost } from '../emulator/index.ts';
import type { HostScript } from '../emulator/run/script.ts';
import type { ActionName } from './budgets.ts';
import { enlargeCommune } from './commune.ts';

/** What one action cost on the emulator. */
export interface Measured {
  readonly action: ActionName;
  readonly hamlets: number;
  /** Round tabs of the workbook. */
  readonly rounds: number;
  readonly calls: number;
  readonly callsByMethod: Readonly<Record<string, number>>;
}

const ROUNDS = 13;
const ROUND = '2026-D04';
const LAST_ROUND = '2026-D13';

const planEntries = {
  'plan.startTime': '07:00',
  'plan.endTime': '10:30',
  'plan.place': 'Nhà văn hóa xóm',
  'plan.people': '60',
  'plan.materials': '20 chổi',
  'plan.item.ND1.1': 'x',
  'plan.detail.ND1': 'Quét 800 m đường',
  'plan.group1.area': 'Trục chính',
  'plan.group1.task': 'Quét dọn',
} as const;

const opened = (
  script: HostScript,
  what: 'openPlan' | 'openResult',
  hamletCode: string,
): PlanForm | ResultForm => {
  const reply = script.callFromPage(what, { roundKey: ROUND, hamletCode }) as Reply<PlanForm | ResultForm>;
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
};

const resultEntries = {
  'result.course': 'done',
  'result.actualDay': '01/03/2026',
  LL01: '60',
  LL05: '30',
  VS01: '1.200',
  XH01: '1,5 triệu',
  'result.nil.ND3': 'Tháng này xóm không có việc này.',
  'result.highlights': 'Bà con tham gia đông đủ.',
} as const;

const mustSucceed = (reply: unknown): void => {
  const said = reply as Reply<unknown>;
  if (!said.ok) throw new Error(JSON.stringify(said.problem));
};

/** What came of asking to freeze, which must be of the kind expected. */
const outcomeOf = <Kind extends FreezeOutcome['kind']>(
  reply: unknown,
  kind: Kind,
): Extract<FreezeOutcome, { kind: Kind }> => {
  mustSucceed(reply);
  const { value } = reply as { readonly value: Extract<FreezeOutcome, { kind: Kind }> };
  if (value.kind !== kind) throw new Error(`freezing came to ${value.kind}`);
  return value;
};

/** Where a field's row and a hamlet's column stand, as A1 of one cell. */
const cellOf = (host: Host, fieldKey: string, hamletCode: string): { sheet: string; range: string } => {
  const range = host.globals.SpreadsheetApp.getActive().getRangeByName(roundRange(ROUND));
  if (!range) throw new Error(`no tab for ${ROUND}`);
  const keys = range.offset(0, 0, range.getNumRows(), 1).getValues();
  const codes = range.offset(0, 0, 1, range.getNumColumns()).getValues()[0] ?? [];
  const row = keys.findIndex(([key]) => key === fieldKey);
  return {
    sheet: range.getSheet().getName(),
    range: range.offset(row, codes.indexOf(hamletCode), 1, 1).getA1Notation(),
  };
};

const edit = (host: Host, at: { sheet: string; range: string }, values: (string | number)[][]): void => {
  host.calls.reset();
  const { failure, rejected } = host.edit({ ...at, values, pasted: true });
  if (failure ?? rejected) throw failure ?? new Error(rejected);
};

/** One indicator renamed, one hidden, one added: what an office may do in a year. */
const changeIndicators = (host: Host): void => {
  const range = host.globals.SpreadsheetApp.getActive().getRangeByName(registerRange.indicators);
  if (!range) throw new Error('no register of indicators');
  const values = range.getValues();
  const write = (row: number, cells: Readonly<Record<string, string | number>>): void => {
    for (const [key, value] of Object.entries(cells)) {
      range.offset(row, values[0]?.indexOf(key) ?? 0, 1, 1).setValue(value);
    }
  };
  const rowOf = (code: string): number => values.findIndex((line) => line[0] === code);
  write(rowOf('LL04'), { label: 'Hộ đi ra quân' });
  write(rowOf('VS07'), { hidden: 'Ẩn' });
  write(
    values.findIndex((line) => line.every((cell) => cell === '')),
    {
      category: 'Chung',
      label: 'Giếng nước được làm sạch',
      unit: 'giếng',
      kind: 'số nguyên',
      core: 'Có',
      overRounds: 'cộng được',
    },
  );
};

/**
 * Every hamlet of the agency that has most of them sends its result, cell by cell; returns what its officer's page would ask to
 * confirm them all.
 */
const largestAgencySends = (host: Host, script: HostScript): object => {
  const { agencies } = openedAgency(script, 'CQ01');
  const forms = agencies.map(({ code }) => openedAgency(script, code));
  const largest = forms.reduce((most, form) =>
    form.state.hamlets.length > most.state.hamlets.length ? form : most,
  );
  const keys = Object.entries({ 'result.course': 'Đã làm', LL01: 60, LL05: 30, 'result.status': 'Gửi' });
  for (const { code } of largest.state.hamlets) {
    for (const [key, value] of keys) edit(host, cellOf(host, key, code), [[value]]);
  }
  const { agencyCode, roundKey, state } = openedAgency(script, largest.agencyCode);
  const hamlets = state.hamlets.map(({ code, result }) => ({ hamletCode: code, base: result.base }));
  return { roundKey, agencyCode, operationId: 'bench-confirm', hamlets };
};

const openedAgency = (script: HostScript, agencyCode: string): AgencyForm => {
  const reply = script.callFromPage('openAgency', { roundKey: ROUND, agencyCode }) as Reply<AgencyForm>;
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
};

/** Runs every action once on a workbook of so many hamlets and 13 rounds, and counts. */
export const measure = (hamlets: number): readonly Measured[] => {
  // No command reads what a formula gives, so nobody works them out: 100,000 of them at 480 hamlets.
  const host = createHost({ now: '2026-02-20T08:00:00+07:00', formulas: 'left blank' });
  const script = host.load(readFileSync(join(root, 'build', 'dist', 'Code.js'), 'utf8'));
  enlargeCommune(host, hamlets);
  const measured: Measured[] = [];
  const record = (action: ActionName, run: () => void): void => {
    host.calls.reset();
    run();
    const byMethod = Object.entries(host.calls.byMethod).sort(([a], [b]) => (a < b ? -1 : 1));
    measured.push({
      action,
      hamlets,
      rounds: ROUNDS,
      calls: host.calls.total,
      callsByMethod: Object.fromEntries(byMethod),
    });
  };
  record('set-up', () => script.run('setUpWorkbook'));
  if (host.ui.dialogs.length > 0) throw new Error('set-up failed');
  const form = opened(script, 'openPlan', 'X07');
  record('open-plan', () => opened(script, 'openPlan', 'X07'));
  record('submit-plan', () =>
    mustSucceed(
      script.callFromPage('submitPlan', {
        roundKey: ROUND,
        hamletCode: 'X07',
        entries: planEntries,
        base: form.state.base,
        reason: '',
        operationId: 'bench-1',
      }),
    ),
  );
  host.clock.set('2026-03-08T08:00:00+07:00');
  record('open-result', () => opened(script, 'openResult', 'X07'));
  const result = opened(script, 'openResult', 'X07');
  record('submit-result', () =>
    mustSucceed(
      script.callFromPage('submitResult', {
        roundKey: ROUND,
        hamletCode: 'X07',
        entries: resultEntries,
        base: result.state.base,
        reason: '',
        operationId: 'bench-2',
      }),
    ),
  );
  record('read-round-before', () =>
    mustSucceed(script.callFromPage('readRoundBefore', { roundKey: ROUND, hamletCode: 'X07' })),
  );
  const confirm = largestAgencySends(host, script);
  record('confirm-agency', () => {
    const reply = script.callFromPage('confirmResults', confirm) as Reply<AgencyDone>;
    if (!reply.ok || reply.value.refused.length > 0) throw new Error(JSON.stringify(reply));
  });
  // The dearest ordinary edit: a cell that becomes unreadable, so that note and colour are written.
  record('edit-cell', () => edit(host, cellOf(host, 'LL01', 'X09'), [['khoảng 50']]));
  const block = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 48 }, (_column, column) => (column % 7 === 0 ? 'abc' : row + column)),
  );
  record('paste-block', () => edit(host, cellOf(host, 'LL01', 'X01'), block));
  record('check-round', () => mustSucceed(script.callFromPage('checkRound', { roundKey: ROUND })));
  record('check-history', () => mustSucceed(script.callFromPage('checkHistory', { roundKey: '2026-D13' })));
  record('monthly-report', () =>
    mustSucceed(script.callFromPage('buildMonthlySummary', { roundKey: LAST_ROUND })),
  );
  // A round in which a plan and a result were sent: they are locked.
  mustSucceed(script.callFromPage('buildMonthlySummary', { roundKey: ROUND }));
  const freezing = { roundKey: ROUND, number: '12', operationId: 'bench-freeze' };
  let base = '';
  record('ask-to-freeze', () => {
    base = outcomeOf(
      script.callFromPage('freezeReport', { ...freezing, confirmed: false, base }),
      'checks',
    ).base;
  });
  record('freeze-report', () =>
    outcomeOf(script.callFromPage('freezeReport', { ...freezing, confirmed: true, base }), 'frozen'),
  );
  changeIndicators(host);
  record('update-indicators', () => script.run('updateIndicatorsOfRounds'));
  if (host.ui.dialogs.length > 0) throw new Error('the indicators were not updated');
  return measured;
};
