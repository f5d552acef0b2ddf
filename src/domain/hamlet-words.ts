import type { RoundRecords } from './coverage.ts';
import { recordOf } from './coverage.ts';
import type { Hamlet } from './hamlet.ts';
import { textAt } from './record.ts';
import { statusInForce } from './standing.ts';
import { isSent } from './status.ts';

/** What a hamlet wrote beside the figures of its result; '' where it wrote nothing. Private: may hold names and numbers. */
export interface HamletWords {
  readonly hamlet: Hamlet;
  readonly highlights: string;
  readonly difficulties: string;
  readonly praised: string;
  readonly photos: string;
}

/** The words of those who sent their result, in the given order; hamlets that wrote nothing are left out. */
export const hamletWords = (hamlets: readonly Hamlet[], records: RoundRecords): readonly HamletWords[] =>
  hamlets.flatMap((hamlet) => {
    const record = recordOf(records, hamlet);
    if (!isSent(statusInForce(record, 'result'))) return [];
    const said = {
      highlights: textAt(record, 'result.highlights'),
      difficulties: textAt(record, 'result.difficulties'),
      praised: textAt(record, 'result.praised'),
      photos: textAt(record, 'result.photos'),
    };
    return Object.values(said).every((text) => text === '') ? [] : [{ hamlet, ...said }];
  });
