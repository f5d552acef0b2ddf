import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { findGuardFaults } from '../../src/commands/protect-workbook.ts';
import type { Protected } from '../../src/domain/guard.ts';
import { instant } from '../../src/domain/instant.ts';
import type { Step } from '../../src/wire/steps.ts';
import { Exception } from '../emulator/host-context.ts';
import { FakeProtection } from '../emulator/spreadsheet/protection.ts';
import { callsUpTo, FAULT_TIME, faultPoints } from '../fault-points.ts';
import { ADDRESS, guardedOffice, MAY_ENTER, OWN, sameWorkbook } from './guarded-office.ts';
import { granted } from './hamlet-desk.ts';

/** Of 48 hamlets and 13 rounds, two of which are being entered. */
const LOCKED = 137;
const ALL = LOCKED + 4;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('pressed again, "Bảo vệ sổ"', () => {
  test('changes nothing where nothing changed', () => {
    const guarded = guardedOffice();
    guarded.protects('administrator');
    const [before, { calls }] = [guarded.standing(), guarded.office.host];
    calls.reset();
    guarded.protects('administrator');
    expect(guarded.standing()).toEqual(before);
    expect(Object.keys(calls.byMethod).filter((method) => /^Protection\.(?!get)/.test(method))).toEqual([]);
  });

  test('lets a new head in and the old one out', () => {
    const guarded = guardedOffice();
    guarded.protects('administrator');
    const hamlet = guarded.office.hamlet(OWN);
    guarded.writes('hamlets', hamlet.code, 'headEmail', ADDRESS.stranger);
    guarded.protects('administrator');
    expect(guarded.types('stranger', hamlet, 'plan.place', 'người mới')).toBe(true);
    expect(guarded.types('head', hamlet, 'plan.place', 'người cũ')).toBe(false);
  });

  test('puts right what somebody changed in Google’s own list: an editor taken out, a lock that only asks', () => {
    const guarded = guardedOffice();
    guarded.protects('administrator');
    const before = guarded.standing();
    const { spreadsheet, host } = guarded.office;
    const { RANGE } = host.globals.SpreadsheetApp.ProtectionType;
    guarded.by('owner', () => {
      const [own, other] = ['2026-D04 X05', '2026-D04 X06'].map((key) =>
        spreadsheet.getProtections(RANGE).find((each) => each.getDescription().startsWith(`SRQ ${key} `)),
      );
      own?.removeEditor(ADDRESS.head);
      other?.setWarningOnly(true);
    });
    expect(guarded.standing()).not.toEqual(before);
    guarded.protects('administrator');
    expect(guarded.standing()).toEqual(before);
  });

  test('a month later guards the next rounds and takes away what it made for those that are over', () => {
    const guarded = guardedOffice();
    guarded.protects('administrator');
    guarded.office.at('2026-03-20T08:00:00+07:00');
    guarded.protects('administrator');
    const rounds = guarded
      .standing()
      .flatMap((line) => / \| SRQ (2026-D\d\d) X05 /.exec(line)?.slice(1) ?? []);
    expect(rounds).toEqual(['2026-D04', '2026-D05']);
    expect(guarded.standing()).toHaveLength(ALL);
  });

  test('finds a column that was moved where it is now, and its guard with it', () => {
    const guarded = guardedOffice();
    guarded.protects('administrator');
    const { office } = guarded;
    const hamlet = office.hamlet(OWN);
    guarded.by('owner', () => {
      const sheet = office.round(4).cell('plan.place', hamlet.code).getSheet();
      const column = office.round(4).cell('plan.place', hamlet.code).getColumn();
      sheet.moveColumns(sheet.getRange(1, column, 1, 1), column + 6);
    });
    const before = guarded.standing();
    expect(guarded.types('head', hamlet, 'plan.place', 'vẫn của xóm')).toBe(true);
    expect(guarded.types('otherHead', hamlet, 'plan.place', 'nhầm')).toBe(false);
    guarded.protects('administrator');
    expect(guarded.standing()).toEqual(before);
  });

  test('leaves what people protected themselves, without a name and in the very same place too', () => {
    const guarded = guardedOffice();
    const { spreadsheet } = guarded.office;
    const cell = guarded.office.round(4).cell('plan.status', 'X06');
    guarded.by('owner', () => {
      const sheet = cell.getSheet();
      const own = sheet.getRange('J28:J174').protect();
      own.removeEditors(Object.values(ADDRESS));
      sheet.getRange('J28:J40').protect().setDescription('SRQ của tôi? không').setWarningOnly(true);
      spreadsheet.getSheetByName('Lịch')?.protect().setDescription('của kế toán');
    });
    const theirs = guarded.standing();
    expect(theirs).toHaveLength(3);
    guarded.protects('administrator');
    guarded.protects('owner');
    const left = guarded.standing();
    expect(theirs.filter((line) => !left.includes(line))).toEqual([]);
    expect(guarded.standing()).toHaveLength(ALL + theirs.length);
  });
});

describe('an account that Google does not let lock', () => {
  test('gets guards that ask, is told so, and the owner’s press makes them locks', () => {
    const whole = guardedOffice();
    whole.protects('owner');
    const guarded = guardedOffice();
    vi.spyOn(FakeProtection.prototype, 'addEditors').mockImplementation(() => {
      throw new Exception('You do not have permission to perform that action.');
    });
    expect(guarded.protects('administrator')).toMatchObject({ locked: 0, asking: 4, fellBack: LOCKED });
    expect(guarded.standing().every((line) => line.endsWith('| asks'))).toBe(true);
    vi.restoreAllMocks();
    expect(guarded.protects('owner')).toMatchObject({ locked: LOCKED, asking: 4, fellBack: 0, refused: 0 });
    expect(guarded.standing()).toEqual(whole.standing());
  });

  test('and a guard that somebody else locked stays as it is, told of, until the owner presses', () => {
    const guarded = guardedOffice();
    guarded.writes('settings', 'administrators', 'value', ADDRESS.office);
    guarded.protects('office');
    guarded.writes('settings', 'administrators', 'value', ADDRESS.administrator);
    const before = guarded.standing();
    expect(guarded.protects('administrator')).toMatchObject({ locked: 0, refused: LOCKED });
    expect(guarded.standing()).toEqual(before);
    expect(guarded.protects('owner')).toMatchObject({ locked: LOCKED, refused: 0 });
  });
});

describe('an organisation’s file', () => {
  test('is shut to its other people too', () => {
    const guarded = guardedOffice('Không', 'chu@phulac.example.invalid');
    guarded.protects('owner');
    const { host } = guarded.office;
    const hamlet = guarded.office.hamlet(OWN);
    const typed = host.as('can.bo@phulac.example.invalid', {}, () => hamlet.types('plan.place', 'nhầm'));
    expect(typed.rejected).toContain('protected cell');
  });
});

describe('a copied file', () => {
  test('has no protections, and gets all of them back', () => {
    const guarded = guardedOffice();
    guarded.protects('owner');
    const before = guarded.standing();
    const copy = sameWorkbook(guarded);
    expect(copy.standing()).toEqual([]);
    copy.protects('owner');
    expect(copy.standing()).toEqual(before);
  });
});

describe('"Bảo vệ sổ" that was cut off', () => {
  let whole: readonly string[];
  let calls: number;
  beforeAll(() => {
    const guarded = guardedOffice();
    guarded.office.host.calls.reset();
    guarded.protects('administrator');
    calls = guarded.office.host.calls.total;
    whole = guarded.standing();
  });

  test(
    'at whatever call, shuts nobody out who may write, and pressed again comes to the same end',
    () => {
      const cuts = [
        ...faultPoints(callsUpTo(calls), 12, 22).map((call) => ['dieAt', call] as const),
        ...faultPoints(callsUpTo(calls), 6, 23).map((call) => ['failAt', call] as const),
      ];
      for (const [how, call] of cuts) {
        const guarded = guardedOffice();
        guarded.office.host[how](call);
        try {
          guarded.protects('administrator');
        } catch {
          // Google ends the run without a word, or the page is told that it failed.
        }
        guarded.office.host.calls.forgetFaults();
        const hamlet = guarded.office.hamlet(OWN);
        for (const person of MAY_ENTER) {
          expect([how, call, person, guarded.types(person, hamlet, 'plan.place', 'x')]).toEqual([
            how,
            call,
            person,
            true,
          ]);
        }
        guarded.protects('administrator');
        expect([how, call, guarded.standing()]).toEqual([how, call, whole]);
      }
    },
    FAULT_TIME,
  );

  test('or pressed by two administrators at once, step by step in turn, comes to the same end', () => {
    const guarded = guardedOffice('Không', undefined, 'published');
    guarded.writes('settings', 'administrators', 'value', `${ADDRESS.administrator}; ${ADDRESS.office}`);
    const cursors = new Map<'administrator' | 'office', string>([
      ['administrator', ''],
      ['office', ''],
    ]);
    while (cursors.size > 0) {
      for (const [person, cursor] of [...cursors]) {
        const step: Step<Protected> = guarded.by(person, () =>
          granted(guarded.office.asks('protectWorkbook', { cursor })),
        );
        if (step.goesOn) cursors.set(person, step.cursor);
        else cursors.delete(person);
      }
    }
    expect(guarded.standing()).toEqual(whole);
  });

  test('goes on in steps that end long before Google would end them', () => {
    const guarded = guardedOffice('Không', undefined, 'published');
    const { host } = guarded.office;
    const seconds: number[] = [];
    guarded.by('administrator', () => {
      for (let cursor: string | null = ''; cursor !== null; ) {
        const before = host.clock.now();
        const step: Step<Protected> = granted(guarded.office.asks('protectWorkbook', { cursor }));
        seconds.push((host.clock.now() - before) / 1000);
        cursor = step.goesOn ? step.cursor : null;
      }
    });
    expect(seconds.length).toBeGreaterThan(3);
    expect(Math.max(...seconds)).toBeLessThan(60);
    expect(guarded.standing()).toEqual(whole);
  });
});

describe('what "Kiểm tra sổ" is told of guards', () => {
  test('is nothing where they stand, and otherwise which are wrong, tab by tab', () => {
    const guarded = guardedOffice();
    const { spreadsheet, host } = guarded.office;
    vi.stubGlobal('SpreadsheetApp', host.globals.SpreadsheetApp);
    const faults = () =>
      guarded.by('owner', () => findGuardFaults(spreadsheet, instant('2026-02-20T08:00:00+07:00')));
    const all = faults();
    expect(all).toHaveLength(28);
    expect(all.flatMap(({ differences }) => differences).every(({ fault }) => fault === 'missing')).toBe(
      true,
    );

    guarded.protects('owner');
    expect(faults()).toEqual([]);

    guarded.writes('hamlets', guarded.office.hamlet(OWN).code, 'headEmail', ADDRESS.stranger);
    const { RANGE } = host.globals.SpreadsheetApp.ProtectionType;
    guarded.by('owner', () => {
      const of = (key: string) =>
        spreadsheet.getProtections(RANGE).find((each) => each.getDescription().startsWith(`SRQ ${key} `));
      of('2026-D04 X06')?.remove();
      of('2026-D04 X07')?.setRange(spreadsheet.getRange("'Đợt 04 (03-2026)'!E100:E110"));
      of('settings')?.remove();
    });
    expect(faults()).toEqual([
      { tab: 'Cấu hình', differences: [{ fault: 'missing', key: 'settings' }] },
      { tab: 'Đợt 03 (02-2026)', differences: [{ fault: 'unfinished', key: '2026-D03 X05' }] },
      {
        tab: 'Đợt 04 (03-2026)',
        differences: [
          { fault: 'unfinished', key: '2026-D04 X05' },
          { fault: 'missing', key: '2026-D04 X06' },
          { fault: 'elsewhere', key: '2026-D04 X07' },
        ],
      },
    ]);
  });
});
