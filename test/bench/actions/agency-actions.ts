import type { AgencyDone, AgencyForm } from '../../../src/wire/agency.ts';
import type { Desk } from '../desk.ts';
import { everybodySends } from '../filled-round.ts';
import type { Action } from './action.ts';
import { action, HAMLET } from './action.ts';

interface TwoAgencies {
  /** The one with most hamlets: all its work is done. */
  readonly largest: string;
  /** The next: one of its hamlets must write again, another never sends. */
  readonly second: string;
  readonly silentHamlet: string;
}

/** The hamlet whose head is at work belongs to neither. */
const agenciesOf = (desk: Desk): TwoAgencies => {
  const [largest, second] = [...desk.hamletsByAgency()]
    .filter(([, codes]) => !codes.includes(HAMLET))
    .sort(([, a], [, b]) => b.length - a.length);
  const silentHamlet = second?.[1][1];
  if (!largest || !second || !silentHamlet) throw new Error('the commune has too few agencies');
  return { largest: largest[0], second: second[0], silentHamlet };
};

const openAgency = (desk: Desk, agencyCode: string): AgencyForm =>
  desk.asks('openAgency', { roundKey: desk.round, agencyCode });

const act = (desk: Desk, agencyCode: string) => ({
  roundKey: desk.round,
  agencyCode,
  operationId: desk.nextOperation(),
});

/** All hamlets of the largest agency accepted with one press. */
const accepts = (of: 'agreePlans' | 'confirmResults', phase: 'plan' | 'result'): Action =>
  action(of, (desk) => {
    const { largest } = agenciesOf(desk);
    const hamlets = openAgency(desk, largest).state.hamlets.map((each) => ({
      hamletCode: each.code,
      base: each[phase].base,
    }));
    const request = { ...act(desk, largest), hamlets };
    return () => {
      const { refused }: AgencyDone = desk.asks(of, request);
      if (refused.length > 0) throw new Error(refused.join(' '));
    };
  });

/** The n-th hamlet of the second agency, as its officer's page shows it. */
const hamletOfSecond = (desk: Desk, at: number) => {
  const { second } = agenciesOf(desk);
  const hamlet = openAgency(desk, second).state.hamlets[at];
  if (!hamlet) throw new Error(`${second} has too few hamlets`);
  return { ...act(desk, second), hamletCode: hamlet.code, base: hamlet.result.base };
};

/** The officers look at what their hamlets sent, once all have but one. */
export const agencyActions: readonly Action[] = [
  action('openAgency', (desk) => {
    const { largest, silentHamlet } = agenciesOf(desk);
    everybodySends(desk, desk.round, 'plan', '2026-02-19T08:00:00+07:00', [HAMLET]);
    everybodySends(desk, desk.round, 'result', '2026-03-07T20:00:00+07:00', [HAMLET, silentHamlet]);
    return () => openAgency(desk, largest);
  }),
  action('readMay', (desk) => {
    const { largest } = agenciesOf(desk);
    return () => desk.asks('readMay', { page: 'agency', agencyCode: largest });
  }),
  accepts('agreePlans', 'plan'),
  accepts('confirmResults', 'result'),
  action('sendAgencyReport', (desk) => {
    const request = act(desk, agenciesOf(desk).largest);
    return () => desk.asks('sendAgencyReport', request);
  }),
  action('recordCleanUpDay', (desk) => {
    const request = { ...act(desk, agenciesOf(desk).largest), day: '07/03/2026' };
    return () => desk.asks('recordCleanUpDay', request);
  }),
  action('sendBackEntry', (desk) => {
    const reason = 'Ghi lại số người';
    const request = { ...hamletOfSecond(desk, 0), phase: 'result' as const, reason, newDay: '12/03/2026' };
    return () => desk.asks('sendBackEntry', request);
  }),
  action('markNotSent', (desk) => {
    const request = { ...hamletOfSecond(desk, 1), reason: 'Xóm hoãn ra quân' };
    return () => desk.asks('markNotSent', request);
  }),
];
