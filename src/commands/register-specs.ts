import type { RegisterColumn, RegisterSpec } from '../sheets/register-builder.ts';
import { AGENCY_KEYS, HAMLET_KEYS } from '../sheets/register-tabs.ts';
import { SCHEDULE_KEYS } from '../sheets/schedule-tab.ts';
import {
  agencyHeadings,
  agencyLogHeadings,
  hamletHeadings,
  indicatorHeadings,
  logHeadings,
  reminderHeadings,
  reportHeadings,
  scheduleHeadings,
  settingHeadings,
  workItemHeadings,
} from '../text/registers.ts';

/** The columns of each register, in order. */

const text = (key: string, width: number): RegisterColumn => ({ key, kind: 'text', width });

const scheduleKinds: Readonly<Record<string, RegisterColumn['kind']>> = {
  number: 'number',
  printedDay: 'day',
  ruleDay: 'day',
  day: 'day',
  postponedTo: 'day',
  planByRule: 'moment',
  plan: 'moment',
  planApplies: 'yesNo',
  resultByRule: 'moment',
  result: 'moment',
  reportByRule: 'moment',
  report: 'moment',
  tracked: 'yesNo',
  dueSoonDays: 'number',
  frozenAt: 'moment',
};

export const scheduleSpec: RegisterSpec = {
  tab: 'schedule',
  headings: scheduleHeadings,
  columns: SCHEDULE_KEYS.map((key) => ({
    key,
    kind: scheduleKinds[key] ?? 'text',
    width: key === 'note' ? 300 : 124,
  })),
  keyColumn: 'key',
  spareRows: 30,
  hidden: ['key', 'period'],
};

export const hamletSpec: RegisterSpec = {
  tab: 'hamlets',
  headings: hamletHeadings,
  columns: HAMLET_KEYS.map((key) => (key === 'link' ? { key, kind: 'formula', width: 124 } : text(key, 124))),
  keyColumn: 'code',
  spareRows: 40,
  hidden: [],
};

export const agencySpec: RegisterSpec = {
  tab: 'agencies',
  headings: agencyHeadings,
  columns: AGENCY_KEYS.map((key) => ({
    key,
    kind: key === 'row' ? 'number' : key === 'polite' || key === 'reports' ? 'yesNo' : 'text',
    width: key === 'name' ? 260 : 104,
  })),
  keyColumn: 'code',
  spareRows: 20,
  hidden: [],
};

export const settingSpec: RegisterSpec = {
  tab: 'settings',
  headings: settingHeadings,
  columns: [text('key', 100), text('name', 200), text('value', 160), text('explanation', 460)],
  keyColumn: 'key',
  spareRows: 10,
  hidden: ['key'],
};

export const workItemSpec: RegisterSpec = {
  tab: 'workItems',
  headings: workItemHeadings,
  columns: [text('code', 70), text('category', 240), text('label', 260), text('text', 520)],
  keyColumn: 'code',
  spareRows: 10,
  hidden: [],
};

export const indicatorSpec: RegisterSpec = {
  tab: 'indicators',
  headings: indicatorHeadings,
  columns: [
    text('code', 124),
    text('category', 124),
    text('label', 320),
    text('unit', 124),
    { key: 'core', kind: 'yesNo', width: 124 },
    { key: 'softMax', kind: 'number', width: 124 },
    text('overRounds', 124),
  ],
  keyColumn: 'code',
  spareRows: 20,
  hidden: [],
};

export const agencyLogSpec: RegisterSpec = {
  tab: 'agencyLog',
  headings: agencyLogHeadings,
  columns: [
    text('key', 140),
    text('round', 140),
    text('code', 140),
    text('name', 260),
    { key: 'sentAt', kind: 'moment', width: 140 },
    { key: 'lastSentAt', kind: 'moment', width: 140 },
    text('sentBy', 140),
    text('receipt', 140),
    text('standing', 140),
    { key: 'cleanUpDay', kind: 'day', width: 140 },
    text('note', 260),
  ],
  keyColumn: 'key',
  spareRows: 40,
  hidden: ['key'],
};

export const reportSpec: RegisterSpec = {
  tab: 'reports',
  headings: reportHeadings,
  columns: [
    text('key', 140),
    text('round', 140),
    text('number', 140),
    { key: 'frozenAt', kind: 'moment', width: 140 },
    text('frozenBy', 140),
    text('frozenTab', 140),
    text('hash', 260),
    { key: 'corrections', kind: 'number', width: 140 },
    { key: 'webOn', kind: 'day', width: 140 },
    { key: 'loudspeakerOn', kind: 'day', width: 140 },
    { key: 'zaloOn', kind: 'day', width: 140 },
    text('note', 260),
  ],
  keyColumn: 'key',
  spareRows: 20,
  hidden: ['key'],
};

export const logSpec: RegisterSpec = {
  tab: 'log',
  headings: logHeadings,
  columns: [
    { key: 'time', kind: 'moment', width: 140 },
    text('who', 140),
    text('operation', 140),
    text('round', 140),
    text('hamlet', 140),
    text('detail', 320),
    text('receipt', 140),
  ],
  keyColumn: 'time',
  spareRows: 1_000,
  hidden: [],
};

export const reminderSpec: RegisterSpec = {
  tab: 'reminders',
  headings: reminderHeadings,
  columns: [
    { key: 'time', kind: 'moment', width: 140 },
    text('round', 140),
    text('recipient', 140),
    text('kind', 140),
    text('state', 140),
  ],
  keyColumn: 'time',
  spareRows: 20,
  hidden: [],
};
