import { type Claim, refused, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference';
const guide = 'developers.google.com/apps-script/guides/properties';
const quotas = 'developers.google.com/apps-script/guides/services/quotas';
const measured = 'Poehnelt, “Exploring Apps Script CacheService limits” (run on Apps Script in 2025)';

type Properties = GoogleAppsScript.Properties.Properties;

/** Calls with what the declarations do not allow, as scripts without types do. */
const call = (target: object, method: string, ...given: readonly unknown[]): unknown =>
  Reflect.apply(Reflect.get(target, method), target, given);

/** Does something in an own corner of the store and tidies up. */
const within = (store: Properties, action: (store: Properties) => void): void => {
  try {
    action(store);
  } finally {
    for (const key of store.getKeys()) if (key.startsWith('contract')) store.deleteProperty(key);
  }
};

const propertiesClaims: readonly Claim[] = [
  {
    id: 'properties-1',
    sentence: 'a property keeps its text, "" too; a missing one is null',
    source: `${reference}/properties/properties`,
    run: ({ PropertiesService }) =>
      within(PropertiesService.getUserProperties(), (store) => {
        store.setProperty('contract', 'đợt 1').setProperty('contract-2', '');
        same(
          ['contract', 'contract-2', 'contract-3'].map((key) => store.getProperty(key)),
          ['đợt 1', '', null],
        );
        store.deleteProperty('contract');
        same(store.getProperty('contract'), null);
      }),
  },
  {
    id: 'properties-2',
    sentence: 'a value holds 9 KB of text in UTF-8 and no more',
    source: quotas,
    run: ({ PropertiesService }) =>
      within(PropertiesService.getUserProperties(), (store) => {
        store.setProperty('contract', 'x'.repeat(9 * 1024));
        refused('Argument too large: value', () => store.setProperty('contract', 'x'.repeat(9 * 1024 + 1)));
        refused('Argument too large: value', () => store.setProperty('contract', 'ế'.repeat(4000)));
        same(store.getProperty('contract')?.length, 9 * 1024);
      }),
  },
  {
    id: 'properties-3',
    sentence: 'setProperties adds to what is there unless told to delete the others',
    source: `${reference}/properties/properties#setProperties(Object,Boolean)`,
    run: ({ PropertiesService }) =>
      within(PropertiesService.getUserProperties(), (store) => {
        const before = store.getProperties();
        store.setProperties({ 'contract-a': '1', 'contract-b': '2' });
        store.setProperties({ 'contract-b': '3' }, false);
        same([store.getProperty('contract-a'), store.getProperty('contract-b')], ['1', '3']);
        store.setProperties({ ...before, 'contract-c': '4' }, true);
        same([store.getProperty('contract-a'), store.getProperty('contract-c')], [null, '4']);
      }),
  },
  {
    id: 'properties-4',
    sentence: 'getProperties gives a copy: what is done to it is not stored',
    source: `${guide} (“return a copy of the stored data, not a live view”)`,
    run: ({ PropertiesService }) =>
      within(PropertiesService.getUserProperties(), (store) => {
        store.setProperty('contract', '1');
        store.getProperties()['contract'] = '2';
        same(store.getProperty('contract'), '1');
      }),
  },
  {
    id: 'properties-5',
    sentence: 'what is no text becomes one',
    source: `${guide} (“Data types that are not already strings are automatically converted to strings”)`,
    run: ({ PropertiesService }) =>
      within(PropertiesService.getUserProperties(), (store) => {
        call(store, 'setProperty', 'contract', { a: 1 });
        same(store.getProperty('contract'), '[object Object]');
        call(store, 'setProperty', 'contract', true);
        same(store.getProperty('contract'), 'true');
        call(store, 'setProperties', { contract: 5 });
        same(typeof store.getProperty('contract'), 'string');
      }),
  },
  {
    id: 'properties-6',
    sentence: 'script, user and document properties are three stores',
    source: guide,
    run: ({ PropertiesService }) => {
      const stores = [
        PropertiesService.getScriptProperties(),
        PropertiesService.getUserProperties(),
        PropertiesService.getDocumentProperties(),
      ];
      stores.forEach((store, place) => {
        store.setProperty('contract', `${place}`);
      });
      same(
        stores.map((store) => store.getProperty('contract')),
        ['0', '1', '2'],
      );
      for (const store of stores) store.deleteProperty('contract');
    },
  },
  {
    id: 'properties-7',
    sentence: 'each setter and each deletion gives the store back; keys are listed once',
    source: `${reference}/properties/properties`,
    run: ({ PropertiesService }) =>
      within(PropertiesService.getUserProperties(), (store) => {
        store.setProperty('contract', '1').setProperties({ contract: '2' }).deleteProperty('contract-none');
        same(store.getKeys().filter((key) => key === 'contract').length, 1);
      }),
  },
];

const cacheClaims: readonly Claim[] = [
  {
    id: 'cache-1',
    sentence: 'the cache gives texts back, and null for what it does not hold; getAll leaves it out',
    source: `${reference}/cache/cache`,
    run: ({ CacheService }) => {
      const cache = CacheService.getScriptCache();
      cache.put('contract', '1', 60);
      same([cache.get('contract'), cache.get('contract-missing')], ['1', null]);
      same(cache.getAll(['contract', 'contract-missing']), { contract: '1' });
      cache.remove('contract');
      same(cache.get('contract'), null);
    },
  },
  {
    id: 'cache-2',
    sentence: 'a key has at most 250 characters, a value at most 102,400 bytes',
    source: measured,
    run: ({ CacheService }) => {
      const cache = CacheService.getScriptCache();
      cache.put('k'.repeat(250), 'x', 1);
      refused('Argument too large: key', () => cache.put('k'.repeat(251), 'x'));
      cache.put('contract', 'x'.repeat(102_400), 1);
      refused('Argument too large: value', () => cache.put('contract', 'x'.repeat(102_401)));
    },
  },
  {
    id: 'cache-3',
    sentence: 'neither null nor "" is a key; a number is',
    source: measured,
    run: ({ CacheService }) => {
      const cache = CacheService.getScriptCache();
      refused('Invalid argument: key', () => cache.put('', 'x'));
      refused('Invalid argument: key', () => call(cache, 'put', null, 'x'));
      call(cache, 'put', 7, 'x', 60);
      same(cache.get('7'), 'x');
      cache.remove('7');
    },
  },
  {
    id: 'cache-4',
    sentence: 'what is no text becomes one: an object "[object Object]", null "null"',
    source: measured,
    run: ({ CacheService }) => {
      const cache = CacheService.getScriptCache();
      call(cache, 'put', 'contract', { a: 1 }, 60);
      same(cache.get('contract'), '[object Object]');
      call(cache, 'put', 'contract', null, 60);
      same(cache.get('contract'), 'null');
      cache.remove('contract');
    },
  },
  {
    id: 'cache-5',
    sentence: 'a negative time keeps the value all the same',
    source: measured,
    run: ({ CacheService }) => {
      const cache = CacheService.getScriptCache();
      cache.put('contract', 'x', -1);
      same(cache.get('contract'), 'x');
      cache.remove('contract');
    },
  },
  {
    id: 'cache-6',
    sentence: 'a value is gone when its seconds are over',
    source: `${reference}/cache/cache#put(String,String,Integer)`,
    run: ({ CacheService, Utilities }) => {
      const cache = CacheService.getScriptCache();
      cache.put('contract', 'x', 1);
      Utilities.sleep(2100);
      same(cache.get('contract'), null);
    },
  },
  {
    id: 'cache-7',
    sentence: 'putAll and removeAll take many at once',
    source: `${reference}/cache/cache`,
    run: ({ CacheService }) => {
      const cache = CacheService.getUserCache();
      cache.putAll({ 'contract-a': '1', 'contract-b': '2' }, 60);
      same(cache.getAll(['contract-a', 'contract-b']), { 'contract-a': '1', 'contract-b': '2' });
      cache.removeAll(['contract-a', 'contract-b', 'contract-c']);
      same(cache.getAll(['contract-a', 'contract-b']), {});
    },
  },
  {
    id: 'cache-8',
    sentence:
      'of more than a thousand values the 900 stay that are farthest from their end, however often the others were read',
    source: `${reference}/cache/cache#put(String,String), ${measured}`,
    run: ({ CacheService }) => {
      const cache = CacheService.getUserCache();
      const keys = Array.from({ length: 1050 }, (_, n) => `contract-${n}`);
      cache.putAll(Object.fromEntries(keys.slice(0, 1000).map((key) => [key, 'x'])), 120);
      cache.put('contract-long', 'x', 600);
      cache.getAll(keys.slice(0, 100));
      cache.putAll(Object.fromEntries(keys.slice(1000).map((key) => [key, 'x'])), 120);
      const left = Object.keys(cache.getAll(keys)).length;
      const long = cache.get('contract-long');
      cache.removeAll([...keys, 'contract-long']);
      same([left < 1000, left >= 900, long], [true, true, 'x']);
    },
  },
  {
    id: 'cache-9',
    sentence: 'the caches of file, script and person are three, and a script in a file has all of them',
    source: `${reference}/cache/cache-service (“null if no document cache is available”)`,
    run: ({ CacheService }) => {
      const caches = [
        CacheService.getDocumentCache(),
        CacheService.getScriptCache(),
        CacheService.getUserCache(),
      ];
      caches[0]?.put('contract-place', 'file', 60);
      same(
        caches.map((cache) => cache?.get('contract-place')),
        ['file', null, null],
      );
      caches[0]?.remove('contract-place');
    },
  },
];

const oldClaims: readonly Claim[] = [
  {
    id: 'properties-old-1',
    sentence: 'the store of the script is also found under its old name',
    source: `${reference}/properties/script-properties (deprecated)`,
    run: ({ PropertiesService, ScriptProperties }) => {
      const chained = Reflect.apply(ScriptProperties.setProperty, ScriptProperties, ['contract-old', 'x']);
      same(chained.getProperty('contract-old'), 'x');
      same(PropertiesService.getScriptProperties().getProperty('contract-old'), 'x');
      Reflect.apply(ScriptProperties.deleteProperty, ScriptProperties, ['contract-old']);
      same(PropertiesService.getScriptProperties().getProperty('contract-old'), null);
    },
  },
];

export const storesClaims: readonly Claim[] = [...propertiesClaims, ...oldClaims, ...cacheClaims];
