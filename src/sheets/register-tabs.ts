import type { Agency, AgencyCode, AgencyKind } from '../domain/agency.ts';
import { isAgencyCode } from '../domain/agency.ts';
import { isPeriod, type Period } from '../domain/day.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import { isHamletCode } from '../domain/hamlet.ts';
import { keptName } from '../domain/typed-text.ts';
import { yes } from '../text/tabs.ts';
import type { TableRow } from './table.ts';
import { tableRows, textOf } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readRegister } from './workbook.ts';

/** The registers Xóm and Cơ quan: edited as ordinary cells, read by the keys of their hidden first row. */

const text = (row: TableRow, key: string): string => textOf(row.cells[key] ?? null);

/** A month typed as 'YYYY-MM' or 'MM/YYYY'; blank leaves that end open. */
const periodAt = (row: TableRow, key: string): Period | null => {
  const typed = text(row, key);
  const turned = /^(\d{1,2})[/-](\d{4})$/.exec(typed);
  const iso = turned ? `${turned[2]}-${(turned[1] ?? '').padStart(2, '0')}` : typed;
  return isPeriod(iso) ? iso : null;
};

const contact = (row: TableRow, who: 'head' | 'second' | 'contact'): Hamlet['head'] => {
  const name = keptName(text(row, `${who}Name`));
  const phone = text(row, `${who}Phone`);
  const email = text(row, `${who}Email`);
  return name === '' && phone === '' && email === '' ? null : { name, phone, email };
};

/** All hamlets of the register as read, in its order: rows without a code are not hamlets yet. */
export const hamletsIn = (read: TabRead): readonly Hamlet[] =>
  tableRows(read, 'hamlets', ['code', 'name', 'agency']).flatMap((row, index) => {
    const code = text(row, 'code');
    const agency = text(row, 'agency');
    if (!isHamletCode(code)) return [];
    const name = keptName(text(row, 'name'));
    const successor = text(row, 'successor');
    const alias = text(row, 'alias');
    return [
      {
        code,
        order: index + 1,
        name,
        shortName: name.replace(/^Xóm\s+/i, ''),
        printed: name,
        agency: isAgencyCode(agency) ? agency : ('CQ00' satisfies AgencyCode),
        formerCommune: keptName(text(row, 'formerCommune')) || null,
        possibleOfficialName: null,
        aliases: alias === '' ? [] : alias.split(/\s*;\s*/),
        successor: isHamletCode(successor) ? successor : null,
        head: contact(row, 'head'),
        secondContact: contact(row, 'second'),
        validFrom: periodAt(row, 'validFrom'),
        validTo: periodAt(row, 'validTo'),
      },
    ];
  });

/** Two service calls. */
export const readHamlets = (workbook: Workbook): readonly Hamlet[] =>
  hamletsIn(readRegister(workbook, 'hamlets'));

const KINDS: readonly AgencyKind[] = [
  'party',
  'front',
  'military',
  'office',
  'department',
  'public-service-centre',
  'service-centre',
  'police',
  'health-station',
  'school',
  'enterprises',
];

/** All agencies of the register as read. */
export const agenciesIn = (read: TabRead): readonly Agency[] =>
  tableRows(read, 'agencies', ['code', 'name', 'polite', 'reports']).flatMap((row) => {
    const code = text(row, 'code');
    if (!isAgencyCode(code)) return [];
    const name = keptName(text(row, 'name'));
    return [
      {
        code,
        row: Number(text(row, 'row')) || 0,
        name,
        printedName: name,
        aliases: [],
        kind: KINDS.find((kind) => kind === text(row, 'kind')) ?? 'department',
        requestedNotOrdered: text(row, 'polite') === yes,
        expectedToReport: text(row, 'reports') === yes,
        contact: contact(row, 'contact'),
        validFrom: periodAt(row, 'validFrom'),
        validTo: periodAt(row, 'validTo'),
      },
    ];
  });

/** Two service calls. */
export const readAgencies = (workbook: Workbook): readonly Agency[] =>
  agenciesIn(readRegister(workbook, 'agencies'));
