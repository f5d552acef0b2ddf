import { describe, expect, test } from 'vitest';
import { createHost, type Host } from '../index.ts';

const RECORDING = `function onEdit(e) {
  const told = { range: e.range.getA1Notation(), sheet: e.range.getSheet().getName(), mode: String(e.authMode),
    source: e.source.getId() === SpreadsheetApp.getActive().getId(), user: e.user.getEmail(), email: Session.getActiveUser().getEmail() };
  if ('value' in e) told.value = e.value;
  if ('oldValue' in e) told.oldValue = e.oldValue;
  console.log(JSON.stringify(told));
}`;

function watched(code = RECORDING): Host {
  const host = createHost({
    locale: 'vi_VN',
    spreadsheetTimeZone: 'Asia/Ho_Chi_Minh',
    activeUser: 'xom@gmail.com',
    users: ['xom@gmail.com'],
  });
  host.load(code);
  return host;
}

const events = (host: Host): Record<string, unknown>[] => host.log.map((line) => JSON.parse(line.text));

describe('a person types into the grid', () => {
  test('onEdit hears of one cell with value and old value as texts, and of nobody by name', () => {
    const host = watched();
    host.edit({ range: 'B5', value: '12' });
    host.edit({ range: { row: 5, column: 2 }, value: '1.234,5' });
    host.edit({ range: 'B5', value: null });
    const common = { range: 'B5', sheet: 'Trang tính1', mode: 'LIMITED', source: true, user: '', email: '' };
    expect(events(host)).toEqual([
      { ...common, value: '12' },
      { ...common, value: '1234.5', oldValue: '12' },
      { ...common, oldValue: '1234.5' },
    ]);
    expect(host.calls.byMethod['Range.getA1Notation']).toBe(3);
  });

  test('what changed by other means than typing tells its range only, to the person who did it', () => {
    const host = watched();
    host.tellEdit({ sheetId: 0, rect: { row: 2, column: 1, rows: 3, columns: 2 }, user: 'xom@gmail.com' });
    expect(events(host)).toMatchObject([{ range: 'A2:B4', mode: 'LIMITED' }]);
    expect(events(host)[0]).not.toHaveProperty('value');
  });

  test('the range of an event says where it is without a call, and no other range does', () => {
    const host = watched(`function onEdit({ range }) {
      const { rowStart, rowEnd, columnStart, columnEnd } = range;
      console.log(JSON.stringify([rowStart, rowEnd, columnStart, columnEnd, 'rowStart' in range.offset(0, 0)]));
    }`);
    host.edit({
      range: 'B5',
      values: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    host.edit({ range: 'C7', value: 'x' });
    expect(events(host)).toEqual([
      [5, 6, 2, 3, false],
      [7, 7, 3, 3, false],
    ]);
    expect(host.calls.byMethod['Range.getA1Notation']).toBeUndefined();
  });

  test('what was edited is selected on its sheet while onEdit runs, and afterwards', () => {
    const host = watched(`function onEdit() {
      const cell = SpreadsheetApp.getCurrentCell().getA1Notation();
      console.log(JSON.stringify([SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation(), cell]));
    }`);
    const { SpreadsheetApp } = host.globals;
    SpreadsheetApp.getActive().insertSheet('Hai');
    host.edit({ sheet: 'Trang tính1', range: 'B5', value: 'x' });
    host.edit({ sheet: 'Hai', range: 'C2', values: [['a', 'b']] });
    expect(events(host)).toEqual([
      ['Trang tính1', 'B5', 'B5'],
      ['Hai', 'C2:D2', 'C2'],
    ]);
    expect(SpreadsheetApp.getActiveRange().getA1Notation()).toBe('C2:D2');
  });

  test('an edit that is refused selects nothing', () => {
    const host = watched();
    expect(host.edit({ range: 'B5000', value: 'x' }).rejected).toBeDefined();
    expect(host.globals.SpreadsheetApp.getActiveRange().getA1Notation()).toBe('A1');
  });

  test('a pasted block tells its range only', () => {
    const host = watched();
    host.edit({
      range: 'B5',
      values: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    expect(events(host)[0]).not.toHaveProperty('value');
    expect(events(host)[0]).toMatchObject({ range: 'B5:C6' });
  });

  test('what leaves the value unchanged, and what a script writes, is no event', () => {
    const host = watched();
    host.edit({ range: 'A1', value: 'x' });
    host.edit({ range: 'A1', value: 'x' });
    const script = host.load(
      `${RECORDING} function write() { SpreadsheetApp.getActiveSheet().getRange('A2').setValue('y'); }`,
    );
    script.run('write');
    host.globals.SpreadsheetApp.getActiveSheet()
      .getRange('A3')
      .setValues([['z']]);
    expect(events(host)).toHaveLength(1);
    expect(host.failures).toEqual([]);
  });

  test('only two events wait while onEdit runs; the edits are made all the same', () => {
    const host = watched();
    host.editFast(['A1', 'A2', 'A3', 'A4', 'A5'].map((range) => ({ range, value: 'x' })));
    expect(events(host).map((event) => event['range'])).toEqual(['A1', 'A2', 'A3']);
    expect(host.globals.SpreadsheetApp.getActiveSheet().getLastRow()).toBe(5);
  });

  test('errors of onEdit are shown to nobody but kept', () => {
    const host = watched('function onEdit() { SpreadsheetApp.getUi().alert("x"); }');
    const { failure } = host.edit({ range: 'A1', value: 'x' });
    expect(failure?.message).toBe('You do not have permission to call Ui.alert');
    expect(host.failures).toHaveLength(1);
    expect(host.globals.SpreadsheetApp.getActiveSheet().getRange('A1').getValue()).toBe('x');
  });

  test('a native rule rejects what is typed and not what is pasted', () => {
    const host = watched();
    const { SpreadsheetApp } = host.globals;
    const rule = SpreadsheetApp.newDataValidation()
      .requireNumberBetween(0, 10)
      .setAllowInvalid(false)
      .build();
    SpreadsheetApp.getActiveSheet().getRange('A1').setDataValidation(rule);
    expect(host.edit({ range: 'A1', value: 'nhiều' }).rejected).toBeDefined();
    expect(host.edit({ range: 'A1', value: 'nhiều', pasted: true })).toEqual({});
  });

  test('a protected cell rejects a stranger and lets the owner pass', () => {
    const host = watched();
    const protection = host.globals.SpreadsheetApp.getActiveSheet().getRange('A1').protect();
    host.as(host.owner, {}, () => protection.removeEditors(['xom@gmail.com']));
    expect(host.edit({ range: 'A1', value: 1 }).rejected).toContain('protected');
    expect(host.edit({ range: 'A1', value: 1, user: host.owner })).toEqual({});
  });

  test('an installable trigger runs as its creator, who is known', () => {
    const host = watched();
    const script = host.load(`
      function install() { ScriptApp.newTrigger('heard').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function heard(e) { console.log(JSON.stringify([e.range.getA1Notation(), String(e.authMode), Session.getEffectiveUser().getEmail()])); }`);
    host.as(host.owner, {}, () => script.run('install'));
    host.edit({ range: 'C3', value: 'x' });
    expect(events(host)).toEqual([['C3', 'FULL', host.owner]]);
  });
});

test('triggers for edits and for changes hear of what a person types, each under its own id', () => {
  const host = createHost({ scopes: 'all', delivery: 'bound' });
  const script = host.load(`
    function edited(e) { Logger.log(JSON.stringify([e.triggerUid, e.value, 'changeType' in e])); }
    function changed(e) { Logger.log(JSON.stringify([e.triggerUid, e.changeType, 'range' in e])); }
    function install() {
      const builder = (name) => ScriptApp.newTrigger(name).forSpreadsheet(SpreadsheetApp.getActive());
      return [builder('edited').onEdit().create(), builder('changed').onChange().create()].map((made) => made.getUniqueId());
    }`);
  const ids = script.run('install');
  host.edit({ range: 'A1', value: 'x' });
  const [edit, change] = Array.isArray(ids) ? ids : [];
  expect(host.log.map(({ text }) => JSON.parse(text))).toEqual([
    [edit, 'x', false],
    [change, 'EDIT', false],
  ]);
});

test('a checkbox that is ticked tells TRUE, and what it was', () => {
  const host = createHost({ scopes: 'all' });
  host.globals.SpreadsheetApp.getActiveSheet().getRange('A1').insertCheckboxes();
  host.load('function onEdit(e) { Logger.log(e.value + " " + e.oldValue); }');
  host.edit({ range: 'A1', value: true });
  expect(host.log.map(({ text }) => text)).toEqual(['TRUE FALSE']);
});

test('a trigger for another file does not hear of edits in this one', () => {
  const host = createHost({ scopes: 'all', delivery: 'bound' });
  const script = host.load(`
    function edited() { Logger.log('heard'); }
    function install() {
      const other = SpreadsheetApp.create('another');
      ScriptApp.newTrigger('edited').forSpreadsheet(other).onEdit().create();
      return ScriptApp.getProjectTriggers()[0].getTriggerSourceId() === other.getId();
    }
    function strange() { ScriptApp.newTrigger('edited').forSpreadsheet('no such file'); }`);
  expect(script.run('install')).toBe(true);
  host.edit({ range: 'A1', value: 'x' });
  expect(host.log).toEqual([]);
  expect(() => script.run('strange')).toThrow('Invalid argument');
});
