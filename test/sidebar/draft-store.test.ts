import { expect, test } from 'vitest';
import { type EntryDraft, openDraftStore } from '../../src/sidebar/entry/draft-store.ts';

const draft: EntryDraft = { entries: { 'plan.place': 'Đình làng' }, base: 'b1', baseEntries: {} };

const browserStorage = (): { storage: () => Storage; kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  const storage = {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { storage: () => storage, kept };
};

const forbidden = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

test('a draft is found again after a reload, under its own round and hamlet only', () => {
  const { storage } = browserStorage();
  openDraftStore('plan', storage).keep('2026-03', 'X01', draft);
  const afterReload = openDraftStore('plan', storage);
  expect(afterReload.read('2026-03', 'X01')).toEqual(draft);
  expect(afterReload.read('2026-04', 'X01')).toBeNull();
  expect(afterReload.read('2026-03', 'X02')).toBeNull();
});

test('a dropped draft does not come back', () => {
  const { storage } = browserStorage();
  const store = openDraftStore('plan', storage);
  store.keep('2026-03', 'X01', draft);
  store.drop('2026-03', 'X01');
  expect(store.read('2026-03', 'X01')).toBeNull();
  expect(openDraftStore('plan', storage).read('2026-03', 'X01')).toBeNull();
});

test('where the browser forbids storage, drafts still live as long as the page', () => {
  const store = openDraftStore('plan', forbidden);
  expect(store.read('2026-03', 'X01')).toBeNull();
  store.keep('2026-03', 'X01', draft);
  store.rememberHamlet('X07');
  expect(store.read('2026-03', 'X01')).toEqual(draft);
  expect(store.lastHamlet()).toBe('X07');
  store.drop('2026-03', 'X01');
  expect(store.read('2026-03', 'X01')).toBeNull();
});

test.each(['', 'rubbish', '[]', '{"entries":{"plan.place":7},"base":"b","baseEntries":{}}', 'null'])(
  'something else under the key (%s) is no draft',
  (text) => {
    const { storage, kept } = browserStorage();
    openDraftStore('plan', storage).keep('2026-03', 'X01', draft);
    for (const key of kept.keys()) kept.set(key, text);
    expect(openDraftStore('plan', storage).read('2026-03', 'X01')).toBeNull();
  },
);

test('the hamlet used last is remembered for the next opening', () => {
  const { storage } = browserStorage();
  expect(openDraftStore('plan', storage).lastHamlet()).toBeNull();
  openDraftStore('plan', storage).rememberHamlet('X12');
  expect(openDraftStore('plan', storage).lastHamlet()).toBe('X12');
});
