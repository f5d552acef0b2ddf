import { beforeAll, describe, expect, test } from 'vitest';
import type { BulletinFacts } from '../../src/domain/bulletin-facts.ts';
import type { ReportDocument } from '../../src/domain/report-document.ts';
import { webText, zaloText } from '../../src/text/bulletins.ts';
import { type Office, scenario } from '../scenario.ts';
import { granted } from './hamlet-desk.ts';

/** From "Lập báo cáo" to what leaves the house, on the built script. */

const ROUND_3 = '2026-D03';
const TAB = 'Báo cáo 02-2026';

let office: Office;

const document = (): ReportDocument => {
  const { report } = granted(office.asks('openReportDocument', { roundKey: ROUND_3 }));
  if (report === null) throw new Error('no report');
  return report.document;
};

const facts = (): BulletinFacts => {
  const { facts: found } = granted(office.asks('openBulletins', { roundKey: ROUND_3 }));
  if (found === null) throw new Error('no facts');
  return found;
};

/** Types into the sheet of the report, where a place of the clerk is. */
const writeAt = (place: string, text: string): void => {
  const keys = office.host.calls.uncounted(
    () => office.spreadsheet.getSheetByName(TAB)?.getRange('A1:A200').getValues() ?? [],
  );
  const row = keys.findIndex(([key]) => String(key).startsWith(`${place}=`)) + 1;
  if (row === 0) throw new Error(`no place ${place}`);
  office.host.edit({ sheet: TAB, range: `B${row}`, value: text });
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

beforeAll(() => {
  office = scenario({ preset: 'sample', now: '2026-03-09T08:00:00+07:00' });
  office.summary(3);
});

describe('the report that is handed out', () => {
  test('has what the clerk wrote into the sheet after it was made', () => {
    writeAt('free.causes', 'Trời mưa nhiều ngày.');
    const causes = document().paragraphs.find(({ place }) => place === 'free.causes');
    expect(causes?.text).toBe('Trời mưa nhiều ngày.');
  });

  test('ends with its closing sentence: notes of the maker stay in the sheet', () => {
    expect(document().paragraphs.at(-1)?.text).toMatch(/\.\/\.$/);
  });

  test('carries the figures that web article and Zalo message carry, to the unit', () => {
    const printed = document()
      .paragraphs.map(({ text }) => text)
      .join('\n');
    const { figures } = facts();
    expect(figures.length).toBeGreaterThan(20);
    const web = webText(facts());
    for (const { label } of figures) {
      const said = new RegExp(`${escaped(label)}: ([\\d.,]+ [^\\s(;.]+)`);
      expect([label, said.exec(web)?.[1]]).toEqual([label, said.exec(printed)?.[1]]);
    }
    const people = /Tổng số người tham gia: [\d.]+ người/.exec(printed)?.[0] ?? 'none';
    expect(web).toContain(people);
    expect(zaloText(facts())).toContain(people);
  });
});
