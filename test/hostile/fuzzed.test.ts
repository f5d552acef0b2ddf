import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { keptLine, keptText } from '../../src/domain/typed-text.ts';
import { ReportPaper } from '../../src/sidebar/report/report-paper.tsx';
import type { Entries } from '../../src/wire/entry.ts';
import { FAULT_TIME, faultRuns } from '../fault-points.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import type { HamletDesk } from '../scenarios/hamlet-desk.ts';
import { sampleReport } from '../sidebar/report-sample.ts';
import { readable, wordParts } from '../sidebar/word-parts.ts';
import { hostileCases } from './cases.ts';

/** Texts that nobody thought of: pieces of the written ones put together, and any letters at all, halves of them too. */

const piece = fc.constantFrom(...hostileCases.map(({ text }) => text));
const letter = fc.oneof(
  fc.constantFrom(...'=+-@\'"<>&;|¦{}[]()/\\$%#\t\r\n 0123456789.,:Eđ₫xXấ\u0001\u0300\u200b\u202e'),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);
const fuzzed = fc
  .oneof(
    fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
    fc.array(letter, { maxLength: 24 }).map((letters) => letters.join('')),
    fc.tuple(letter, piece).map((two) => two.join('')),
  )
  .map((text) => text.slice(0, 76));

const keys = catalogue.fields
  .filter((field) => field.phase === 'plan' && field.writtenBy === 'person')
  .filter(({ type }) => type.kind === 'text' && type.maxLength >= 80)
  .map(({ key }) => key);

const form: fc.Arbitrary<Entries> = fc
  .array(fuzzed, { minLength: keys.length, maxLength: keys.length })
  .map((texts) => Object.fromEntries(keys.map((key, at) => [key, texts[at] ?? ''])));

const kept = (entries: Entries): Entries =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, text]) => (keptText(text) === '' ? [] : [[key, keptText(text)]])),
  );

let office: Office;
let xom: HamletDesk;

beforeAll(() => {
  office = scenario({ now: '2026-02-20T08:00:00+07:00' }).as('clerk');
  xom = office.hamlet('Xóm Cẩm 2');
});

/** Where the fields of a form stand in the hamlet's column, value and formula. */
const column = (): { readonly values: readonly unknown[]; readonly formulas: readonly string[] } => {
  const round = office.round(4);
  const at = round.columnKeys().indexOf(xom.code);
  const rows = round.rowKeys();
  return round.read((range) => {
    const cells = range.offset(0, at, range.getNumRows(), 1);
    const [values, formulas] = [cells.getValues(), cells.getFormulas()];
    return {
      values: keys.map((key) => values[rows.indexOf(key)]?.[0]),
      formulas: keys.map((key) => formulas[rows.indexOf(key)]?.[0] ?? ''),
    };
  });
};

test(
  'saved in the sidebar each is in its cell and comes back, whatever format the cells were left in',
  () => {
    fc.assert(
      fc.property(form, fc.boolean(), (entries, spoilt) => {
        if (spoilt) {
          const at = office.round(4).columnKeys().indexOf(xom.code);
          office
            .round(4)
            .read((range) => range.offset(1, at, range.getNumRows() - 1, 1).setNumberFormat('General'));
        }
        const saved = xom.saves(entries);
        expect(saved.ok && saved.value.state.entries).toEqual(kept(entries));
        const { values, formulas } = column();
        expect(values).toEqual(keys.map((key) => keptText(entries[key] ?? '')));
        expect(formulas.filter((formula) => formula !== '')).toEqual([]);
        expect(xom.plan().state.entries).toEqual(kept(entries));
      }),
      { numRuns: faultRuns(8, 300) },
    );
  },
  FAULT_TIME,
);

test(
  'as a reason each is in its cell, on the pages and in the log',
  () => {
    office.hamlet('Xóm Cẩm 3').sends(FULL_PLAN);
    const agency = office.agency('CQ07');
    fc.assert(
      fc.property(
        fuzzed.filter((text) => keptLine(text) !== ''),
        (text) => {
          const done = agency.marksNotSent('X24', text);
          expect(done.ok).toBe(true);
          const cam3 = office.hamlet('Xóm Cẩm 3');
          expect(cam3.cell('result.notSentReason')).toBe(keptLine(text));
          expect(cam3.result().state.remarks.join('\n')).toContain(keptLine(text));
          const log = office.register('log').read((range) => {
            const sheet = range.getSheet();
            return sheet.getRange(sheet.getLastRow(), 1, 1, 12).getValues()[0] ?? [];
          });
          expect(log.some((cell) => String(cell).includes(keptLine(text)))).toBe(true);
        },
      ),
      { numRuns: faultRuns(5, 300) },
    );
  },
  FAULT_TIME,
);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

test(
  'in the Word file and on paper each is said as it is kept',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fuzzed, { minLength: 20, maxLength: 40 }), async (typed) => {
        const texts = typed.map(keptText).filter((text) => text !== '');
        const paragraphs = texts.map((text) => ({ style: 'text' as const, text, place: null }));
        const report = { ...sampleReport, paragraphs };
        const lines = readable((await wordParts(report)).document);
        expect(texts.filter((text) => !lines.includes(text))).toEqual([]);
        const html = renderToString(h(ReportPaper, { report }));
        const said = [...html.matchAll(/<p class="said text">(.*?)<\/p>/gs)].map(([, inside = '']) =>
          inside
            .replace(/<\/span>(?=<)/g, '\n')
            .replace(/<[^>]*>/g, '')
            .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? ''),
        );
        expect(said).toEqual(texts);
      }),
      { numRuns: faultRuns(5, 200) },
    );
  },
  FAULT_TIME,
);
