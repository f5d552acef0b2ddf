import type { Guard, GuardCounts, GuardDifference, StandingGuard } from '../domain/guard.ts';
import { guardDifferences, stampOf } from '../domain/guard.ts';
import { addressesIn } from '../domain/role.ts';
import type { Range, Sheet, Workbook } from './workbook.ts';

/**
 * Google's protections, as the guards that we want and those that stand. They are of ranges, never of whole sheets: which of a
 * sheet's was made by whom could not be told, and people could not unfold its rows any more (decision 0022).
 */

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type User = GoogleAppsScript.Base.User;

interface Standing extends StandingGuard {
  readonly protection: Protection;
  readonly range: Range;
  /** null where they were not asked for, or may not be known. */
  readonly users: readonly User[] | null;
}

/** "SRQ 2026-D04 X07 #1k2m3n4p": the key, and the stamp once it is finished. People see it in Google's list of protections. */
const DESCRIPTION = /^SRQ ([\w-]+(?: \w+){0,2})(?: #([0-9a-z]+))?$/;

const describe = (key: string, stamp = ''): string => `SRQ ${key}${stamp && ` #${stamp}`}`;

/** The refusals of Google's services have this name; everything else is a mistake of ours. */
const isRefusal = (error: unknown): boolean => Object(error).name === 'Exception';

/** What it gives; null where Google refuses. */
const unlessRefused = <T>(action: () => T): T | null => {
  try {
    return action();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
};

/**
 * The protected ranges of a sheet, or of the whole workbook. Three service calls each besides one for all, one more each for who may
 * edit: people change that in Google's own list, and our description stays.
 */
export const standingGuards = (of: Sheet | Workbook, askEditors: boolean): readonly Standing[] =>
  of.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((protection) => {
    const [, key = null, stamp = ''] = DESCRIPTION.exec(protection.getDescription()) ?? [];
    const range = protection.getRange();
    const a1 = range.getA1Notation();
    const users = askEditors && key !== null ? unlessRefused(() => protection.getEditors()) : null;
    return { protection, range, key, stamp, a1, users, editors: users?.length ?? null };
  });

/** Who has to do with the file. Addresses as `addressesIn` gives them; '' for one that Google does not tell. */
export interface Sharing {
  readonly owner: string;
  /** With whom it is shared, the owner left out. */
  readonly editors: readonly string[];
  /** The person at the keyboard. */
  readonly me: string;
  /** Whether a protection begins open to everybody in the owner's organisation; asked of the first one that is made. */
  readonly isOpenToDomain: (protection: Protection) => boolean;
}

const emailsOf = (users: readonly User[]): readonly string[] =>
  users.flatMap((user) => addressesIn(user.getEmail()));

/** Four service calls and one a person. */
export const readSharing = (workbook: Workbook, me: string): Sharing => {
  // A file of a shared drive belongs to nobody.
  const owner = workbook.getOwner()?.getEmail().toLowerCase() ?? '';
  const editors = emailsOf(workbook.getEditors()).filter((address) => address !== owner);
  let open: boolean | null = null;
  return {
    owner,
    editors,
    me: me.toLowerCase(),
    isOpenToDomain: (protection) => {
      open ??= protection.canDomainEdit();
      return open;
    },
  };
};

/**
 * Lets these people through and nobody else. They are added before the others are taken out: cut off in between, it stops nobody
 * whom it must not; and somebody whose right comes from a group must be in it before the group is taken out (reference of Protection).
 */
const lock = (
  { protection, users }: Pick<Standing, 'protection' | 'users'>,
  editors: readonly string[],
  { editors: sharedWith, me, isOpenToDomain }: Sharing,
): void => {
  const closes = isOpenToDomain(protection);
  const allowed = new Set([...editors, me].filter((address) => address !== ''));
  const present = new Set([...sharedWith, ...emailsOf(users ?? [])]);
  const gone = [...present].filter((address) => !allowed.has(address));
  if (users !== null) protection.setWarningOnly(false);
  protection.addEditors([...allowed]);
  if (gone.length > 0) protection.removeEditors(gone);
  // Refused in files that belong to no organisation, where nothing is open to one.
  if (closes) protection.setDomainEdit(false);
};

type Outcome = keyof GuardCounts;

/** Makes a standing protection what it has to be. It is named before it stops anybody, and stamped when it is finished. */
const settle = (
  standing: Pick<Standing, 'protection' | 'users'>,
  { key, editors }: Guard,
  sharing: Sharing,
): Outcome => {
  const { protection } = standing;
  const warn = (): Protection => {
    const stamp = stampOf({ editors: null });
    return protection.setWarningOnly(true).setDescription(describe(key, stamp));
  };
  const done = unlessRefused((): Outcome => {
    protection.setDescription(describe(key));
    if (editors === null) {
      warn();
      return 'asking';
    }
    lock(standing, editors, sharing);
    protection.setDescription(describe(key, stampOf({ editors })));
    return 'locked';
  });
  return done ?? (unlessRefused(warn) === null ? 'refused' : 'fellBack');
};

/**
 * What a run left that was cut off right after its first step: it has no name, and it stops nobody. One that people made with
 * nobody in it but the whole file is the same to them.
 */
const isLeftOver = (protection: Protection, { editors }: Sharing): boolean =>
  unlessRefused(() => {
    if (protection.getDescription() !== '' || protection.isWarningOnly()) return false;
    const through = new Set(emailsOf(protection.getEditors()));
    return editors.every((address) => through.has(address));
  }) ?? false;

const make = (sheet: Sheet, guard: Guard, standing: readonly Standing[], sharing: Sharing): Outcome => {
  const begun = standing.find(
    ({ key, a1, protection }) => key === null && a1 === guard.a1 && isLeftOver(protection, sharing),
  );
  const protection = begun?.protection ?? unlessRefused(() => sheet.getRange(guard.a1).protect());
  return protection === null ? 'refused' : settle({ protection, users: null }, guard, sharing);
};

const mend = (
  sheet: Sheet,
  { fault, wanted, standing }: GuardDifference<Standing>,
  all: readonly Standing[],
  sharing: Sharing,
): Outcome | null => {
  if (standing === null) return wanted && make(sheet, wanted, all, sharing);
  const { protection } = standing;
  if (wanted === null) {
    const removed = unlessRefused(() => {
      protection.remove();
      return true;
    });
    return removed ? null : 'refused';
  }
  if (fault === 'elsewhere' && unlessRefused(() => protection.setRange(sheet.getRange(wanted.a1))) === null)
    return 'refused';
  return settle(standing, wanted, sharing);
};

/**
 * Brings the guards of a tab to what is wanted, and takes away those of ours that are not. It can be cut off anywhere and done
 * again: whatever it left is found by its name. Protections of people's own stay. One service call for the tab and four for each
 * that stands; six for each that is made.
 */
export const guardTab = (sheet: Sheet, wanted: readonly Guard[], sharing: Sharing): GuardCounts => {
  const standing = standingGuards(sheet, true);
  const differences = guardDifferences(wanted, standing, sharing.owner);
  const counts = { locked: 0, asking: 0, fellBack: 0, refused: 0 };
  const changed = new Set(differences.map((difference) => difference.wanted));
  for (const guard of wanted) {
    if (!changed.has(guard)) counts[guard.editors === null ? 'asking' : 'locked'] += 1;
  }
  for (const difference of differences) {
    const outcome = mend(sheet, difference, standing, sharing);
    if (outcome) counts[outcome] += 1;
  }
  return counts;
};
