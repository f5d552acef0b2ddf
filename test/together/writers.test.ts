import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { FAULT_TIME } from '../fault-points.ts';
import { RESHAPINGS } from './acts.ts';
import { People } from './people.ts';
import { SharedWorkbook } from './shared-workbook.ts';
import { atEveryCall, HamletPages } from './stories.ts';

let book: SharedWorkbook;
let pages: HamletPages;
/** Nothing entered yet. */
let blank: ReturnType<SharedWorkbook['keep']>;

beforeAll(async () => {
  book = await SharedWorkbook.setUp();
  pages = new HamletPages(book);
  blank = book.keep();
});

/** What people filled in, all hamlets'. */
const entriesNow = (): ReadonlyMap<string, string> => {
  const keys = new Set(
    catalogue.fields.flatMap(({ key, writtenBy }) => (writtenBy === 'person' ? [key] : [])),
  );
  return new Map([...book.cells()].filter(([place]) => keys.has(place.split(' ')[1] ?? '')));
};

describe('Somebody writes while another sends the same hamlet’s result', () => {
  let base: string;
  const send = { LL01: '132', 'result.difficulties': 'đường trơn', 'result.praised': 'tổ 3' };
  let reply: ReturnType<typeof pages.sends>;
  const from = (): void => {
    book.restore(blank);
    base = pages.opened('X01').base;
  };
  const act = (): void => {
    reply = pages.sends('X01', base, send);
  };

  test(
    'in cells between, above and beside: all of it stands, or the sender is shown what is new',
    () => {
      atEveryCall({
        name: 'typing beside what is sent',
        host: () => book.host,
        from,
        act,
        others: () => {
          book.edits('head1', 'X01', 'result.highlights', { value: 'trồng 200 m hoa' });
          book.edits('head1', 'X01', 'VS02', { value: '7' });
          book.edits('head1', 'X01', 'plan.place', { value: 'nhà văn hóa' });
          book.edits('head2', 'X02', 'LL01', { value: '88' });
        },
        holds: (call) => {
          const others = ['X01 result.highlights', 'X01 VS02', 'X01 plan.place', 'X02 LL01'].map((place) =>
            pages.cell(...(place.split(' ') as [string, string])),
          );
          expect([call, others]).toEqual([call, ['trồng 200 m hoa', '7', 'nhà văn hóa', '88']]);
          const sent = [
            pages.cell('X01', 'LL01'),
            pages.cell('X01', 'result.difficulties'),
            pages.cell('X01', 'result.status'),
          ];
          if (reply.ok) expect([call, sent]).toEqual([call, ['132', 'đường trơn', 'Đã nộp']]);
          else {
            expect([call, reply.problem.kind]).toEqual([call, 'conflict']);
            expect([call, sent]).toEqual([call, ['', '', '']]);
          }
        },
        sample: 4,
      });
    },
    FAULT_TIME,
  );

  test(
    'in the very same cell: one of both stands there, the state tells which was sent, and the rest is whole',
    () => {
      atEveryCall({
        name: 'typing into the very cell',
        host: () => book.host,
        from,
        act,
        others: () => void book.edits('head1', 'X01', 'LL01', { value: '99' }),
        holds: (call) => {
          if (!reply.ok) {
            expect([call, reply.problem.kind, pages.cell('X01', 'LL01')]).toEqual([call, 'conflict', '99']);
            return;
          }
          expect(['99', '132']).toContain(pages.cell('X01', 'LL01'));
          expect([call, pages.cell('X01', 'result.praised')]).toEqual([call, 'tổ 3']);
        },
        sample: 3,
      });
    },
    FAULT_TIME,
  );

  test.each(RESHAPINGS)(
    '%s: every entry is found under its own key afterwards',
    (how) => {
      const person = new People(book);
      let before: ReadonlyMap<string, string>;
      atEveryCall({
        name: `${how} while a result is sent`,
        host: () => book.host,
        from: () => {
          book.restore(blank);
          book.edits('head2', 'X02', 'LL01', { value: '55' });
          book.edits('head2', 'X02', 'result.praised', { value: 'tổ 9' });
          book.edits('head1', 'X01', 'plan.group1.task', { value: 'quét đường' });
          base = pages.opened('X01').base;
          before = entriesNow();
        },
        act,
        others: () => void person.does({ kind: 'reshape', who: 'head2', how }),
        holds: (call) => {
          expect([call, reply.ok ? 'sent' : reply.problem.message]).toEqual([call, 'sent']);
          const wanted = new Map([...before, ['X01 result.course', 'Đã làm'], ['X01 VS01', '125']]);
          for (const [key, value] of Object.entries(send)) wanted.set(`X01 ${key}`, value);
          expect([call, Object.fromEntries(entriesNow())]).toEqual([call, Object.fromEntries(wanted)]);
          expect([call, pages.cell('X01', 'result.status')]).toEqual([call, 'Đã nộp']);
        },
        sample: 2,
      });
    },
    FAULT_TIME,
  );
});
