import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import type { Phase } from '../../src/domain/field.ts';
import { keptText } from '../../src/domain/typed-text.ts';
import type { Entries } from '../../src/wire/entry.ts';
import { FULL_PLAN, FULL_RESULT, type Office, scenario } from '../scenario.ts';
import type { HamletDesk } from '../scenarios/hamlet-desk.ts';
import { hostileCases } from './cases.ts';

/** Every text through the sidebars of plan and result, and typed and pasted into the grid: it comes back as it went in. */

const LONGEST = Math.max(...hostileCases.map(({ text }) => text.length));

/** The fields of words that people fill in, with room for every case. */
const wordsOf = (phase: Phase): readonly string[] =>
  catalogue.fields
    .filter((field) => field.phase === phase && field.writtenBy === 'person')
    .filter(({ type }) => type.kind === 'text' && type.maxLength >= LONGEST)
    .map(({ key }) => key);

const texts = hostileCases.map(({ text }) => text);
const unseen = texts.filter((text) => keptText(text) === '');
const seen = texts.filter((text) => keptText(text) !== '');

/** The texts laid into the fields of as many hamlets as it takes. */
const forms = (phase: Phase): readonly Entries[] => {
  const keys = wordsOf(phase);
  return Array.from({ length: Math.ceil(seen.length / keys.length) }, (_, at) =>
    Object.fromEntries(
      seen.slice(at * keys.length, (at + 1) * keys.length).map((text, index) => [keys[index] ?? '', text]),
    ),
  );
};

const kept = (entries: Entries): Entries =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, text]) => (keptText(text) === '' ? [] : [[key, keptText(text)]])),
  );

/** What the grid holds of the fields of a form: value, what one sees and formula, where they are not the text itself. */
const misheld = (office: Office, xom: HamletDesk, entries: Entries): readonly unknown[] =>
  office.round(4).read((range) => {
    const column = office.round(4).columnKeys().indexOf(xom.code);
    const cells = range.offset(0, column, range.getNumRows(), 1);
    const [values, shown, formulas] = [cells.getValues(), cells.getDisplayValues(), cells.getFormulas()];
    const rows = office.round(4).rowKeys();
    return Object.entries(entries).flatMap(([key, text]) => {
      const at = rows.indexOf(key);
      const held = [values[at]?.[0], shown[at]?.[0], formulas[at]?.[0]];
      const wanted = keptText(text);
      return held[0] === wanted && held[1] === wanted && held[2] === '' ? [] : [{ key, text, held }];
    });
  });

const OUTER = { plan: FULL_PLAN, result: FULL_RESULT } as const;

describe.each(['plan', 'result'] as const)('through the sidebar of the %s', (phase) => {
  let office: Office;

  beforeAll(() => {
    office = scenario({ now: phase === 'plan' ? '2026-02-20T08:00:00+07:00' : '2026-03-08T08:00:00+07:00' });
  });

  const open = (xom: HamletDesk) => (phase === 'plan' ? xom.plan() : xom.result());
  const send = (xom: HamletDesk, entries: Entries) =>
    phase === 'plan' ? xom.sends(entries) : xom.reports(entries);

  test('every text is kept in its cell as text, and the page gets it back', () => {
    for (const form of forms(phase)) {
      const xom = office.nextHamlet();
      const entries = { ...OUTER[phase], ...form };
      const reply = send(xom, entries);
      if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
      expect(misheld(office, xom, form)).toEqual([]);
      for (const state of [open(xom).state, reply.value.state])
        expect(state.entries).toMatchObject(kept(form));
    }
  });

  test('a text in which nothing can be seen leaves its cell blank', () => {
    const xom = office.nextHamlet();
    const keys = wordsOf(phase);
    const form = Object.fromEntries(unseen.map((text, at) => [keys[at] ?? '', text]));
    const save = phase === 'plan' ? xom.saves(form) : xom.savesResult(form);
    expect(save.ok && save.value.state.entries).toEqual({});
    expect(misheld(office, xom, form)).toEqual([]);
  });

  test('sent again as it came back, nothing has changed', () => {
    const xom = office.nextHamlet();
    const [form = {}] = forms(phase);
    send(xom, { ...OUTER[phase], ...form });
    const { entries } = open(xom).state;
    const before = office.logged(xom).length;
    send(xom, entries);
    expect(open(xom).state.entries).toEqual(entries);
    // The act itself, and no field that it changed.
    expect(office.logged(xom).length).toBe(before + 1);
  });

  test('cells that lost their plain-text format by a paste keep every text all the same', () => {
    for (const form of forms(phase).slice(0, 3)) {
      const xom = office.nextHamlet();
      office.round(4).read((range) => {
        const column = office.round(4).columnKeys().indexOf(xom.code);
        range.offset(1, column, range.getNumRows() - 1, 1).setNumberFormat('General');
      });
      send(xom, { ...OUTER[phase], ...form });
      expect(misheld(office, xom, form)).toEqual([]);
    }
  });
});

describe('into the grid', () => {
  /** A row of fields, a text to each hamlet. */
  const rows = (phase: Phase): readonly (readonly [key: string, texts: readonly string[]])[] => {
    const width = hamletsOfPhuLac.length;
    return wordsOf(phase)
      .slice(0, Math.ceil(texts.length / width))
      .map((key, at) => [key, texts.slice(at * width, (at + 1) * width)] as const);
  };

  /** What Google itself keeps of a text under a plain-text format (test/emulator/contract/values-text-claims.ts). */
  const typedIn = (text: string): string =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/(?![\t\n])\p{Cc}/gu, '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/^'/, '');

  test('pasted, every text stays text, no edit fails, and the page shows it', () => {
    const office = scenario();
    const round = office.round(4);
    const first = office.hamlet(hamletsOfPhuLac[0]?.name ?? '');
    for (const [key, line] of rows('plan')) {
      expect(round.pastes(key, first.code, [line])).toEqual({});
      const held = round.read((range) => {
        const at = round.rowKeys().indexOf(key);
        const left = round.columnKeys().indexOf(first.code);
        const cells = range.offset(at, left, 1, line.length);
        return [cells.getValues()[0], cells.getDisplayValues()[0], cells.getFormulas()[0]];
      });
      expect(held).toEqual([line.map(typedIn), line.map(typedIn), line.map(() => '')]);
    }
    hamletsOfPhuLac.slice(0, 12).forEach(({ name }, at) => {
      const wanted = Object.fromEntries(rows('plan').map(([key, line]) => [key, typedIn(line[at] ?? '')]));
      expect(office.hamlet(name).plan().state.entries).toEqual(kept(wanted));
    });
    expect(office.host.failures).toEqual([]);
  });

  test('typed, a text stays text: the native rules stop it only where it is too long', () => {
    const office = scenario();
    for (const text of texts.filter((_, at) => at % 12 === 0)) {
      const xom = office.hamlet('Xóm 11');
      expect(xom.types('plan.place', text)).toEqual({});
      expect([xom.cell('plan.place'), xom.shown('plan.place')]).toEqual([typedIn(text), typedIn(text)]);
    }
  });
});
