import { addDays, day } from '../../src/domain/day.ts';
import type { Phase } from '../../src/domain/field.ts';
import type { Hamlet } from '../../src/domain/hamlet.ts';
import type { LocalMinute } from '../../src/domain/instant.ts';
import { minuteOn } from '../../src/domain/instant.ts';
import type { Round } from '../../src/domain/round.ts';
import { chance } from '../fixtures/seeded.ts';
import type { AgencyDoing, Course, Doing, Told, World } from './reminder-season.ts';

/** A season by chance, and what must hold of whatever is told in it, found from the course itself. */

/** They never send anything, whatever chance says. */
export const SILENT_ONES: readonly string[] = ['X05', 'X23', 'X37', 'X47'];

const remembered = <T>(make: () => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
};

/** Who sends when: early, at any minute around the deadline, late, never; some sent back, some excused. @param seed the same, the same season */
export const courseByChance = (seed: number): Course => {
  const luck = chance(seed);
  const around = (due: LocalMinute, from: number, to: number): LocalMinute =>
    minuteOn(addDays(day(due.slice(0, 10)), luck.whole(from, to)), luck.whole(0, 1439));
  const draw = remembered(() => ({
    isNever: luck.oneIn(8),
    from: luck.pick([-20, -2, -1, 0, 1]),
    isBack: luck.oneIn(6),
    isAgain: !luck.oneIn(3),
    isExcused: luck.oneIn(4),
  }));
  const doings = new Map<string, Doing>();
  const doing = (phase: Phase, { key, deadlines }: Round, { code }: Hamlet): Doing => {
    if (SILENT_ONES.includes(code)) return { sentAt: null };
    const due = deadlines[phase].moment;
    const { isNever, from, isBack, isAgain, isExcused } = draw(`${key}|${phase}|${code}`);
    if (isNever) {
      const excusedAt = around(due, -5, 5);
      return phase === 'result' && isExcused ? { sentAt: null, excusedAt } : { sentAt: null };
    }
    const sentAt = around(due, from, from + 3);
    if (!isBack) return { sentAt };
    const backAt = around(sentAt, 1, 4);
    const until = minuteOn(addDays(day(backAt.slice(0, 10)), luck.whole(0, 9)), 1439);
    return { sentAt, sentBack: { at: backAt, until }, againAt: isAgain ? around(backAt, 1, 12) : null };
  };
  const agencies = new Map<string, AgencyDoing>();
  const frozen = remembered(() => ({ days: luck.whole(1, 5), minutes: luck.whole(0, 1439) }));
  const publishing = remembered(() => ({ web: luck.whole(0, 9), loudspeaker: luck.whole(0, 9) }));
  const frozenAt = ({ key, deadlines }: Round): LocalMinute => {
    const { days, minutes } = frozen(key);
    return minuteOn(addDays(day(deadlines.report.moment.slice(0, 10)), days), minutes);
  };
  return {
    trackedFrom: 2,
    hamlet: (phase, round, hamlet) => {
      const key = `${round.key}|${phase}|${hamlet.code}`;
      const known = doings.get(key) ?? doing(phase, round, hamlet);
      doings.set(key, known);
      return known;
    },
    agency: ({ key, period, deadlines }, { code }) => {
      const known = agencies.get(key + code);
      if (known) return known;
      const notedAt = minuteOn(day(`${period}-${luck.whole(10, 28)}`), luck.whole(0, 1439));
      const made: AgencyDoing = {
        sentAt: luck.oneIn(4) ? null : around(deadlines.result.moment, -4, 6),
        cleanUp: luck.oneIn(3) ? null : { on: day(notedAt.slice(0, 10)), notedAt },
      };
      agencies.set(key + code, made);
      return made;
    },
    frozenAt,
    published: (round) => {
      const { web, loudspeaker } = publishing(round.key);
      const on = day(frozenAt(round).slice(0, 10));
      return {
        webAt: minuteOn(addDays(on, web), 600),
        loudspeakerAt: minuteOn(addDays(on, loudspeaker), 600),
      };
    },
  };
};

const isOver = (moment: LocalMinute | null | undefined, now: LocalMinute): boolean =>
  moment !== null && moment !== undefined && moment <= now;

/** Why nobody should have been told of this; '' where it was rightly told. Told from the course alone. */
export const wronglyTold = ({ course, rounds, hamlets, agencies }: World, told: Told): string => {
  const { duty, at: now } = told;
  const round = rounds.find(({ key }) => key === duty.roundKey);
  if (!round) return 'of no round';
  if (round.number < (course.trackedFrom ?? 1)) return 'not tracked';
  const isFrozen = isOver(course.frozenAt?.(round), now);
  const agency = agencies.find(({ code }) => code === duty.unit);
  const hamlet = hamlets.find(({ code }) => code === duty.unit);
  switch (duty.kind) {
    case 'plan':
    case 'result': {
      if (!hamlet) return 'no hamlet';
      if (duty.kind === 'plan' && round.number === 1) return 'waived';
      if (hamlet.validTo !== null && hamlet.validTo < round.period) return 'inactive';
      if (isFrozen) return 'frozen';
      const { sentAt, sentBack, againAt, excusedAt } = course.hamlet(duty.kind, round, hamlet);
      if (isOver(excusedAt, now)) return 'excused';
      const isBack = isOver(sentAt, now) && isOver(sentBack?.at, now) && !isOver(againAt, now);
      if (isOver(sentAt, now) && !isBack) return 'sent';
      const due = isBack ? sentBack?.until : round.deadlines[duty.kind].moment;
      return due === duty.due ? '' : `due ${due}`;
    }
    case 'agencyReport':
      if (!agency?.expectedToReport) return 'row 23';
      return isFrozen ? 'frozen' : isOver(course.agency(round, agency).sentAt, now) ? 'sent' : '';
    case 'cleanUp':
      return agency && isOver(course.agency(round, agency).cleanUp?.notedAt, now) ? 'cleaned up' : '';
    case 'report':
      return isFrozen ? 'frozen' : '';
    case 'publication': {
      const published = course.published?.(round);
      const isDone = isOver(published?.webAt, now) && isOver(published?.loudspeakerAt, now);
      return isDone ? 'published' : isFrozen ? '' : 'not frozen';
    }
  }
};
