import type { AgencyForm } from '../../src/wire/agency.ts';
import type { Desk } from '../bench/desk.ts';
import { everybodySends } from '../bench/filled-round.ts';
import type { CrashCommand, Press } from './command.ts';
import { asks } from './command.ts';

/** Phòng Kinh tế and its three hamlets, X23 the first of them. */
const AGENCY = 'CQ07';

const everybodySent = (desk: Desk): AgencyForm => {
  everybodySends(desk, desk.round, 'plan', '2026-02-19T08:00:00+07:00');
  everybodySends(desk, desk.round, 'result', '2026-03-07T20:00:00+07:00');
  return desk.asks('openAgency', { roundKey: desk.round, agencyCode: AGENCY });
};

const act = (desk: Desk, of: string) => ({
  roundKey: desk.round,
  agencyCode: AGENCY,
  operationId: `crash ${of}`,
});

const onFirst = (of: string, more: (desk: Desk) => object): CrashCommand => ({
  of,
  when: '',
  now: '2026-03-20T08:00:00+07:00',
  ready: (desk) => {
    const [hamlet] = everybodySent(desk).state.hamlets;
    return asks(of, { ...act(desk, of), hamletCode: hamlet?.code, base: hamlet?.result.base, ...more(desk) });
  },
});

const accepts = (of: 'agreePlans' | 'confirmResults', phase: 'plan' | 'result'): CrashCommand => ({
  of,
  when: '',
  now: '2026-03-20T08:00:00+07:00',
  ready: (desk) => {
    const { hamlets } = everybodySent(desk).state;
    const seen = hamlets.map((each) => ({ hamletCode: each.code, base: each[phase].base }));
    return asks(of, { ...act(desk, of), hamlets: seen });
  },
});

const sendsReport = (desk: Desk): Press => {
  const { hamlets } = everybodySent(desk).state;
  const seen = hamlets.map((each) => ({ hamletCode: each.code, base: each.result.base }));
  desk.asks('confirmResults', { ...act(desk, 'confirmed before'), hamlets: seen });
  return asks('sendAgencyReport', act(desk, 'sendAgencyReport'));
};

/** What an agency does to what its hamlets sent, and owes itself. */
export const agencyCommands: readonly CrashCommand[] = [
  accepts('agreePlans', 'plan'),
  accepts('confirmResults', 'result'),
  onFirst('sendBackEntry', () => ({ phase: 'result', reason: 'Ghi lại số người', newDay: '25/03/2026' })),
  {
    ...onFirst('markNotSent', () => ({})),
    ready: (desk) => {
      const { hamlets } = desk.asks('openAgency', { roundKey: desk.round, agencyCode: AGENCY }).state;
      const [hamlet] = hamlets;
      const reason = 'Xóm hoãn ra quân';
      const seen = { hamletCode: hamlet?.code, base: hamlet?.result.base, reason };
      return asks('markNotSent', { ...act(desk, 'markNotSent'), ...seen });
    },
  },
  { of: 'sendAgencyReport', when: '', now: '2026-03-20T08:00:00+07:00', ready: sendsReport },
  {
    of: 'recordCleanUpDay',
    when: '',
    now: '2026-03-20T08:00:00+07:00',
    ready: (desk) => {
      desk.asks('recordCleanUpDay', { ...act(desk, 'clean-up before'), day: '07/03/2026' });
      return asks('recordCleanUpDay', { ...act(desk, 'recordCleanUpDay'), day: '14/03/2026' });
    },
  },
];
