import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryPaths } from '../../build/paths.ts';
import type { ServerApi } from '../../src/wire/server-api.ts';
import { blueprintOfSize } from '../bench/blueprint-of-size.ts';
import { createHost, type Host } from '../emulator/index.ts';
import type { HostScript } from '../emulator/run/script.ts';
import { FAULT_TIME } from '../fault-points.ts';
import { differences, pictureOf } from '../scenarios/workbook-picture.ts';
import { headOf, PEOPLE, SharedWorkbook } from './shared-workbook.ts';
import { atEveryCall, HamletPages } from './stories.ts';

describe('Twenty people send in the same minute', () => {
  test(
    'each is done, or told to wait and done at the next press; all are in the tab and in the log, once',
    async () => {
      const book = await SharedWorkbook.setUp(20);
      const pages = new HamletPages(book);
      const codes = Array.from({ length: 20 }, (_, index) => `X${String(index + 1).padStart(2, '0')}`);
      for (const code of codes) book.names('hamlets', code, { headEmail: headOf(code) });
      const begun = book.keep();
      const bases = new Map(codes.map((code) => [code, pages.opened(code).base]));
      const operations = new Map(codes.map((code) => [code, `${code} presses`]));
      const replies = new Map<string, ReturnType<typeof pages.sends>>();
      const press = (code: string): void => {
        const figures = { LL01: String(100 + Number(code.slice(1))) };
        replies.set(
          code,
          pages.sends(code, bases.get(code) ?? '', figures, headOf(code), operations.get(code)),
        );
      };
      const [first = '', ...rest] = codes;
      atEveryCall({
        name: 'twenty people send',
        host: () => book.host,
        from: () => {
          book.restore(begun);
          replies.clear();
        },
        act: () => press(first),
        others: () => {
          for (const code of rest) press(code);
        },
        holds: (call) => {
          for (const code of codes) {
            const reply = replies.get(code);
            if (!reply?.ok) {
              const problem = reply && 'code' in reply.problem ? reply.problem.code : reply;
              expect([call, code, problem]).toEqual([call, code, 'busy']);
              press(code);
            }
          }
          const cells = book.cells();
          const shown = codes.map((code) => [cells.get(`${code} LL01`), cells.get(`${code} result.status`)]);
          expect([call, shown]).toEqual([
            call,
            codes.map((code) => [String(100 + Number(code.slice(1))), 'Đã nộp']),
          ]);
          const receipts = codes.map((code) => cells.get(`${code} result.receipt`) ?? '');
          expect(new Set(receipts).size).toBe(20);
          const log = book.lines('log');
          const times = receipts.map((receipt) => log.filter((line) => line.includes(receipt)).length);
          expect([call, times]).toEqual([call, codes.map(() => 1)]);
        },
        sample: 1,
      });
    },
    FAULT_TIME,
  );
});

describe('Two people set the workbook up at once', () => {
  test(
    'it is set up once, and whoever came second is told',
    async () => {
      const blueprint = await blueprintOfSize({ hamlets: 2, rounds: 1 });
      const code = readFileSync(join(repositoryPaths.dist, 'Code.js'), 'utf8');
      const made = (): { readonly host: Host; readonly script: HostScript } => {
        const host = createHost({
          now: '2026-03-09T08:00:00+07:00',
          formulas: 'left blank',
          users: Object.values(PEOPLE),
          files: { blueprint },
        });
        return { host, script: host.load(code) };
      };
      let { host, script } = made();
      const second: string[] = [];
      /** @returns what it came to: '' when it was done */
      const setsUp = (who: string): string =>
        host.as(who, { authMode: 'FULL' }, () => {
          for (let cursor = ''; ; ) {
            const reply = script.callFromPage('setUpWorkbook', { cursor }) as ReturnType<
              ServerApi['setUpWorkbook']
            >;
            if (!reply.ok) return reply.problem.code;
            if (!reply.value.goesOn) return '';
            cursor = reply.value.cursor;
          }
        });
      const from = (): void => {
        ({ host, script } = made());
        second.length = 0;
      };
      const first = { outcome: '' };
      from();
      setsUp(PEOPLE.clerk);
      const once = pictureOf(host);
      /** Who is administrator, and when: whoever came first. */
      const isTheirs = (line: string): boolean => /^(?:Cấu hình|Nhật ký)/.test(line);
      atEveryCall({
        name: 'two people set up',
        host: () => host,
        from,
        act: () => {
          first.outcome = setsUp(PEOPLE.clerk);
        },
        others: () => second.push(setsUp(PEOPLE.officer)),
        holds: (call) => {
          const outcomes = [first.outcome, ...second];
          expect([call, outcomes.filter((outcome) => outcome === '')]).toEqual([call, ['']]);
          expect([call, differences(once, pictureOf(host)).filter((line) => !isTheirs(line))]).toEqual([
            call,
            [],
          ]);
        },
        sample: 3,
      });
    },
    FAULT_TIME,
  );
});
