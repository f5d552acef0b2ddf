import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { strict } from '../strict.ts';
import { bytesOf } from './arguments.ts';
import type { HostDesk } from './host-desk.ts';
import { enforceServiceSignatures } from './signatures.ts';

const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

/** One store of properties; the whole content, so that it can be kept between sessions. */
export type PropertyStore = Map<string, string>;
/** `document`, `script` and `user:<e-mail>`. */
export type PropertyStores = Map<string, PropertyStore>;

class FakeProperties implements GoogleAppsScript.Properties.Properties {
  readonly #asked: () => PropertyStore;

  constructor(asked: () => PropertyStore) {
    this.#asked = asked;
  }

  get #store(): PropertyStore {
    return this.#asked();
  }

  deleteAllProperties(): GoogleAppsScript.Properties.Properties {
    this.#store.clear();
    return this;
  }

  deleteProperty(key: string): GoogleAppsScript.Properties.Properties {
    this.#store.delete(key);
    return this;
  }

  getKeys(): string[] {
    return [...this.#store.keys()];
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#store);
  }

  getProperty(key: string): string | null {
    return this.#store.get(key) ?? null;
  }

  setProperties(
    properties: Record<string, unknown>,
    deleteAllOthers = false,
  ): GoogleAppsScript.Properties.Properties {
    const entries = Object.entries(properties).map(([key, value]): [string, string] => [key, String(value)]);
    for (const [key, value] of entries) requireFits(key, value);
    requireRoom(new Map([...(deleteAllOthers ? [] : this.#store), ...entries]));
    if (deleteAllOthers) this.#store.clear();
    for (const [key, value] of entries) this.#store.set(key, value);
    return this;
  }

  setProperty(key: string, value: string): GoogleAppsScript.Properties.Properties {
    requireFits(key, value);
    requireRoom(new Map([...this.#store, [key, value]]));
    this.#store.set(key, value);
    return this;
  }
}

enforceServiceSignatures('PropertiesService.Properties', FakeProperties, {
  deleteProperty: 'Key',
  getProperty: 'Key',
  setProperties: 'Object | Object, Boolean',
  setProperty: 'Key, Value',
});

function requireFits(key: string, value: string): void {
  if (key === '') throw new Exception('Invalid argument: key');
  if (bytesOf(value) > MAX_VALUE) throw new Exception('Argument too large: value');
}

function requireRoom(store: PropertyStore): void {
  let bytes = 0;
  for (const [key, value] of store) bytes += bytesOf(key) + bytesOf(value);
  if (bytes > MAX_STORE) {
    throw new Exception(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}

class FakePropertiesService implements GoogleAppsScript.Properties.PropertiesService {
  readonly #desk: HostDesk;
  readonly #stores: PropertyStores;

  constructor(desk: HostDesk, stores: PropertyStores) {
    this.#desk = desk;
    this.#stores = stores;
  }

  // Google gives null without a document, whatever its declarations say.
  getDocumentProperties(): GoogleAppsScript.Properties.Properties;
  getDocumentProperties(): GoogleAppsScript.Properties.Properties | null {
    return this.#desk.workbook === null ? null : this.#store('document');
  }

  getScriptProperties(): GoogleAppsScript.Properties.Properties {
    return this.#store('script');
  }

  getUserProperties(): GoogleAppsScript.Properties.Properties {
    return this.#store(`user:${this.#desk.run().person.email}`);
  }

  #store(name: string): GoogleAppsScript.Properties.Properties {
    const properties = new FakeProperties(() => storeOf(this.#stores, name));
    return strict('Properties', properties, this.#desk.context);
  }
}

function storeOf(stores: PropertyStores, name: string): PropertyStore {
  const store = stores.get(name) ?? new Map<string, string>();
  stores.set(name, store);
  return store;
}

export function createPropertiesService(
  desk: HostDesk,
  stores: PropertyStores,
): GoogleAppsScript.Properties.PropertiesService {
  return strict('PropertiesService', new FakePropertiesService(desk, stores), desk.context);
}

/** The stores of the script and of the person under the names that they had before `PropertiesService`. */
export function createOldProperties(
  desk: HostDesk,
  stores: PropertyStores,
): {
  readonly ScriptProperties: GoogleAppsScript.Properties.ScriptProperties;
  readonly UserProperties: GoogleAppsScript.Properties.UserProperties;
} {
  const ofScript = new FakeProperties(() => storeOf(stores, 'script'));
  const ofUser = new FakeProperties(() => storeOf(stores, `user:${desk.run().person.email}`));
  return {
    ScriptProperties: googleFace('ScriptProperties', ofScript, desk.context),
    UserProperties: googleFace('UserProperties', ofUser, desk.context),
  };
}
