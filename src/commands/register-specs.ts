import { catalogue } from '../data/catalogue.ts';
import { categoryWords, INDICATOR_KEYS } from '../sheets/indicator-register.ts';
import type { RegisterColumn, RegisterSpec } from '../sheets/register-builder.ts';
import { AGENCY_KEYS, HAMLET_KEYS } from '../sheets/register-tabs.ts';
import { SCHEDULE_KEYS } from '../sheets/schedule-tab.ts';
import { hiddenWord, kindWords } from '../text/indicators.ts';
import {
  agencyHeadings,
  agencyLogHeadings,
  hamletHeadings,
  indicatorHeadings,
  logHeadings,
  reminderHeadings,
  reportHeadings,
  roundRuleWords,
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

const choice = (key: string, options: readonly string[]): RegisterColumn => ({
  key,
  kind: 'choice',
  width: 124,
  options,
});

const indicatorChoices: Readonly<Record<string, readonly string[]>> = {
  category: Object.values(categoryWords(catalogue.categories)),
  kind: Object.values(kindWords),
  overRounds: Object.values(roundRuleWords).filter((word) => word !== ''),
  hidden: [hiddenWord],
};

const indicatorColumn = (key: string): RegisterColumn => {
  const options = indicatorChoices[key];
  if (options) return choice(key, options);
  if (key === 'core') return { key, kind: 'yesNo', width: 124 };
  return key === 'softMax' ? { key, kind: 'number', width: 124 } : text(key, key === 'label' ? 320 : 124);
};

export const indicatorSpec: RegisterSpec = {
  tab: 'indicators',
  headings: indicatorHeadings,
  columns: INDICATOR_KEYS.map(indicatorColumn),
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
    text('operation', 140),
    { key: 'cleanUpDay', kind: 'day', width: 140 },
    text('note', 260),
  ],
  keyColumn: 'key',
  spareRows: 40,
  hidden: ['key', 'operation'],
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
