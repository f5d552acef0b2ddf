import { type Claim, refused, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference';
const quotas = 'developers.google.com/apps-script/guides/services/quotas';

export const storesClaims: readonly Claim[] = [
  {
    id: 'properties-1',
    sentence: 'a property keeps its text; a missing one is null',
    source: `${reference}/properties/properties`,
    run: ({ PropertiesService }) => {
      const store = PropertiesService.getUserProperties();
      store.setProperty('contract', 'đợt 1').setProperty('contract-2', '');
      same([store.getProperty('contract'), store.getProperty('contract-missing')], ['đợt 1', null]);
      store.deleteProperty('contract').deleteProperty('contract-2');
      same(store.getProperty('contract'), null);
    },
  },
  {
    id: 'properties-2',
    sentence: 'a value above 9 KB is too large',
    source: quotas,
    run: ({ PropertiesService }) => {
      const store = PropertiesService.getUserProperties();
      refused('Argument too large: value', () => store.setProperty('contract', 'x'.repeat(9 * 1024 + 1)));
    },
  },
  {
    id: 'properties-3',
    sentence: 'setProperties adds to what is there unless told to delete the others',
    source: `${reference}/properties/properties#setProperties`,
    run: ({ PropertiesService }) => {
      const store = PropertiesService.getUserProperties();
      store.setProperties({ 'contract-a': '1', 'contract-b': '2' });
      const kept = store.getProperties();
      same([kept['contract-a'], kept['contract-b']], ['1', '2']);
      store.deleteProperty('contract-a').deleteProperty('contract-b');
    },
  },
  {
    id: 'cache-1',
    sentence: 'the cache gives texts back, and null for what it does not hold',
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
    sentence: 'a key has at most 250 characters, a value at most 100 KB',
    source: `${reference}/cache/cache#put`,
    run: ({ CacheService }) => {
      const cache = CacheService.getScriptCache();
      refused('Argument too large: key', () => cache.put('k'.repeat(251), 'x'));
      refused('Argument too large: value', () => cache.put('contract', 'x'.repeat(102_401)));
    },
  },
  {
    id: 'lock-1',
    sentence: 'a lock is held from tryLock to releaseLock',
    source: `${reference}/lock/lock`,
    run: ({ LockService }) => {
      const lock = LockService.getUserLock();
      same([lock.hasLock(), lock.tryLock(1000), lock.hasLock()], [false, true, true]);
      lock.releaseLock();
      same(lock.hasLock(), false);
    },
  },
];
