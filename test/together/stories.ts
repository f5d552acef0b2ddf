import { expect } from 'vitest';
import type { EntryState } from '../../src/wire/entry.ts';
import type { SaveReply } from '../../src/wire/server-api.ts';
import { callsUpTo, faultPoints } from '../fault-points.ts';
import { NEEDED } from './acts.ts';
import { ROUND, type SharedWorkbook } from './shared-workbook.ts';

/** Something that one person does, and what others do in the middle of it. */
export interface Story {
  readonly name: string;
  readonly host: () => SharedWorkbook['host'];
  /** Puts the workbook back to where it begins. */
  readonly from: () => void;
  readonly act: () => unknown;
  readonly others: () => void;
  readonly holds: (call: number) => void;
  /** How many of its calls `npm test` tries; `npm run test:faults` tries each. */
  readonly sample: number;
}

/** Plays a story again and again, the others before another of its service calls each time, and prints at how many. */
export const atEveryCall = ({ name, host, from, act, others, holds, sample }: Story): void => {
  from();
  host().calls.reset();
  act();
  const calls = host().calls.total;
  const points = faultPoints(callsUpTo(calls), sample, calls);
  for (const call of points) {
    from();
    let came = false;
    host().meanwhile(call, () => {
      came = true;
      others();
    });
    act();
    expect([call, came]).toEqual([call, true]);
    holds(call);
  }
  console.log(`at once: ${name}: ${points.length} of ${calls} service calls, 0 lost`);
};

/** A hamlet's sidebars in a workbook that several people share. */
export class HamletPages {
  private readonly book: SharedWorkbook;

  constructor(book: SharedWorkbook) {
    this.book = book;
  }

  opened(hamlet: string): EntryState {
    const reply = this.book.asks('clerk', 'openResult', { roundKey: ROUND, hamletCode: hamlet });
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value.state;
  }

  /** "Gửi kết quả" from a page that loaded `base`. */
  sends(
    hamlet: string,
    base: string,
    entries: Readonly<Record<string, string>>,
    who: Parameters<SharedWorkbook['asks']>[0] = 'clerk',
    operationId = this.book.nextOperation(),
  ): SaveReply {
    return this.book.asks(who, 'submitResult', {
      roundKey: ROUND,
      hamletCode: hamlet,
      entries: { ...NEEDED.result, ...entries },
      base,
      reason: '',
      operationId,
    });
  }

  cell(hamlet: string, key: string): string {
    return this.book.cells().get(`${hamlet} ${key}`) ?? '';
  }
}
