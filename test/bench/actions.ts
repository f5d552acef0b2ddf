import type { AgencyDone, AgencyForm } from '../../src/wire/agency.ts';
import type { FreezeOutcome } from '../../src/wire/report-state.ts';
import { changeIndicators } from './changed-indicators.ts';
import { type Desk, LAST_ROUND, ROUND } from './desk.ts';
import { everybodySends } from './filled-round.ts';

/**
 * One use of a public function of the add-on. They are done in order on one workbook, as a month goes: what one leaves behind the
 * next finds there.
 */
export interface Action {
  /** The public function. */
  readonly of: string;
  /** Which way of using it; '' where there is one only. */
  readonly when: string;
  /** Prepares what is not counted; what it returns is done and counted. */
  readonly ready: (desk: Desk) => () => void;
}

const action = (of: string, ready: Action['ready'], when = ''): Action => ({ of, when, ready });

/** A menu item that opens a page. */
const opens = (of: string): Action => action(of, (desk) => () => desk.menu(of));

const HAMLET = 'X07';
const where = { roundKey: ROUND, hamletCode: HAMLET };

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

/** Saves or sends an entry that was opened just before. */
const saves = (
  of: 'savePlanDraft' | 'submitPlan' | 'saveResultDraft' | 'submitResult',
  open: 'openPlan' | 'openResult',
  entries: Readonly<Record<string, string>>,
): Action =>
  action(of, (desk) => {
    const { base } = desk.asks(open, where).state;
    return () => desk.asks(of, { ...where, entries, base, reason: '', operationId: desk.nextOperation() });
  });

/** The agency with most hamlets, and the next one: hamlet X07 belongs to neither. */
const agencies = (desk: Desk): readonly [string, string] => {
  const [largest, second] = [...desk.hamletsByAgency()]
    .filter(([, codes]) => !codes.includes(HAMLET))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([agency]) => agency);
  if (!largest || !second) throw new Error('the commune has too few agencies');
  return [largest, second];
};

const openAgency = (desk: Desk, agencyCode: string): AgencyForm =>
  desk.asks('openAgency', { roundKey: ROUND, agencyCode });

const act = (desk: Desk, agencyCode: string) => ({
  roundKey: ROUND,
  agencyCode,
  operationId: desk.nextOperation(),
});

/** All hamlets of the largest agency accepted with one press. */
const accepts = (of: 'agreePlans' | 'confirmResults', phase: 'plan' | 'result'): Action =>
  action(of, (desk) => {
    const [agency] = agencies(desk);
    const hamlets = openAgency(desk, agency).state.hamlets.map((each) => ({
      hamletCode: each.code,
      base: each[phase].base,
    }));
    const request = { ...act(desk, agency), hamlets };
    return () => {
      const { refused }: AgencyDone = desk.asks(of, request);
      if (refused.length > 0) throw new Error(refused.join(' '));
    };
  });

/** A hamlet of the second agency, as its officer's page shows it. */
const hamletOfSecond = (desk: Desk, at: number) => {
  const [, agency] = agencies(desk);
  const hamlet = openAgency(desk, agency).state.hamlets[at];
  if (!hamlet) throw new Error(`${agency} has too few hamlets`);
  return { ...act(desk, agency), hamletCode: hamlet.code, base: hamlet.result.base };
};

/** The hamlet that never sends its result. */
const silentHamlet = (desk: Desk): string => {
  const [, agency] = agencies(desk);
  return desk.hamletsByAgency().get(agency)?.[1] ?? '';
};

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
  const outcome = desk.asks('freezeReport', {
    roundKey: ROUND,
    number: '12',
    operationId: 'bench-freeze',
    ...part,
  });
  if (outcome.kind !== kind) throw new Error(`freezing came to ${outcome.kind}`);
  return outcome as Extract<FreezeOutcome, { kind: Kind }>;
};

const ofRound = { roundKey: ROUND };

export const actions: readonly Action[] = [
  action('setUpWorkbook', (desk) => () => desk.menu('setUpWorkbook')),
  action('setUpWorkbook', (desk) => () => desk.menu('setUpWorkbook'), 'again'),
  action('onOpen', (desk) => () => {
    const { failure } = desk.script.open();
    if (failure) throw failure;
  }),
  opens('onInstall'),
  opens('showPlanSidebar'),
  opens('showResultSidebar'),
  opens('showAgencySidebar'),
  opens('showFindingsSidebar'),
  opens('showSummarySidebar'),
  opens('showBulletinsSidebar'),
  opens('showReportDialog'),
  action('followFromPrompt', (desk) => () => {
    desk.host.ui.answer({ button: 'OK', text: '2' });
    desk.menu('followFromPrompt');
  }),

  action('openPlan', (desk) => () => desk.asks('openPlan', where)),
  saves('savePlanDraft', 'openPlan', planEntries),
  saves('submitPlan', 'openPlan', planEntries),
  action('agreePlans', (desk) => {
    everybodySends(desk, ROUND, 'plan', '2026-02-19T08:00:00+07:00', [HAMLET]);
    return accepts('agreePlans', 'plan').ready(desk);
  }),
  action('readPreviousPlan', (desk) => {
    everybodySends(desk, '2026-D03', 'plan', '2026-01-20T08:00:00+07:00');
    return () => desk.asks('readPreviousPlan', where);
  }),

  action('openResult', (desk) => {
    desk.host.clock.set('2026-03-08T08:00:00+07:00');
    everybodySends(desk, '2026-D03', 'result', '2026-02-08T08:00:00+07:00');
    return () => desk.asks('openResult', where);
  }),
  action('readRoundBefore', (desk) => () => desk.asks('readRoundBefore', where)),
  saves('saveResultDraft', 'openResult', resultEntries),
  saves('submitResult', 'openResult', resultEntries),

  action('openAgency', (desk) => {
    const moment = '2026-03-07T20:00:00+07:00';
    everybodySends(desk, ROUND, 'result', moment, [HAMLET, silentHamlet(desk)]);
    const [agency] = agencies(desk);
    return () => openAgency(desk, agency);
  }),
  accepts('confirmResults', 'result'),
  action('sendAgencyReport', (desk) => {
    const request = act(desk, agencies(desk)[0]);
    return () => desk.asks('sendAgencyReport', request);
  }),
  action('recordCleanUpDay', (desk) => {
    const request = { ...act(desk, agencies(desk)[0]), day: '07/03/2026' };
    return () => desk.asks('recordCleanUpDay', request);
  }),
  action('sendBackEntry', (desk) => {
    const request = {
      ...hamletOfSecond(desk, 0),
      phase: 'result' as const,
      reason: 'Ghi lại số người',
      newDay: '12/03/2026',
    };
    return () => desk.asks('sendBackEntry', request);
  }),
  action('markNotSent', (desk) => {
    const request = { ...hamletOfSecond(desk, 1), reason: 'Xóm hoãn ra quân' };
    return () => desk.asks('markNotSent', request);
  }),

  // The dearest ordinary edit: a cell that becomes unreadable, so that note and colour are written.
  action('onEdit', (desk) => () => desk.edits('LL01', 'X09', [['khoảng 50']]), 'one cell'),
  action('onEdit', (desk) => () => desk.edits('result.status', 'X10', [['Gửi']]), 'a status'),
  action('onEdit', (desk) => () => desk.edits('LL01', 'X01', block), 'a pasted block'),
  action('selectCell', (desk) => () => desk.asks('selectCell', { ...where, fieldKey: 'LL01' })),
  action('checkRound', (desk) => () => desk.asks('checkRound', ofRound)),
  action('checkHistory', (desk) => () => desk.asks('checkHistory', { roundKey: LAST_ROUND })),

  action('listSummaryRounds', (desk) => () => desk.asks('listSummaryRounds', {})),
  action('buildMonthlySummary', (desk) => () => desk.asks('buildMonthlySummary', { roundKey: LAST_ROUND })),
  action(
    'buildMonthlySummary',
    (desk) => {
      // The round in which something was sent, whose report is frozen below.
      desk.asks('buildMonthlySummary', ofRound);
      return () => desk.asks('buildMonthlySummary', { roundKey: LAST_ROUND });
    },
    'again',
  ),
  action('openReportDocument', (desk) => () => desk.asks('openReportDocument', ofRound)),
  action('openBulletins', (desk) => () => desk.asks('openBulletins', ofRound)),
  action('recordPublished', (desk) => {
    const request = { ...ofRound, kind: 'zalo' as const, day: '2026-03-08', before: '' };
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
  action('readReportState', (desk) => () => desk.asks('readReportState', ofRound)),
  action('unlockHamlet', (desk) => {
    const request = { ...where, until: '2026-03-12', reason: 'Sửa số người' };
    return () => desk.asks('unlockHamlet', { ...request, operationId: desk.nextOperation() });
  }),
  action('updateIndicatorsOfRounds', (desk) => {
    changeIndicators(desk);
    // It says in a message of its own that the rounds with results keep theirs.
    return () => desk.menu('updateIndicatorsOfRounds', 'Đã cập nhật');
  }),
];
