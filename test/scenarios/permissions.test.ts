import { describe, expect, test } from 'vitest';
import { notPermitted } from '../../src/text/problems.ts';
import { builtFile } from '../bundle/load-code.ts';
import { manifest } from '../emulator/host-options.ts';
import { createHost, type Host } from '../emulator/index.ts';

const CODE = builtFile('Code.js');
const PAGES = [
  'plan',
  'result',
  'agency',
  'findings',
  'summary',
  'report',
  'bulletins',
  'reminders',
  'restore',
  'log-check',
  'workbook-check',
  'set-up',
  'protect',
];

/** What every function that a page may call takes for a request. */
const REQUEST = {
  roundKey: '2026-D04',
  hamletCode: 'X07',
  agencyCode: 'CQ01',
  fieldKey: 'LL01',
  entries: {},
  hamlets: [{ hamletCode: 'X07', base: '' }],
  phase: 'plan',
  base: '',
  before: '',
  reason: '',
  number: '',
  newDay: '',
  day: '2026-04-04',
  until: '2026-04-04',
  kind: 'zalo',
  confirmed: false,
  operationId: 'press-1',
  cursor: '',
  tab: 'Lịch',
  cell: 'B3',
  row: 3,
  cells: { hamlets: ['X07'], fields: null },
  version: null,
  units: ['X07'],
  channel: 'call',
  key: '2026-D04|plan-1@2026-02-28|X07|x07@example.invalid',
  wasSent: true,
  to: 'on',
};

/** What means something else to some of them. */
const KINDS: Readonly<Record<string, string>> = {
  openReminders: 'plan',
  readFollowUp: 'plan',
  recordReminded: 'plan',
  previewDigests: 'today',
};
const requestFor = (name: string) => ({ ...REQUEST, kind: KINDS[name] ?? REQUEST.kind });

/** Only what the script speaks of can be lacking: a scope that nothing asks for changes nothing. */
const SPEAKS_OF: Readonly<Record<string, RegExp>> = {
  'script.send_mail': /MailApp/,
  'script.scriptapp': /ScriptApp/,
};

const scopes = manifest().oauthScopes;
const shortName = (scope: string): string => scope.replace('https://www.googleapis.com/auth/', '');
const lacking = scopes.filter((scope) => SPEAKS_OF[shortName(scope)]?.test(CODE) ?? true);

/** Simple triggers are started by Google, not by a person. */
const TRIGGERS = ['onOpen', 'onInstall', 'onEdit'];

const questions = ({ ui }: Host): string[] => ui.questions.map((question) => question.prompt);
const toasts = ({ ui }: Host): string[] => ui.toasts.map((toast) => toast.message);

const files = {
  ...Object.fromEntries(PAGES.map((page) => [page, '<div id="app"></div>'])),
  blueprint: builtFile('blueprint.html'),
};

const SITUATIONS = [
  { lack: 'everything but the file itself, as in a simple trigger', options: { authMode: 'LIMITED' } },
  ...lacking.map((scope) => ({
    lack: shortName(scope),
    options: { scopes: scopes.filter((other) => other !== scope) },
  })),
] as const;

describe.each(SITUATIONS)('without $lack', ({ options }) => {
  const host = createHost({ ...options, files, formulas: 'left blank' });
  const script = host.load(CODE);
  const functions = script.functions.filter((name) => !TRIGGERS.includes(name));
  host.ui.answerBy(() => ({ button: 'OK', text: '4' }));

  test.each(functions)('%s says in Vietnamese what to do, and throws nothing at a person', (name) => {
    const before = [host.refused.length, questions(host).length, toasts(host).length];
    const fromMenu = /^show|^followFromPrompt$|^updateIndicatorsOfRounds$/.test(name);
    const reply: unknown = fromMenu ? script.run(name) : script.callFromPage(name, requestFor(name));
    // Who it is may stay unknown, and what cannot be said in an alert is said in passing.
    const refused = host.refused
      .slice(before[0])
      .filter((method) => !method.startsWith('Session.') && method !== 'Ui.alert');
    const { problem }: { problem?: { message?: string } } = Object(reply);
    const sentences = [
      ...questions(host).slice(before[1]),
      ...toasts(host).slice(before[2]),
      problem?.message ?? '',
    ];
    if (refused.length > 0) expect(sentences).toContain(notPermitted);
    expect(sentences.join()).not.toMatch(/permission|Exception|googleapis/);
  });

  test('a typed cell changes nothing and shows no error', () => {
    expect(host.edit({ range: 'A1', value: 'x' })).toEqual({});
  });
});

test('functions that a page calls and a menu item starts are all told of', () => {
  const { functions } = createHost().load(CODE);
  expect(functions.filter((name) => TRIGGERS.includes(name))).toEqual(['onEdit', 'onInstall', 'onOpen']);
  expect(lacking.map(shortName)).toContain('spreadsheets.currentonly');
});
