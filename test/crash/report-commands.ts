import type { FreezeOutcome } from '../../src/wire/report-state.ts';
import type { Desk } from '../bench/desk.ts';
import { everybodySends } from '../bench/filled-round.ts';
import type { CrashCommand } from './command.ts';
import { asks, asksOn } from './command.ts';

const NOW = '2026-04-09T08:00:00+07:00';

const freezing = (desk: Desk, more: object) => ({
  roundKey: desk.round,
  number: '12',
  confirmed: false,
  base: '',
  operationId: 'crash freezeReport',
  ...more,
});

const builds = (desk: Desk): void => {
  asksOn('buildMonthlySummary', { roundKey: desk.round })(desk);
};

/** What a person confirms. */
const checked = (desk: Desk): string => {
  const outcome: FreezeOutcome = desk.asks('freezeReport', freezing(desk, {}));
  if (outcome.kind !== 'checks') throw new Error(`freezing came to ${outcome.kind}`);
  return outcome.base;
};

/** The round's report is made and frozen. */
export const freezes = (desk: Desk): void => {
  builds(desk);
  desk.asks('freezeReport', freezing(desk, { confirmed: true, base: checked(desk) }));
};

const everybodySent = (desk: Desk): void => {
  everybodySends(desk, desk.round, 'plan', '2026-02-19T08:00:00+07:00');
  everybodySends(desk, desk.round, 'result', '2026-03-07T20:00:00+07:00', ['X03', 'X09']);
};

/** A round's report: made, frozen, sent out; and a hamlet opened again. */
export const reportCommands: readonly CrashCommand[] = [
  {
    of: 'freezeReport',
    when: 'asked',
    now: NOW,
    ready: (desk) => {
      everybodySent(desk);
      builds(desk);
      return asks('freezeReport', freezing(desk, {}));
    },
  },
  {
    of: 'freezeReport',
    when: 'confirmed',
    now: NOW,
    ready: (desk) => {
      everybodySent(desk);
      builds(desk);
      return asks('freezeReport', freezing(desk, { confirmed: true, base: checked(desk) }));
    },
  },
  {
    of: 'unlockHamlet',
    when: '',
    now: NOW,
    ready: (desk) => {
      everybodySent(desk);
      freezes(desk);
      const wish = { hamletCode: 'X07', until: '2026-04-12', reason: 'Sửa số người' };
      return asks('unlockHamlet', { roundKey: desk.round, ...wish, operationId: 'crash unlockHamlet' });
    },
  },
  {
    of: 'recordPublished',
    when: '',
    now: NOW,
    ready: (desk) => {
      const wish = { roundKey: desk.round, kind: 'zalo', day: '2026-03-09', before: '2026-03-08' };
      asks('recordPublished', { ...wish, day: wish.before, before: '', operationId: 'published before' })(
        desk,
      );
      return asks('recordPublished', { ...wish, operationId: 'crash recordPublished' });
    },
  },
  {
    of: 'buildMonthlySummary',
    when: '',
    ownTabs: /^Báo cáo /,
    now: NOW,
    ready: (desk) => {
      everybodySent(desk);
      return asksOn('buildMonthlySummary', { roundKey: desk.round });
    },
  },
  {
    of: 'buildMonthlySummary',
    when: 'again',
    now: NOW,
    ready: (desk) => {
      everybodySent(desk);
      builds(desk);
      desk.edits('LL01', 'X11', [[61]]);
      return asksOn('buildMonthlySummary', { roundKey: desk.round });
    },
  },
];
