import { beforeAll, describe, expect, test } from 'vitest';
import { keptLine } from '../../src/domain/typed-text.ts';
import type { AgencyDone } from '../../src/wire/agency.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import type { Act } from '../scenarios/agency-officer.ts';
import { granted } from '../scenarios/hamlet-desk.ts';
import { type ReportOffice, reportOffice } from '../scenarios/report-office.ts';
import { hostileCases } from './cases.ts';

/** Every text as a reason or a number that an act is done with: cells, the log, pages and Sổ báo cáo say it as it was typed. */

const texts = hostileCases.map(({ text }) => text).filter((text) => keptLine(text) !== '');
const unseen = hostileCases.map(({ text }) => text).filter((text) => keptLine(text) === '');

const done = (act: Act): AgencyDone => {
  if (!act.ok) throw new Error(act.problem.message);
  return act.value;
};

const logLength = (office: Office): number =>
  office.register('log').read((range) => range.getSheet().getLastRow());

/** Cells of the log: what they hold, what one sees, and formulas, of the rows since a number of them. */
const logSince = (office: Office, count: number): readonly (readonly (readonly string[])[])[] =>
  office.register('log').read((range) => {
    const all = range.getSheet().getDataRange();
    return [all.getValues(), all.getDisplayValues(), all.getFormulas()].map((lines) =>
      lines.slice(count).map((line) => line.map(String)),
    );
  });

describe('a reason', () => {
  let office: Office;

  beforeAll(() => {
    office = scenario({ now: '2026-02-20T08:00:00+07:00' });
    office.hamlet('Xóm Cẩm 2').sends(FULL_PLAN);
    office.as('clerk');
  });

  test('for which nothing will be sent stands in its cell, the page of the agency, the hamlet’s own and the log', () => {
    const agency = office.agency('CQ07');
    const xom = office.hamlet('Xóm Cẩm 3');
    for (const text of texts.filter((_, at) => at % 3 === 0)) {
      const before = logLength(office);
      const answer = done(agency.marksNotSent(xom.code, text));
      const wanted = keptLine(text);
      expect([xom.cell('result.notSentReason'), xom.shown('result.notSentReason')]).toEqual([wanted, wanted]);
      const [values, shown, formulas] = logSince(office, before);
      expect([values, shown].map((lines) => lines?.[0]?.some((cell) => cell.includes(wanted)))).toEqual([
        true,
        true,
      ]);
      expect(formulas?.flat().filter((formula) => formula !== '')).toEqual([]);
      const state = answer.state.hamlets.find(({ code }) => code === xom.code);
      expect(JSON.stringify(state)).toContain(JSON.stringify(wanted).slice(1, -1));
      expect(xom.result().state.remarks.join('\n')).toContain(wanted);
    }
  });

  test('for which a plan is sent back stands there too', () => {
    const agency = office.agency('CQ07');
    const xom = office.hamlet('Xóm Cẩm 2');
    for (const text of texts.filter((_, at) => at % 12 === 1)) {
      done(agency.sendsBack('plan', xom.code, text, '25/02/2026'));
      const wanted = keptLine(text);
      expect([xom.cell('plan.sentBackReason'), xom.shown('plan.sentBackReason')]).toEqual([wanted, wanted]);
      expect(xom.plan().state.remarks.join('\n')).toContain(wanted);
      expect(xom.sends(xom.plan().state.entries).ok).toBe(true);
    }
  });

  test('in which nothing can be seen is none', () => {
    const agency = office.agency('CQ07');
    for (const text of unseen) {
      expect(agency.sendsBack('plan', 'X06', text, '25/02/2026').ok).toBe(false);
    }
  });
});

describe('a report that goes out', () => {
  let made: ReportOffice;

  beforeAll(() => {
    made = reportOffice('built');
  });

  test('bears the number that was typed, in Sổ báo cáo too, and is no formula, day or number', () => {
    const { office, report } = made;
    for (const text of texts.filter((each, at) => at % 6 === 0 && !each.includes('/') && each.length <= 40)) {
      const outcome = report.checks(text);
      const number = keptLine(text)
        .replace(/^số\s*:?\s*/i, '')
        .trim();
      if (number === '') continue;
      const sheet = report.tab.read((range) => [range.getValues(), range.getDisplayValues()]);
      expect(outcome.kind).toBe('checks');
      const wanted = `Số: ${number}/BC-KT`;
      expect(sheet.map((lines) => lines.flat().includes(wanted))).toEqual([true, true]);
    }
    report.checks("$& $' 007");
    const frozen = granted(report.asks({ confirmed: true, base: report.checks().base }));
    expect(frozen.kind).toBe('frozen');
    expect(report.row(1)['number']).toBe("$& $' 007/BC-KT");
    expect(office.host.failures).toEqual([]);
  });

  test('a hamlet is unlocked for a reason that stands in its cell and in the log', () => {
    const { office, report, xom1 } = made;
    for (const text of texts.filter((_, at) => at % 12 === 2)) {
      const before = logLength(office);
      granted(report.unlocks(xom1, '2026-04-12', text));
      const wanted = keptLine(text);
      expect([xom1.cell('result.unlockReason'), xom1.shown('result.unlockReason')]).toEqual([wanted, wanted]);
      expect(logSince(office, before)[1]?.[0]?.join('\n')).toContain(wanted);
    }
  });
});
