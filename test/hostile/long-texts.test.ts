import { describe, expect, test } from 'vitest';
import { keptName, keptText } from '../../src/domain/typed-text.ts';
import { FULL_PLAN, FULL_RESULT, scenario } from '../scenario.ts';
import { sentenceOf } from '../scenarios/hamlet-desk.ts';
import { ReportDesk } from '../scenarios/report-desk.ts';

/** Whole books pasted into cells: every command goes on, and says what is too long. */

const BOOK = 'Ẵ"\\\n'.repeat(12_500);

describe('a text as long as a cell can hold', () => {
  test('pasted into a field is told to be too long, and every act on its hamlet goes on', () => {
    const office = scenario({ now: '2026-02-20T08:00:00+07:00' }).as('clerk');
    const xom = office.hamlet('Xóm Cẩm 2');
    expect(xom.sends(FULL_PLAN).ok).toBe(true);
    expect(xom.pastes('plan.place', [BOOK])).toEqual({});
    expect(xom.pastes('plan.group2.area', [BOOK])).toEqual({});
    expect(xom.note('plan.place')).toContain('Dài quá');
    const agency = office.agency('CQ07');
    expect(sentenceOf(agency.sendsBack('plan', xom.code, 'dài', '25/02/2026'))).toBe('');
    expect(xom.cell('plan.place')).toBe(BOOK);
    expect(sentenceOf(xom.saves({ ...FULL_PLAN, 'plan.place': 'Sân kho' }))).toBe('');
    expect(sentenceOf(xom.sends({ ...FULL_PLAN, 'plan.place': 'Sân kho' }))).toBe('');
    expect([xom.cell('plan.place'), xom.cell('plan.group2.area')]).toEqual(['Sân kho', '']);
    // Its beginning is in the log: what was never accepted is not kept by the book.
    const kept = office.register('log').read((range) => range.getSheet().getDataRange().getValues().flat());
    expect(kept).toContain(`${keptText(keptText(BOOK).slice(0, 4_000))}…`);
  });

  test('as a name, a note or a number of the registers stops no page and no report', () => {
    const office = scenario({ now: '2026-03-08T08:00:00+07:00' }).as('clerk');
    office.register('hamlets').pastes('X23', 'name', [[BOOK]]);
    office.register('agencies').pastes('CQ07', 'name', [[BOOK]]);
    office.register('settings').pastes('reportSigner', 'value', [[BOOK]]);
    office.register('settings').pastes('reportSymbol', 'value', [[BOOK]]);
    const xom = office.hamlet('Xóm Cẩm 2');
    expect(sentenceOf(xom.reports(FULL_RESULT))).toBe('');
    expect(office.agency('CQ07').sees().hamlets[0]?.name).toBe(keptName(BOOK));
    const report = new ReportDesk(office, 4).builds();
    expect(report.freezes('12').kind).toBe('frozen');
  });
});
