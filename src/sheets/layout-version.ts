import type { RegisterTab } from './layout.ts';
import { LAYOUT_VERSION } from './layout.ts';

/**
 * What each version of the layout added, so that a workbook of an older one is told from a damaged one: only what stands
 * here is put in by "Khởi tạo sổ", everything else that is missing was lost and people are told so.
 */

/** Keys of the rows of a round tab, by the version that added them. */
const ROWS_ADDED: Readonly<Record<number, readonly string[]>> = {
  2: [
    'plan.lockedAt',
    'plan.agreedBase',
    'plan.corrections',
    'plan.correctionReason',
    'result.lockedAt',
    'result.confirmedBase',
    'result.corrections',
    'result.correctionReason',
    'result.unlockedUntil',
    'result.unlockReason',
    'result.notSentReason',
  ],
  3: ['plan.copy', 'plan.version', 'result.copy', 'result.version'],
};

/** Rows of Cấu hình by the version that added them, where more came at once than anybody takes away. */
const SETTINGS_ADDED: readonly (readonly string[])[] = [
  [
    'remindHamlet1',
    'remindHamlet2',
    'remindHamlet3',
    'remindHamlet4',
    'remindAgency',
    'remindOffice',
    'remindSoft',
    'remindCleanUp',
    'remindReport',
    'remindPublication',
    'remindHour',
    'mailPolite',
    'reminderRun',
    'reminderWords',
  ],
];

/** Columns of the registers, by the version that added them. */
const COLUMNS_ADDED: Readonly<Record<number, Readonly<Partial<Record<RegisterTab, readonly string[]>>>>> = {
  2: {
    schedule: ['frozenAt', 'roster'],
    agencyLog: ['lastSentAt', 'sentBy', 'receipt', 'standing', 'operation'],
    indicators: ['kind', 'hidden', 'since'],
  },
  3: { log: ['field', 'before', 'after', 'stamps', 'seq', 'hash'] },
  4: { reminders: ['key', 'unit', 'name', 'channel', 'closedAt', 'who', 'note', 'step', 'run', 'mail'] },
};

/** What each version added to a register: a list for each version that added anything. */
const addedTo = (tab: string): readonly (readonly string[])[] =>
  Object.values(COLUMNS_ADDED).flatMap((added) => {
    const keys = (added as Readonly<Record<string, readonly string[] | undefined>>)[tab];
    return keys ? [keys] : [];
  });

/** Version in B1 of a round tab or of the template; 1 where it cannot be read. */
export const versionOf = (stamp: unknown): number => Number(/^v(\d+)$/.exec(String(stamp))?.[1] ?? 1);

export const versionStamp = `v${LAYOUT_VERSION}`;

/** Whether a tab of this version has no such row because the row is younger. */
export const isYoungerRow = (key: string, version: number): boolean =>
  Object.keys(ROWS_ADDED).some(
    (since) => Number(since) > version && ROWS_ADDED[Number(since)]?.includes(key),
  );

export const isYoungerColumn = (tab: string, key: string): boolean =>
  addedTo(tab).some((keys) => keys.includes(key));

/** Of the columns that a register lacks those that its layout never had: where one of a version stands, the others were taken away. */
export const youngerAmong = (tab: RegisterTab, missing: readonly string[]): readonly string[] =>
  addedTo(tab)
    .filter((keys) => keys.every((key) => missing.includes(key)))
    .flat();

/** Of the rows that a register lacks those that its layout never had, likewise. */
export const youngerRowsAmong = (tab: RegisterTab, missing: readonly string[]): readonly string[] =>
  tab === 'settings'
    ? SETTINGS_ADDED.filter((keys) => keys.every((key) => missing.includes(key))).flat()
    : [];
