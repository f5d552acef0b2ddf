import { describe, expect, test } from 'vitest';
import type { HostContext } from './host-context.ts';
import { proxyOf, rawOf, strict } from './strict.ts';

class Lamp {
  lit = false;
  toggle(): Lamp {
    this.lit = !this.isLit();
    return proxyOf<Lamp>(this);
  }
  isLit(): boolean {
    return this.lit;
  }
}

const counting = (): { calls: string[]; context: HostContext } => {
  const calls: string[] = [];
  const context: HostContext = {
    called: (method) => {
      calls.push(method);
    },
    now: () => 0,
    scriptTimeZone: 'Asia/Ho_Chi_Minh',
    activeUser: { email: '' },
    owner: { email: '' },
    authMode: 'FULL',
    nextId: (kind) => kind,
  };
  return { calls, context };
};

describe('a pretended Google object', () => {
  test('counts the calls of the script, not those it makes inside', () => {
    const { calls, context } = counting();
    const lamp = strict('Lamp', new Lamp(), context);
    expect(lamp.toggle().toggle().isLit()).toBe(false);
    expect(calls).toEqual(['Lamp.toggle', 'Lamp.toggle', 'Lamp.isLit']);
  });

  test('refuses by name what is not emulated', () => {
    const lamp = strict('Lamp', new Lamp(), counting().context);
    expect(() => Reflect.get(lamp, 'dim')).toThrow('Lamp.dim is not emulated');
  });

  test('has no more than Google where the reference describes the class', () => {
    const lock = strict('Lock', new Lamp(), counting().context);
    expect(Reflect.get(lock, 'dim')).toBe(undefined);
    expect(() => Reflect.get(lock, 'waitLock')).toThrow('Lock.waitLock is not emulated');
  });

  test('refuses a call before anything happens', () => {
    const { context } = counting();
    const raw = new Lamp();
    const lamp = strict('Lamp', raw, {
      ...context,
      called: () => {
        throw new Error('no permission');
      },
    });
    expect(() => lamp.toggle()).toThrow('no permission');
    expect(raw.lit).toBe(false);
  });

  test('is found from its inside and back', () => {
    const raw = new Lamp();
    const lamp = strict('Lamp', raw, counting().context);
    expect(rawOf(lamp)).toBe(raw);
    expect(proxyOf(raw)).toBe(lamp);
    expect(rawOf(raw)).toBe(raw);
  });

  test('survives being printed and compared', () => {
    const lamp = strict('Lamp', new Lamp(), counting().context);
    expect(JSON.stringify(lamp)).toBe('{"lit":false}');
    expect(String(lamp)).toBe('Lamp');
    expect(lamp).not.toBe(null);
    expect(`${typeof lamp}`).toBe('object');
  });
});
