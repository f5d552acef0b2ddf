import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';

const WRITE_UNTIL_KILLED = `
  function busy() {
    const sheet = SpreadsheetApp.getActiveSheet();
    const began = Date.now();
    sheet.insertRowsAfter(1, 4000);
    for (let row = 1; ; row += 1) {
      sheet.getRange(row, 1).setValue(Date.now() - began);
      if (row % 10 === 0) SpreadsheetApp.flush();
    }
  }
  function onEdit() { try { busy(); } catch (error) { SpreadsheetApp.getActiveSheet().getRange('B1').setValue('cleaned up'); } }
  function ask() {
    SpreadsheetApp.getUi().prompt('Xóm nào?');
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue('answered');
  }
  function wait() { Utilities.sleep(200000); Utilities.sleep(200000); return 'slept'; }
  function careful() {
    const began = new Date().getTime();
    let rows = 0;
    while (new Date().getTime() - began < 270000) {
      rows += 1;
      SpreadsheetApp.getActiveSheet().getRange(1, 1, 2, 2).getValues();
    }
    return rows;
  }`;

describe('time passes by what calls cost', () => {
  const host = createHost({ callCosts: 'published' });
  const script = host.load(WRITE_UNTIL_KILLED);
  const written = (): number => host.globals.SpreadsheetApp.getActiveSheet().getLastRow();

  test('and a script sees it, so that it can stop in time', () => {
    // Each turn: the sheet, the range, a read of four cells.
    expect(script.run('careful')).toBe(Math.ceil(270_000 / (1.5 + 1.5 + 190 + 4 * 0.14)));
  });

  test('a run is ended after six minutes; what it flushed stays, what it buffered is lost', () => {
    const began = host.clock.now();
    expect(() => script.callFromPage('busy')).toThrow('Exceeded maximum execution time');
    expect(host.clock.now() - began).toBeGreaterThan(360_000);
    expect(host.clock.now() - began).toBeLessThan(362_000);
    expect([written() > 1000, written() % 10]).toEqual([true, 0]);
  });

  test('a simple trigger is ended after thirty seconds, and nothing it does then counts', () => {
    host.globals.SpreadsheetApp.getActiveSheet().clear();
    const began = host.clock.now();
    const { failure } = host.edit({ range: 'C1', value: 1 });
    expect(failure?.message).toBe('Exceeded maximum execution time');
    expect(host.clock.now() - began).toBeLessThan(31_000);
    expect(host.globals.SpreadsheetApp.getActiveSheet().getRange('B1').getValue()).toBe('');
    expect(written()).toBeGreaterThan(100);
  });

  test('sleep counts', () => {
    expect(() => script.run('wait')).toThrow('Exceeded maximum execution time');
  });

  test('a person who thinks an answer over does not', () => {
    host.ui.answerBy(() => {
      host.clock.advance(3_600_000);
      return { button: 'OK', text: 'Lũng 1' };
    });
    expect(() => script.run('ask')).not.toThrow();
  });
});

test('calls take no time unless the host is told so, and are estimated all the same', () => {
  const host = createHost();
  const began = host.clock.now();
  const range = host.globals.SpreadsheetApp.getActiveSheet().getRange(1, 1, 160, 25);
  const estimate = (action: () => unknown): number => {
    host.calls.reset();
    action();
    return Math.round(host.calls.publishedMs);
  };
  const block = Array.from({ length: 160 }, () => Array.from({ length: 25 }, () => 1));
  const { SpreadsheetApp } = host.globals;
  expect(
    estimate(() => {
      range.setValues(block);
      SpreadsheetApp.flush();
    }),
  ).toBe(50 + 560 + 560 + 2);
  expect(host.calls.cellsWritten).toBe(4000);
  // What nobody wrote needs no flush; what was written is flushed by the first read.
  expect(estimate(() => range.getValue())).toBe(190);
  expect(estimate(() => [range.setValue(1), range.getValue(), range.getValue()])).toBe(50 + 560 + 190 + 190);
  expect(host.clock.now()).toBe(began);
});
