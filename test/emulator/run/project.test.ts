import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';
import { projectOf } from './project.ts';

const file = (name: string, text: string) => ({ name, text });

describe('a project of several files', () => {
  test('declares the functions of every file before anything runs, and its constants file by file', () => {
    const script = createHost().load([
      file(
        'a.gs',
        'const first = later(1);\nvar plain = 1;\nfunction run() { return [first, second, plain, new Box(2).size]; }',
      ),
      file(
        'b.gs',
        'function later(n) { return n + 1; }\nconst second = first * 10;\nclass Box { constructor(n) { this.size = n; } }',
      ),
    ]);
    expect(script.run('run')).toEqual([2, 20, 1, 2]);
    expect(script.functions).toEqual(['later', 'run']);
  });

  test('takes the last of several functions of one name', () => {
    const script = createHost().load([
      file('a.gs', 'function which() { return "a"; }'),
      file('b.gs', 'function which() { return "b"; }'),
    ]);
    expect(script.run('which')).toBe('b');
  });

  test('is not taken in with a constant declared twice, nor with a file that cannot be read', () => {
    const twice = [file('a.gs', 'const x = 1;'), file('b.gs', '\nconst x = 2;')];
    expect(() => createHost().load(twice)).toThrow("Identifier 'x' has already been declared");
    const open = [file('a.gs', 'function a() {'), file('b.gs', '}')];
    expect(() => createHost().load(open)).toThrow('Unexpected end of input');
  });

  test('is not taken in with what Google’s V8 cannot read of a class, which Node reads', () => {
    const load = (text: string) => () =>
      createHost().load([file('a.gs', 'function f() {}'), file('b.gs', text)]);
    for (const body of [
      '#x = 1;',
      'static x = 1;',
      '#m() {}',
      'static { f(); }',
      'static #y;',
      'a = 1; get #z() { return 1; }',
    ]) {
      expect(load(`\nclass A { ${body} }`)).toThrow('Invalid or unexpected token');
    }
    for (const body of [
      'x = 1;',
      'static f() { return "#x = 1"; }',
      "/* static x = 1; */ static get y() { return '{ #a; }'; }",
    ]) {
      expect(load(`class A { ${body} }`)).not.toThrow();
    }
    const thrown = (() => {
      try {
        return load('const text = "a";\nclass A {\n  #x = 1;\n}')();
      } catch (error) {
        return error;
      }
    })();
    const both = [file('a.gs', 'function f() {}'), file('b.gs', '')];
    expect(projectOf(both).placesOf(thrown)).toEqual([{ functionName: '', file: 'b.gs', line: 3 }]);
  });

  test('runs nothing while it is taken in, and its top level anew in every run', () => {
    const host = createHost();
    const script = host.load(
      'SpreadsheetApp.getActiveSheet().appendRow(["x"]); function count() { return SpreadsheetApp.getActiveSheet().getLastRow(); }',
    );
    expect(host.calls.total).toBe(0);
    expect([script.run('count'), script.run('count')]).toEqual([1, 2]);
  });

  test('tells file and line of what was thrown, service errors and reading errors alike', () => {
    const files = [
      file('a.gs', 'function start() {\n  write();\n}'),
      file('b.gs', '\nfunction write() {\n  SpreadsheetApp.getActiveSheet().getRange(0, 1);\n}'),
    ];
    const places = (work: () => unknown, of = files) => {
      try {
        work();
      } catch (error) {
        return projectOf(of).placesOf(error);
      }
      return null;
    };
    expect(places(() => createHost().load(files).run('start'))).toEqual([
      { functionName: 'write', file: 'b.gs', line: 3 },
      { functionName: 'start', file: 'a.gs', line: 2 },
    ]);
    const twice = [file('a.gs', 'const x = 1;'), file('b.gs', '\nconst x = 2;')];
    expect(places(() => createHost().load(twice), twice)).toEqual([
      { functionName: '', file: 'b.gs', line: 2 },
    ]);
    const broken = [file('a.gs', '\n\nlet = ;'), file('b.gs', '')];
    expect(places(() => createHost().load(broken), broken)).toEqual([
      { functionName: '', file: 'a.gs', line: 3 },
    ]);
  });
});

describe('what can be started by name', () => {
  const script = createHost().load(`
    const tools = { build() { return 'built'; } };
    const arrow = () => 1;
    async function waits() { await null; await null; return 5; }
    async function fails() { await null; throw new TypeError('không được'); }
    function forEver() { return new Promise(() => {}); }
    function * steps() { yield 1; yield 2; }
    function sum() { return [...steps()].reduce((a, b) => a + b, 0); }
  `);

  test('is a declared function, or the method of a global object', () => {
    expect(script.run('tools.build')).toBe('built');
    expect(script.run('sum')).toBe(3);
    expect(() => script.run('arrow')).toThrow('Script function not found: arrow');
    expect(() => script.run('1; build()')).toThrow('Script function not found');
  });

  test('runs to its end when it waits for promises, within the run', () => {
    expect(script.run('waits')).toBe(5);
    expect(script.callFromPage('waits')).toBe(5);
    expect(() => script.run('fails')).toThrow('không được');
    expect(script.run('forEver')).toBe(undefined);
  });
});

test('a promise that is rejected and waited for by nobody is told to nobody, and ends nothing', async () => {
  const script = createHost().load(`
    async function fails() { throw new Error('không được'); }
    function forgets() { fails(); Promise.reject(1); return 2; }
    async function waits() { await null; fails(); return 3; }
    function later() { Promise.resolve().then(() => { throw new Error('sau'); }); return 4; }`);
  expect(['forgets', 'waits', 'later'].map((name) => script.run(name))).toEqual([2, 3, 4]);
  // Node would tell of them by now, and the test would fail.
  await new Promise((resolve) => setTimeout(resolve, 10));
});

test('time passes for a script that looks at nothing but the clock', () => {
  const script = createHost().load(`
    function waits() { const begun = new Date(); while (new Date() - begun < 1000); return new Date() - begun; }
    function looks() { const begun = Date.now(); for (let n = 0; n < 1000; n += 1) Date.now(); return Date.now() - begun; }`);
  expect([script.run('waits'), script.run('looks')]).toEqual([1001, 0]);
});

test('WebAssembly is compiled, and text is not', () => {
  const script = createHost().load(`
    function compiles() { return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof WebAssembly.Module; }
    function evaluates() { return eval('1'); }`);
  expect(script.run('compiles')).toBe(true);
  expect(() => script.run('evaluates')).toThrow('Code generation from strings disallowed');
});

describe('services that are not emulated', () => {
  test('say so by name, and leave their names to the script', () => {
    const host = createHost();
    expect(() =>
      host.load('function f() { return LanguageApp.translate("a", "en", "vi"); }').run('f'),
    ).toThrow('LanguageApp.translate is not emulated');
    expect(host.load('function f() { return [typeof XmlService, typeof Sheets]; }').run('f')).toEqual([
      'object',
      'undefined',
    ]);
    expect(host.load('var Maps = [1]; function f() { return Maps.length; }').run('f')).toBe(1);
    expect(host.load('const FormApp = 2; function f() { return FormApp; }').run('f')).toBe(2);
  });
});
