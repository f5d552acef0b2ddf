import type { BulletinFacts, BulletinFigure, PublicWords } from './bulletin-facts.ts';
import type { HamletWords } from './hamlet-words.ts';
import { localDayOf } from './instant.ts';
import { publicPart } from './private-words.ts';
import type { MonthlySummary } from './summary.ts';

/** The indicators that brought something, without those that the office hid. */
const figuresOf = ({ totals }: MonthlySummary): readonly BulletinFigure[] =>
  totals.flatMap(({ field, sum, covered }) =>
    sum === null || sum <= 0 || field.hidden
      ? []
      : [
          {
            key: field.key,
            label: field.label,
            unit: field.unit,
            printed: field.printed,
            core: field.section === 'coreResult',
            value: sum,
            covered,
          },
        ],
  );

/** The next round that was not held yet when the report was made; the last of the coming ones should all be past. */
const nextOf = ({ upcoming, now }: MonthlySummary): BulletinFacts['next'] => {
  const next = upcoming.find((round) => round.day > localDayOf(now)) ?? upcoming[upcoming.length - 1];
  if (!next) return null;
  const { plan } = next.deadlines;
  return { number: next.number, day: next.day, planUntil: plan.applies ? plan.moment : null };
};

/**
 * What the bulletins of a round are made from: the figures of its report, to the unit, and of what hamlets wrote only what
 * may be public.
 */
export const bulletinFacts = (summary: MonthlySummary, words: readonly HamletWords[]): BulletinFacts => {
  const highlights: PublicWords[] = [];
  const praised: PublicWords[] = [];
  const withheld: BulletinFacts['withheld'][number][] = [];
  for (const { hamlet, ...said } of words) {
    const hamletName = hamlet.name;
    const reasons = new Set<BulletinFacts['withheld'][number]['reason']>();
    for (const [list, written] of [
      [highlights, said.highlights],
      [praised, said.praised],
    ] as const) {
      const part = publicPart(written);
      if (part.text !== '') list.push({ hamletName, text: part.text });
      for (const reason of part.withheld) reasons.add(reason);
    }
    for (const reason of reasons) withheld.push({ hamletName, reason });
  }
  return {
    round: { number: summary.round.number, day: summary.round.day },
    hamletsExpected: summary.result.expected,
    hamletsSent: summary.result.sent,
    hamletsDone: summary.course.done.length,
    figures: figuresOf(summary),
    highlights,
    praised,
    withheld,
    next: nextOf(summary),
  };
};
