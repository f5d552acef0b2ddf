import { beforeAll, describe, expect, test } from 'vitest';
import { frozenKey, latestKey, readSnapshot } from '../../src/sheets/report-store.ts';
import { FAULT_TIME } from '../fault-points.ts';
import { AGENCY, ROUND, SharedWorkbook } from './shared-workbook.ts';
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

describe('An agency confirms while somebody pastes over its hamlets', () => {
  test(
    'what was pasted stands; it was refused by name, or is told of as changed since',
    () => {
      const bases = new Map<string, string>();
      let reply: ReturnType<typeof confirm>;
      const confirm = () =>
        book.asks('officer', 'confirmResults', {
          roundKey: ROUND,
          agencyCode: AGENCY,
          operationId: book.nextOperation(),
          hamlets: ['X01', 'X02'].map((hamletCode) => ({ hamletCode, base: bases.get(hamletCode) ?? '' })),
        });
      book.restore(blank);
      for (const hamlet of ['X01', 'X02']) pages.sends(hamlet, pages.opened(hamlet).base, {});
      const sent = book.keep();
      const block = [
        ['hoa ven đường', 'dọn kênh'],
        ['mưa', 'thiếu xẻng'],
      ];
      atEveryCall({
        name: 'pasting while an agency confirms',
        host: () => book.host,
        from: () => {
          book.restore(sent);
          const page = book.asks('officer', 'openAgency', { roundKey: ROUND, agencyCode: AGENCY });
          if (!page.ok) throw new Error(page.problem.message);
          for (const { code, result } of page.value.state.hamlets) bases.set(code, result.base);
        },
        act: () => {
          reply = confirm();
        },
        others: () => void book.edits('clerk', 'X01', 'result.highlights', { values: block }),
        holds: (call) => {
          const pasted = ['X01', 'X02'].map((hamlet) => [
            pages.cell(hamlet, 'result.highlights'),
            pages.cell(hamlet, 'result.difficulties'),
          ]);
          expect([call, pasted]).toEqual([
            call,
            [
              [block[0]?.[0], block[1]?.[0]],
              [block[0]?.[1], block[1]?.[1]],
            ],
          ]);
          const states = ['X01', 'X02'].map((hamlet) => pages.cell(hamlet, 'result.status'));
          if (!reply.ok) {
            expect([call, states]).toEqual([call, ['Đã nộp', 'Đã nộp']]);
            return;
          }
          expect([call, states]).toEqual([call, ['Đã xác nhận', 'Đã xác nhận']]);
          const check = book.asks('clerk', 'checkRound', { roundKey: ROUND });
          const told = check.ok ? check.value.findings : [];
          const changed = told.filter(({ message }) => message.includes('sau khi xác nhận'));
          expect([call, changed.map(({ hamletCode }) => hamletCode)]).toEqual([call, ['X01', 'X02']]);
        },
        sample: 3,
      });
    },
    FAULT_TIME,
  );
});

describe('Two people choose “Gửi” in their cells', () => {
  test(
    'each is sent once, or told to wait and sent at the next choice',
    () => {
      const choose = (who: 'head1' | 'head2', hamlet: string): void => {
        book.edits(who, hamlet, 'result.status', { value: 'Gửi' });
      };
      book.restore(blank);
      for (const hamlet of ['X01', 'X02']) {
        for (const [key, value] of Object.entries({ 'result.course': 'Đã làm', LL01: '60', VS01: '300' })) {
          book.edits('clerk', hamlet, key, { value });
        }
      }
      const filled = book.keep();
      atEveryCall({
        name: 'two people choose “Gửi”',
        host: () => book.host,
        from: () => book.restore(filled),
        act: () => choose('head1', 'X01'),
        others: () => choose('head2', 'X02'),
        holds: (call) => {
          expect([call, pages.cell('X01', 'result.status')]).toEqual([call, 'Đã nộp']);
          if (pages.cell('X02', 'result.status') === 'Gửi') {
            expect([call, book.host.ui.toasts.length]).toEqual([call, 1]);
            // A word that stands there already is no edit: it is taken out and chosen again.
            book.edits('head2', 'X02', 'result.status', { value: null });
            choose('head2', 'X02');
          }
          expect([call, pages.cell('X02', 'result.status')]).toEqual([call, 'Đã nộp']);
          expect(pages.cell('X01', 'result.receipt')).not.toBe(pages.cell('X02', 'result.receipt'));
          const sendings = book
            .lines('log')
            .filter((line) => line.some((text) => text.startsWith('KQ02-X0')));
          expect([call, sendings.length]).toEqual([call, 2]);
        },
        sample: 3,
      });
    },
    FAULT_TIME,
  );
});

describe('A report is made while entries arrive', () => {
  const OLD = { LL01: '110', VS01: '220' };
  const NEW = { LL01: '130', VS01: '260' };
  const figuresOf = (key: string): readonly unknown[] => {
    const snapshot = book.host.calls.uncounted(() =>
      readSnapshot(book.host.globals.SpreadsheetApp.getActive(), key),
    );
    const hamlet = snapshot?.hamlets.find(({ code }) => code === 'X01');
    return ['LL01', 'VS01'].map((field) => hamlet?.figures[snapshot?.fieldKeys.indexOf(field) ?? -1]);
  };
  const isOne = (figures: readonly unknown[]): boolean =>
    [OLD, NEW].some(({ LL01, VS01 }) => String(figures) === `${LL01},${VS01}`);
  const built = (): ReturnType<SharedWorkbook['keep']> => {
    book.restore(blank);
    pages.sends('X01', pages.opened('X01').base, OLD);
    const reply = book.asks('clerk', 'buildMonthlySummary', { roundKey: ROUND, cursor: '' });
    if (!reply.ok) throw new Error(reply.problem.message);
    return book.keep();
  };

  test(
    'its figures of a hamlet are of one moment',
    () => {
      const begun = built();
      let base = '';
      atEveryCall({
        name: 'a result arrives while the report is made',
        host: () => book.host,
        from: () => {
          book.restore(begun);
          base = pages.opened('X01').base;
        },
        act: () => book.asks('clerk', 'buildMonthlySummary', { roundKey: ROUND, cursor: '' }),
        others: () => void pages.sends('X01', base, NEW),
        holds: (call) => {
          const figures = figuresOf(latestKey(ROUND));
          expect([call, figures, isOne(figures)]).toEqual([call, figures, true]);
        },
        sample: 3,
      });
    },
    FAULT_TIME,
  );

  test(
    'frozen meanwhile, the copy is whole and says what it says; what came too late is told or told of',
    () => {
      const begun = built();
      let [base, checked] = ['', ''];
      let late: ReturnType<typeof pages.sends> | null = null;
      let reply: ReturnType<typeof freeze>;
      const freeze = (confirmed: boolean, seen: string) =>
        book.asks('clerk', 'freezeReport', {
          roundKey: ROUND,
          number: '7',
          confirmed,
          base: seen,
          operationId: book.nextOperation(),
        });
      atEveryCall({
        name: 'a result arrives while the report is frozen',
        host: () => book.host,
        from: () => {
          book.restore(begun);
          base = pages.opened('X01').base;
          const checks = freeze(false, '');
          checked = checks.ok && checks.value.kind === 'checks' ? checks.value.base : '';
        },
        act: () => {
          reply = freeze(true, checked);
        },
        others: () => {
          late = pages.sends('X01', base, NEW);
        },
        holds: (call) => {
          if (!reply.ok || reply.value.kind !== 'frozen') {
            // The result came first: what is to be known is asked anew.
            expect([call, late?.ok]).toEqual([call, true]);
            return;
          }
          const figures = figuresOf(frozenKey(ROUND, 1));
          expect([call, isOne(figures)]).toEqual([call, true]);
          const state = book.asks('clerk', 'readReportState', { roundKey: ROUND });
          if (!state.ok) throw new Error(state.problem.message);
          expect([call, state.value.frozen.map((copy) => copy.state)]).toEqual([call, ['whole']]);
          if (late?.ok) expect([call, pages.cell('X01', 'LL01')]).toEqual([call, '130']);
          else expect([call, pages.cell('X01', 'LL01')]).toEqual([call, '110']);
        },
        sample: 2,
      });
    },
    FAULT_TIME,
  );
});
