import type { Mutant } from './mutant.ts';

/** Rules 8–14 of platform-facts §12, each broken in turn: protections, edits, triggers, quotas, scopes, zones and people. */

const EDITS = ['run/editing.test.ts'];
const HOST = ['host.test.ts'];
const STORES = ['services/stores.test.ts'];
const TRIGGERS = ['services/mail-and-triggers.test.ts'];

export const serviceMutants: readonly Mutant[] = [
  {
    rule: '12.8',
    wrong: 'the owner is stopped like anybody',
    file: 'spreadsheet/permission.ts',
    // Not by leaving the owner out alone: an owner is kept among the editors, too.
    text: 'if (isOwner(asking) || protection.warningOnly',
    planted: 'if (isOwner(asking)) return protection.editors === null;\n  if (protection.warningOnly',
    tests: ['spreadsheet/protections.test.ts'],
  },
  {
    rule: '12.8',
    wrong: 'a protection bites before its editors change',
    file: 'spreadsheet/permission.ts',
    text: 'protection.warningOnly || protection.editors === null) return true;',
    planted: 'protection.warningOnly) return true;',
    tests: ['spreadsheet/protections.test.ts'],
  },
  {
    rule: '12.8',
    wrong: 'one of overlapping protections is enough',
    file: 'spreadsheet/permission.ts',
    text: 'return place.workbook.state.protections.every(',
    planted: 'return place.workbook.state.protections.length === 0 || place.workbook.state.protections.some(',
    tests: ['spreadsheet/protections.test.ts'],
  },
  {
    rule: '12.8',
    wrong: 'protections do not ask who is at the keyboard',
    file: 'spreadsheet/permission.ts',
    text: 'return (protection.editors ?? []).some((email) => same(email, asking.activeUser.email));',
    planted: 'return (protection.editors ?? []).length > 0;',
    tests: ['spreadsheet/protections.test.ts'],
  },
  {
    rule: '12.9',
    wrong: 'what a script writes fires onEdit',
    file: 'index.ts',
    text: 'const cost = calls.record(method);',
    planted: `const cost = calls.record(method);
      if (/^Range\\.setValues?$/.test(method) && runner.current.kind !== 'simple-trigger') {
        const { person } = runner.current;
        script?.fire('onEdit', { kind: 'simple-trigger', mode: 'LIMITED', person, event: () => ({}) });
      }`,
    tests: EDITS,
  },
  {
    rule: '12.9',
    wrong: 'every fast edit has its event',
    file: 'run/editing.ts',
    text: 'const KEPT_EVENTS = 3;',
    planted: 'const KEPT_EVENTS = 300;',
    tests: EDITS,
  },
  {
    rule: '12.9',
    wrong: 'a pasted block tells a value',
    file: 'spreadsheet/user-edit.ts',
    text: 'if (!isOne) return { rejected: null, changed, range: rect };',
    planted: '',
    tests: EDITS,
  },
  {
    rule: '12.10',
    wrong: 'an add-on has as many triggers of a type as it likes',
    file: 'services/triggers.ts',
    text: '    if (known) {',
    planted: '    if (known && this.list.length > 99) {',
    tests: TRIGGERS,
  },
  {
    rule: '12.10',
    wrong: 'an add-on is woken every minute',
    file: 'services/triggers.ts',
    text: 'const HOUR = 3_600_000;',
    planted: 'const HOUR = 60_000;',
    tests: TRIGGERS,
  },
  {
    rule: '12.11',
    wrong: 'mail has no daily end',
    file: 'services/mail.ts',
    text: 'if (count > record.remaining(from, now)) {',
    planted: 'if (count > 9999) {',
    tests: TRIGGERS,
  },
  {
    rule: '12.11',
    wrong: 'a property holds more than 9 KB',
    file: 'services/properties.ts',
    text: 'const MAX_VALUE = 9 * 1024;',
    planted: 'const MAX_VALUE = 10 * 1024;',
  },
  {
    rule: '12.11',
    wrong: 'properties hold more than 500 KB in all',
    file: 'services/properties.ts',
    text: 'const MAX_STORE = 500 * 1024;',
    planted: 'const MAX_STORE = 900 * 1024;',
    tests: STORES,
  },
  {
    rule: '12.11',
    wrong: 'the cache holds more than 100 KB a value',
    file: 'services/cache.ts',
    text: 'const MAX_VALUE = 102_400;',
    planted: 'const MAX_VALUE = 112_400;',
  },
  {
    rule: '12.11',
    wrong: 'the cache keeps what it is told to forget',
    file: 'services/cache.ts',
    text: 'for (const store of stores.values()) store.clear();',
    planted: '',
    tests: STORES,
  },
  {
    rule: '12.12',
    wrong: 'scopes that the manifest lacks are no hindrance',
    file: 'services/gate.ts',
    text: 'if (refused || !granted) throw',
    planted: 'if (refused) throw',
    tests: HOST,
  },
  {
    rule: '12.12',
    wrong: 'spreadsheets.currentonly opens other files',
    file: 'services/gate.ts',
    text: 'needed.length === 0 ||\n    needed.some(',
    planted: 'needed.length === 0 ||\n    /\\.open/.test(method) ||\n    needed.some(',
    tests: HOST,
  },
  {
    rule: '12.12',
    wrong: 'what Google documents and is missing here is undefined without a word',
    file: 'strict.ts',
    text: '|| !isDocumented(className, key)) return undefined;',
    planted: '|| isDocumented(className, key)) return undefined;',
    tests: ['strict.test.ts', 'run/project.test.ts'],
  },
  {
    rule: '12.13',
    wrong: 'days are those of the script, not of the spreadsheet',
    file: 'spreadsheet/cell-writing.ts',
    text: 'const { timeZone } = place.workbook.state;',
    planted: "const timeZone = 'Asia/Ho_Chi_Minh';",
    tests: ['spreadsheet/values.test.ts', 'contract/claims.test.ts'],
  },
  {
    rule: '12.13',
    wrong: 'texts are read as in America under vi_VN',
    file: 'spreadsheet/cell-writing.ts',
    text: 'const locale = localeFacts(place.workbook.state.locale);',
    planted: "const locale = localeFacts('en_US');",
    tests: ['spreadsheet/values.test.ts', 'contract/claims.test.ts'],
  },
  {
    rule: '12.14',
    wrong: 'scripts are told who is at the keyboard',
    file: 'index.ts',
    text: '{ email: owner.email, tellsEmail: false }',
    planted: '{ email: owner.email, tellsEmail: true }',
    tests: ['services/people.test.ts', 'host.test.ts'],
  },
];
