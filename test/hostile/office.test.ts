import { beforeAll, describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { nameKey } from '../../src/domain/name.ts';
import { keptText } from '../../src/domain/typed-text.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import { webText, zaloText } from '../../src/text/bulletins.ts';
import { loudspeakerText } from '../../src/text/loudspeaker.ts';
import { inOneLine } from '../../src/text/report-examples.ts';
import { FULL_RESULT, type Office, scenario } from '../scenario.ts';
import { granted } from '../scenarios/hamlet-desk.ts';
import { KeyedTab } from '../scenarios/keyed-tab.ts';
import { ReportDesk } from '../scenarios/report-desk.ts';
import { readable, wordParts } from '../sidebar/word-parts.ts';
import { hostileCases } from './cases.ts';

/** A whole office that is called and says nothing but hostile texts: registers, entries, report, clerk, frozen copy, files. */

const NOW = '2026-03-08T08:00:00+07:00';

/** Texts that a cell of the grid keeps as they are, so that what is read can be compared. */
const texts = hostileCases.map(({ text }) => text).filter((text) => keptText(text) === text);

/** A text of its own for each hamlet and each purpose. */
const textOf = (index: number, purpose: number): string => texts[(index + purpose * 61) % texts.length] ?? '';

const names = hamletsOfPhuLac.map((_, index) => textOf(index, 0));
const difficulties = hamletsOfPhuLac.map((_, index) => textOf(index, 2));
const highlights = hamletsOfPhuLac.map((_, index) => textOf(index, 3));

let office: Office;
let report: ReportDesk;

const pasteColumn = (tab: 'hamlets' | 'agencies', column: string, values: readonly string[]): void => {
  const register = office.register(tab);
  const first = tab === 'hamlets' ? 'X01' : 'CQ01';
  expect(
    register.pastes(
      first,
      column,
      values.map((value) => [value]),
    ),
  ).toEqual({});
};

beforeAll(() => {
  office = scenario({ now: NOW }).as('clerk');
  report = new ReportDesk(office, 4);
  pasteColumn('hamlets', 'name', names);
  pasteColumn(
    'hamlets',
    'headName',
    hamletsOfPhuLac.map((_, index) => textOf(index, 1)),
  );
  pasteColumn(
    'hamlets',
    'headEmail',
    hamletsOfPhuLac.map((_, index) => textOf(index, 4)),
  );
  pasteColumn(
    'agencies',
    'name',
    agenciesOfPhuLac.map((_, index) => textOf(index, 5)),
  );
  pasteColumn(
    'agencies',
    'contactName',
    agenciesOfPhuLac.map((_, index) => textOf(index, 3)),
  );
  office.register('settings').types('planNumber', 'value', '=HYPERLINK("https://evil.invalid/";"12")');
  office.register('settings').types('reportSymbol', 'value', 'KT ¦ free.causes=$&');
  office.register('settings').types('reportSigner', 'value', '<b>TRƯỞNG</b>\n=1+1');
  office.register('schedule').types('2026-D04', 'postponedReason', '=1+1');
  hamletsOfPhuLac.forEach(({ code }, index) => {
    const reply = office.asks('openResult', { roundKey: '2026-D04', hamletCode: code });
    const said = {
      'result.difficulties': difficulties[index] ?? '',
      'result.highlights': highlights[index] ?? '',
      'result.praised': textOf(index, 4),
      'result.photos': textOf(index, 5),
    };
    granted(
      office.asks('submitResult', {
        roundKey: '2026-D04',
        hamletCode: code,
        entries: { ...FULL_RESULT, ...said },
        base: granted(reply).state.base,
        reason: '',
        operationId: `press-${code}`,
      }) as never,
    );
  });
});

const formulasWithText = (tab: KeyedTab, said: readonly string[]): readonly string[] =>
  tab
    .read((range) => range.getSheet().getDataRange().getFormulas())
    .flat()
    .filter((formula) => formula !== '' && said.some((text) => text.length > 3 && formula.includes(text)));

describe('names and words of the office', () => {
  test('stand in the registers as they were typed', () => {
    const shown = office.register('hamlets').read((range) => range.getDisplayValues().flat());
    expect(names.filter((name) => !shown.includes(name))).toEqual([]);
    expect(office.register('settings').shown('planNumber', 'value')).toContain('=HYPERLINK(');
    expect(formulasWithText(office.register('hamlets'), names)).toEqual([]);
  });

  test('come to the pages as they were typed', () => {
    const seen = agenciesOfPhuLac.slice(0, 22).flatMap(({ code }) => office.agency(code).sees().hamlets);
    expect(seen.map(({ name }) => name).sort()).toEqual([...names].sort());
    const said = JSON.stringify(seen);
    const missing = [...difficulties, ...highlights].filter(
      (text) => !said.includes(JSON.stringify(text).slice(1, -1)),
    );
    expect(missing).toEqual([]);
  });

  test('do not disturb the check of a round or of its history', () => {
    expect(office.asks('checkRound', { roundKey: '2026-D04' }).ok).toBe(true);
    expect(office.asks('checkHistory', { roundKey: '2026-D04' }).ok).toBe(true);
  });
});

describe('the report', () => {
  test('says every word as it was typed, in its sheet, its content, the Word file and the bulletins', async () => {
    report.builds();
    report.writes('free.causes', '=1+1');
    report.writes('free.notes', '$& <script>1</script> ¦ free.causes=x');
    report.builds();
    const shown = report.tab.read((range) => range.getDisplayValues().flat());
    // The same words of several hamlets are one proposal, in the spelling of the first.
    const lines = difficulties
      .map(inOneLine)
      .filter((text, at, all) => all.findIndex((each) => nameKey(each) === nameKey(text)) === at);
    expect(lines.filter((text) => !shown.includes(text))).toEqual([]);
    expect(shown).toEqual(expect.arrayContaining(['=1+1', '$& <script>1</script> ¦ free.causes=x']));
    expect(formulasWithText(report.tab, [...difficulties, ...names])).toEqual([]);

    const opened = granted(office.asks('openReportDocument', { roundKey: '2026-D04' })).report;
    if (opened === null) throw new Error('no report');
    const { document } = opened;
    const cells = document.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
    expect(lines.filter((text) => !cells.some((cell) => cell.kind === 'text' && cell.text === text))).toEqual(
      [],
    );
    expect(document.heading.number).toBe('Số: ……/BC-KT ¦ free.causes=$&');
    expect(document.paragraphs.map(({ text }) => text)).toContain('=1+1');
    expect(document.signature.title).toBe('<b>TRƯỞNG</b>\n=1+1');
    const read = readable((await wordParts(document)).document);
    expect(lines.filter((text) => !read.includes(text))).toEqual([]);

    const { facts } = granted(office.asks('openBulletins', { roundKey: '2026-D04' }));
    if (facts === null) throw new Error('no facts');
    for (const { hamletName, text } of facts.highlights) {
      expect(names).toContain(hamletName);
      expect(webText(facts).length + zaloText(facts).length + text.length).toBeGreaterThan(0);
    }
    // What is read out has letters, digits in words and commas alone.
    expect(loudspeakerText(facts)).not.toMatch(/[<>{}=@|\\]/);
  });

  test('frozen, it is kept and cited as it was', () => {
    const { heading } =
      granted(office.asks('openReportDocument', { roundKey: '2026-D04' })).report?.document ?? {};
    report.freezes('=1+1');
    expect(report.row(1)['number']).toBe('=1+1/BC-KT ¦ free.causes=$&');
    expect(report.kept(1)?.document.heading).toEqual({
      ...heading,
      number: 'Số: =1+1/BC-KT ¦ free.causes=$&',
    });
    const frozen = report.shown(report.row(1)['frozenTab'] ?? '');
    expect(frozen.flat()).toEqual(expect.arrayContaining(['=1+1', '<b>TRƯỞNG</b>\n=1+1']));
  });
});

test('"Khởi tạo sổ" run again writes names into Theo dõi and Tổng quan as text', () => {
  const lost = office.register('tracking').read((range) => range.getSheet());
  office.spreadsheet.deleteSheet(lost);
  office.setUp();
  const tracking = new KeyedTab(office.host, registerRange.tracking);
  const shown = tracking.read((range) => range.getSheet().getDataRange().getDisplayValues().flat());
  expect(names.filter((name) => !shown.includes(name))).toEqual([]);
  expect(office.host.failures).toEqual([]);
});
