import type { BulletinFigure } from '../domain/bulletin-facts.ts';

/** A part of a total ("Trong đó: …") means nothing to somebody who did not just read or hear the total. */
const isPart = ({ label }: BulletinFigure): boolean => /^trong đó/i.test(label.normalize('NFC'));

/** What a short text tells, core figures first: those at the end are the ones for which there may be no room. */
export const weightiestFirst = (figures: readonly BulletinFigure[]): readonly BulletinFigure[] => {
  const whole = figures.filter((figure) => !isPart(figure));
  return [...whole.filter((figure) => figure.core), ...whole.filter((figure) => !figure.core)];
};
