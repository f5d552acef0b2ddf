import type { HostContext } from './host-context.ts';

/** A host that allows everything and counts nothing, for tests of parts below the host. */
export function contextForTests(now: () => number): HostContext {
  let ids = 0;
  return {
    called: () => undefined,
    now,
    scriptTimeZone: 'Asia/Ho_Chi_Minh',
    activeUser: { email: 'chu.so@gmail.com' },
    owner: { email: 'chu.so@gmail.com' },
    authMode: 'FULL',
    nextId(kind) {
      ids += 1;
      return `${kind}-${ids}`;
    },
  };
}
