import type { Protected } from '../../src/domain/guard.ts';
import type { EditResult } from '../emulator/run/editing.ts';
import { type Office, scenario } from '../scenario.ts';
import { granted, type HamletDesk } from './hamlet-desk.ts';

/** An office whose workbook is protected for the people of its registers. The fourth round is planned, the third was held. */

export const ADDRESS = {
  administrator: 'quan-tri@example.invalid',
  office: 'kinh-te@example.invalid',
  /** Answers for Xóm 1. */
  officer: 'can-bo@example.invalid',
  head: 'truong-xom@example.invalid',
  second: 'bi-thu@example.invalid',
  /** Of Xóm 9, with which the officer has nothing to do. */
  otherHead: 'xom-khac@example.invalid',
  stranger: 'nguoi-la@example.invalid',
} as const;

export type Person = keyof typeof ADDRESS | 'owner';

/** Who may write into the column of `OWN`. */
export const MAY_ENTER: readonly Person[] = ['owner', 'administrator', 'office', 'officer', 'head', 'second'];

const NOW = '2026-02-20T08:00:00+07:00';

export const OWN = 'Xóm 1';
export const OTHER = 'Xóm 9';

export class GuardedOffice {
  readonly office: Office;

  constructor(office: Office) {
    this.office = office;
  }

  by<T>(person: Person, action: () => T): T {
    const { host } = this.office;
    return host.as(person === 'owner' ? host.owner : ADDRESS[person], {}, action);
  }

  /** What one register's cell says from now on. */
  writes(tab: 'settings' | 'hamlets' | 'agencies', row: string, column: string, value: string): void {
    const register = this.office.register(tab);
    const cell = register.cell(row, column);
    this.by('owner', () => register.read(() => cell.setValue(value)));
    // A run that is killed later must not lose it.
    this.office.host.workbook.commit();
  }

  /** "Bảo vệ sổ" step after step, as its page does. */
  protects(person: Person): Protected {
    return this.by(person, () => {
      let cursor = '';
      for (let steps = 0; steps < 100; steps += 1) {
        const step = granted(this.office.asks('protectWorkbook', { cursor }));
        if (!step.goesOn) return step.value;
        cursor = step.cursor;
      }
      throw new Error('it never ends');
    });
  }

  /** Types as this person. @returns whether Google let it pass */
  types(person: Person, hamlet: HamletDesk, key: string, value: string): boolean {
    const result: EditResult = this.by(person, () => hamlet.types(key, value));
    return result.rejected === undefined;
  }

  /** Every protection of the workbook, as a line: where, for whom, what it is called. */
  standing(): string[] {
    const { host, spreadsheet } = this.office;
    const { RANGE, SHEET } = host.globals.SpreadsheetApp.ProtectionType;
    return this.by('owner', () =>
      host.calls.uncounted(() =>
        [...spreadsheet.getProtections(RANGE), ...spreadsheet.getProtections(SHEET)]
          .map((each) => {
            const range = each.getRange();
            const editors = each.getEditors().map((user) => user.getEmail());
            const who = each.isWarningOnly() ? 'asks' : editors.sort().join(' ');
            return `${range.getSheet().getName()}!${range.getA1Notation()} | ${each.getDescription()} | ${who}`;
          })
          .sort(),
      ),
    );
  }

  /** Of them those whose description begins so, without where they are and without the stamp. */
  editorsOf(key: string): string[] {
    return this.standing().flatMap((line) => {
      const [, description = '', who = ''] = line.split(' | ');
      return description.startsWith(`SRQ ${key} #`) ? [who] : [];
    });
  }
}

/**
 * @param unknownMayEnter the setting "Cho nhập khi chưa rõ người nhập"
 * @param owner of the file, who gives it its organisation
 */
export const guardedOffice = (
  unknownMayEnter: 'Có' | 'Không' = 'Không',
  owner?: string,
  callCosts?: 'published',
): GuardedOffice => {
  const office = scenario({
    now: NOW,
    ...(owner === undefined ? {} : { owner }),
    ...(callCosts === undefined ? {} : { callCosts }),
  });
  const guarded = new GuardedOffice(office);
  const { spreadsheet, host } = office;
  guarded.by('owner', () => host.calls.uncounted(() => spreadsheet.addEditors(Object.values(ADDRESS))));
  const [own, other] = [office.hamlet(OWN).code, office.hamlet(OTHER).code];
  const agency = String(office.register('hamlets').value(own, 'agency'));
  guarded.writes('settings', 'administrators', 'value', ADDRESS.administrator);
  guarded.writes('settings', 'unknownMayEnter', 'value', unknownMayEnter);
  guarded.writes('agencies', 'CQ07', 'contactEmail', ADDRESS.office);
  guarded.writes('agencies', agency, 'contactEmail', ADDRESS.officer);
  guarded.writes('hamlets', own, 'headEmail', ADDRESS.head);
  guarded.writes('hamlets', own, 'secondEmail', ` ${ADDRESS.second.toUpperCase()} ; khong-phai-thu`);
  guarded.writes('hamlets', other, 'headEmail', ADDRESS.otherHead);
  return guarded;
};

/** A file made by "Make a copy": its cells and names are the same, protections do not come along (platform-facts §7.6). */
export const sameWorkbook = ({ office }: GuardedOffice): GuardedOffice => {
  const copy = new GuardedOffice(scenario({ now: NOW, saved: office.host.save() }));
  const state = copy.office.host.workbook.change();
  state.protections = [];
  copy.office.host.workbook.commit();
  return copy;
};
