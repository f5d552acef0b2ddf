import { Exception } from '../host-context.ts';
import { strict } from '../strict.ts';
import { bytesOf } from './arguments.ts';
import type { HostDesk } from './host-desk.ts';
import { enforceServiceSignatures } from './signatures.ts';

const MAX_KEY = 250;
const MAX_VALUE = 102_400;
const MAX_SECONDS = 21_600;
const DEFAULT_SECONDS = 600;
const MAX_ITEMS = 1000;
const KEPT_ITEMS = 900;

interface Item {
  readonly value: string;
  readonly until: number;
}
type Store = Map<string, Item>;

class FakeCache implements GoogleAppsScript.Cache.Cache {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  get(key: string): string | null {
    requireKey(key);
    const item = this.#store.get(key);
    return item === undefined || item.until <= this.#now() ? null : item.value;
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key): [string, string | null] => [key, this.get(key)]);
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
  }

  /** Gives null, as `remove` does (seen by gas-fakes, test/teststores.js); so do the plurals, it is thought. */
  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): null {
    requireKey(key);
    if (bytesOf(value) > MAX_VALUE) throw new Exception('Argument too large: value');
    this.#store.delete(key);
    this.#store.set(key, { value, until: this.#now() + secondsOf(expirationInSeconds) * 1000 });
    if (this.#store.size > MAX_ITEMS) this.#keepFarthest();
    return null;
  }

  putAll(values: Record<string, unknown>, expirationInSeconds = DEFAULT_SECONDS): null {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), expirationInSeconds);
    return null;
  }

  remove(key: string): null {
    requireKey(key);
    this.#store.delete(key);
    return null;
  }

  removeAll(keys: string[]): null {
    for (const key of keys) this.remove(key);
    return null;
  }

  /** Those farthest from their end stay (reference of Cache.put), of equals the youngest, however often the others were read. */
  #keepFarthest(): void {
    const items = [...this.#store].sort(([, a], [, b]) => a.until - b.until);
    for (const [key] of items.slice(0, -KEPT_ITEMS)) this.#store.delete(key);
  }
}

enforceServiceSignatures('CacheService.Cache', FakeCache, {
  get: 'Key',
  getAll: 'String[]',
  put: 'Key, Value | Key, Value, Integer',
  putAll: 'Object | Object, Integer',
  remove: 'Key',
  removeAll: 'String[]',
});

/** Seen by Poehnelt (2025): neither null nor "" is a key. */
function requireKey(key: string): void {
  if (key === '') throw new Exception('Invalid argument: key');
  if (key.length > MAX_KEY) throw new Exception('Argument too large: key');
}

/** A negative time is taken for none given (seen by Poehnelt, 2025); what is above the documented six hours is refused here. */
function secondsOf(given: number): number {
  if (given < 0) return DEFAULT_SECONDS;
  if (given > MAX_SECONDS)
    throw new Exception(`Invalid argument: expirationInSeconds is above ${MAX_SECONDS}`);
  return given;
}

class FakeCacheService implements GoogleAppsScript.Cache.CacheService {
  readonly #desk: HostDesk;
  readonly #stores: Map<string, Store>;

  constructor(desk: HostDesk, stores: Map<string, Store>) {
    this.#desk = desk;
    this.#stores = stores;
  }

  getDocumentCache(): GoogleAppsScript.Cache.Cache | null {
    return this.#desk.workbook === null ? null : this.#cache('document');
  }

  getScriptCache(): GoogleAppsScript.Cache.Cache {
    return this.#cache('script');
  }

  getUserCache(): GoogleAppsScript.Cache.Cache {
    return this.#cache(`user:${this.#desk.run().person.email}`);
  }

  #cache(name: string): GoogleAppsScript.Cache.Cache {
    const store: Store = this.#stores.get(name) ?? new Map();
    this.#stores.set(name, store);
    return strict('Cache', new FakeCache(store, () => this.#desk.clock.now()), this.#desk.context);
  }
}

/** The service, and a way to lose what it holds, as Google may at any time. */
export function createCacheService(desk: HostDesk): {
  readonly service: GoogleAppsScript.Cache.CacheService;
  readonly forget: () => void;
} {
  const stores = new Map<string, Store>();
  const service = strict('CacheService', new FakeCacheService(desk, stores), desk.context);
  const forget = (): void => {
    for (const store of stores.values()) store.clear();
  };
  return { service, forget };
}
