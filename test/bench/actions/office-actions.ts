import type { FreezeOutcome } from '../../../src/wire/report-state.ts';
import type { Desk } from '../desk.ts';
import { everybodySends } from '../filled-round.ts';
import type { Action } from './action.ts';
import { action, HAMLET, placeOf } from './action.ts';

/** 40 rows of 48 columns from a row of figures on; every seventh column is no figure. */
const block = Array.from({ length: 40 }, (_, row) =>
  Array.from({ length: 48 }, (_column, column) => (column % 7 === 0 ? 'abc' : row + column)),
);

/** What came of asking to freeze, which must be of the kind expected. */
const freezes = <Kind extends FreezeOutcome['kind']>(
  desk: Desk,
  part: { readonly confirmed: boolean; readonly base: string },
  kind: Kind,
): Extract<FreezeOutcome, { kind: Kind }> => {
  const request = { ...ofRound(desk), number: '12', operationId: 'bench-freeze', ...part };
  const outcome = desk.asks('freezeReport', request);
  if (outcome.kind !== kind) throw new Error(`freezing came to ${outcome.kind}`);
  return outcome as Extract<FreezeOutcome, { kind: Kind }>;
};

const ALL = { cells: { hamlets: null, fields: null }, version: null } as const;
const ofRound = (desk: Desk) => ({ roundKey: desk.round });
const ofLast = (desk: Desk) => ({ roundKey: desk.lastRound });

/** In one step: no call takes time here. */
const builds = (desk: Desk, request: { readonly roundKey: string }): void => {
  const step = desk.asks('buildMonthlySummary', { ...request, cursor: '' });
  if (step.goesOn) throw new Error('the report stopped on the way');
};

/** Cells that are typed over by hand, and what is found of them. */
export const gridActions: readonly Action[] = [
  // The dearest ordinary edit: a cell that becomes unreadable, so that note and colour are written.
  action('onEdit', (desk) => () => desk.edits('LL01', 'X09', [['khoảng 50']]), 'one cell'),
  action('onEdit', (desk) => () => desk.edits('LL01', 'X09', [[50]]), 'a cell put right'),
  action('onEdit', (desk) => () => desk.edits('result.status', 'X10', [['Gửi']]), 'a status'),
  action('onEdit', (desk) => () => desk.edits('LL01', 'X01', block), 'a pasted block'),
  action('selectCell', (desk) => () => desk.asks('selectCell', { ...placeOf(desk), fieldKey: 'LL01' })),
  action('checkRound', (desk) => () => desk.asks('checkRound', ofRound(desk))),
  action('checkRound', (desk) => () => desk.asks('checkRound', { roundKey: null }), 'of the tab in front'),
];

/** What a block pasted over is brought back to, and whether the log is whole. */
export const safetyActions: readonly Action[] = [
  action('openRestore', (desk) => () => desk.asks('openRestore', ofRound(desk))),
  action(
    'readMay',
    (desk) => () => desk.asks('readMay', { page: 'restore', agencyCode: null }),
    'of restoring',
  ),
  action('previewRestore', (desk) => () => desk.asks('previewRestore', { ...ofRound(desk), ...ALL })),
  action(
    'previewRestore',
    (desk) => () => desk.asks('previewRestore', { ...ofRound(desk), ...ALL, cells: null }),
    'of the selection',
  ),
  action('restoreEntries', (desk) => {
    // One column of the pasted block: of several, it is the runs of rows that differ which cost calls.
    const cells = { hamlets: [HAMLET], fields: null };
    const { base } = desk.asks('previewRestore', { ...ofRound(desk), ...ALL, cells });
    const request = { ...ofRound(desk), ...ALL, cells, base, operationId: desk.nextOperation() };
    return () => desk.asks('restoreEntries', request);
  }),
  action('checkLog', (desk) => () => desk.asks('checkLog', {})),
  action('selectLogRow', (desk) => () => desk.asks('selectLogRow', { tab: 'SRQ_NHAT_KY', row: 3 })),
];

/** A round's report is made, sent out and frozen, and a hamlet opened again. */
export const reportActions: readonly Action[] = [
  action('listSummaryRounds', (desk) => () => desk.asks('listSummaryRounds', {})),
  action('openReportDocument', (desk) => {
    builds(desk, ofRound(desk));
    return () => desk.asks('openReportDocument', ofRound(desk));
  }),
  action('openBulletins', (desk) => () => desk.asks('openBulletins', ofRound(desk))),
  action('recordPublished', (desk) => {
    const request = { ...ofRound(desk), kind: 'zalo' as const, day: '2026-03-08', before: '' };
    return () => desk.asks('recordPublished', { ...request, operationId: desk.nextOperation() });
  }),
  action('freezeReport', (desk) => () => freezes(desk, { confirmed: false, base: '' }, 'checks'), 'asked'),
  action(
    'freezeReport',
    (desk) => {
      const { base } = freezes(desk, { confirmed: false, base: '' }, 'checks');
      return () => freezes(desk, { confirmed: true, base }, 'frozen');
    },
    'confirmed',
  ),
  action('buildMonthlySummary', (desk) => () => builds(desk, ofRound(desk)), 'after freezing'),
  action('readReportState', (desk) => () => desk.asks('readReportState', ofRound(desk))),
  action('unlockHamlet', (desk) => {
    const request = { ...placeOf(desk), until: '2026-03-12', reason: 'Sửa số người' };
    return () => desk.asks('unlockHamlet', { ...request, operationId: desk.nextOperation() });
  }),
];

/** The rounds after the one the bench tells of are held too, every hamlet sending in each. */
const seasonEnds = (desk: Desk): void => {
  desk.host.clock.set('2028-02-08T08:00:00+07:00');
  for (const round of desk.rounds.filter((each) => each !== desk.round)) {
    everybodySends(desk, round, 'plan', '2025-12-06T08:00:00+07:00');
    everybodySends(desk, round, 'result', '2025-12-07T08:00:00+07:00');
  }
};

/** What reads all rounds, at the season's end. */
export const seasonActions: readonly Action[] = [
  action('checkHistory', (desk) => {
    seasonEnds(desk);
    return () => desk.asks('checkHistory', ofLast(desk));
  }),
  // The report of the only round has been made above.
  action('buildMonthlySummary', (desk) =>
    desk.lastRound === desk.round ? null : () => builds(desk, ofLast(desk)),
  ),
  action(
    'buildMonthlySummary',
    (desk) => {
      // Of the only round it was made before the others sent: with other rows.
      if (desk.lastRound === desk.round) builds(desk, ofLast(desk));
      return () => builds(desk, ofLast(desk));
    },
    'again',
  ),
];
