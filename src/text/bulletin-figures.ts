import type { BulletinFigure } from '../domain/bulletin-facts.ts';

/** A part of a total ("Trong đó: …") means nothing to somebody who did not just read or hear the total. */
const isPart = ({ label }: BulletinFigure): boolean => /^trong đó/i.test(label.normalize('NFC'));

/** Letters of an indicator's code: one a content of the plan. */
const contentOf = ({ key }: BulletinFigure): string => key.replace(/\d+$/, '');

/** The weightiest figure of each content, in the catalogue's order, then all others: a listener hears of each content. */
export const eachContentFirst = (figures: readonly BulletinFigure[]): readonly BulletinFigure[] => {
  const inOrder = weightiestFirst(figures);
  const first = new Map<string, BulletinFigure>();
  for (const figure of inOrder) {
    if (!first.has(contentOf(figure))) first.set(contentOf(figure), figure);
  }
  const chosen = new Set(first.values());
  return [...figures.filter((figure) => chosen.has(figure)), ...inOrder.filter((each) => !chosen.has(each))];
};

/** What a short text tells, core figures first: those at the end are the ones for which there may be no room. */
export const weightiestFirst = (figures: readonly BulletinFigure[]): readonly BulletinFigure[] => {
  const whole = figures.filter((figure) => !isPart(figure));
  return [...whole.filter((figure) => figure.core), ...whole.filter((figure) => !figure.core)];
};
