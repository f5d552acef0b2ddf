import type { Desk } from '../bench/desk.ts';
import { everybodySends } from '../bench/filled-round.ts';
import type { CrashCommand } from './command.ts';
import { asks } from './command.ts';
import { freezes } from './report-commands.ts';

/** The hamlet at work, as its page says it. */
const HAMLET = 'X07';
const place = (desk: Desk) => ({ roundKey: desk.round, hamletCode: HAMLET });

const plan = {
  'plan.startTime': '07:00',
  'plan.people': '60',
  'plan.materials': '20 chổi',
  'plan.item.ND1.1': 'x',
  'plan.group1.area': 'Trục chính',
  'plan.group1.task': 'Quét dọn',
} as const;

const result = {
  'result.course': 'done',
  LL01: '60',
  LL05: '30',
  VS01: '1.200',
  'result.highlights': 'Tốt',
} as const;

const PRESSES = {
  savePlanDraft: ['openPlan', plan],
  submitPlan: ['openPlan', plan],
  saveResultDraft: ['openResult', result],
  submitResult: ['openResult', result],
} as const;

const presses = (of: keyof typeof PRESSES, desk: Desk, reason = '') => {
  const [open, entries] = PRESSES[of];
  const { base } = desk.asks(open, place(desk)).state;
  return asks(of, { ...place(desk), entries, base, reason, operationId: `crash ${of}` });
};

/** Stood there before, and is to be found again whatever happens. */
const stoodBefore = (desk: Desk): void => {
  for (const [key, value] of Object.entries({
    'plan.place': 'Sân kho',
    'plan.people': 12,
    LL01: 5,
    VS02: 7,
  })) {
    desk.edits(key, HAMLET, [[value]]);
  }
};

const saves = (of: keyof typeof PRESSES, when: string, field: string): CrashCommand => ({
  of,
  when,
  now: of.includes('Plan') ? '2026-02-20T08:00:00+07:00' : '2026-03-08T08:00:00+07:00',
  ready: (desk) => {
    stoodBefore(desk);
    return presses(of, desk);
  },
  typedOver: { hamlet: HAMLET, field },
});

/** Hamlets' plans and results, from their pages, and brought back from the log. */
export const entryCommands: readonly CrashCommand[] = [
  saves('savePlanDraft', '', 'plan.people'),
  saves('submitPlan', '', 'plan.people'),
  saves('saveResultDraft', '', 'LL01'),
  saves('submitResult', '', 'LL01'),
  {
    of: 'submitResult',
    when: 'after freezing',
    now: '2026-04-09T08:00:00+07:00',
    typedOver: { hamlet: HAMLET, field: 'LL01' },
    ready: (desk) => {
      everybodySends(desk, desk.round, 'result', '2026-03-08T08:00:00+07:00');
      freezes(desk);
      const unlocking = {
        ...place(desk),
        until: '2026-04-12',
        reason: 'Sửa số người',
        operationId: 'unlock',
      };
      desk.asks('unlockHamlet', unlocking);
      return presses('submitResult', desk, 'Đếm lại');
    },
  },
  {
    of: 'restoreEntries',
    when: '',
    now: '2026-03-08T08:00:00+07:00',
    ready: (desk) => {
      presses('submitResult', desk)(desk);
      desk.edits('LL01', HAMLET, [[1], [2], ['']]);
      const wish = { roundKey: desk.round, cells: { hamlets: [HAMLET], fields: null }, version: null };
      const { base } = desk.asks('previewRestore', wish);
      return asks('restoreEntries', { ...wish, base, operationId: 'crash restoreEntries' });
    },
  },
];
