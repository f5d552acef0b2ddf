import type { ServerMessage } from './protocol.ts';

/**
 * Stays with the tab over a reload, so that its sidebars find it again. A tab copied from another begins with the
 * other's storage but is another person's window.
 */
export const windowId = (isReload() ? sessionStorage.getItem('window') : null) ?? crypto.randomUUID();
sessionStorage.setItem('window', windowId);

function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
}

/**
 * @returns the answer's JSON
 * @throws Error with the server's sentence, or the browser's when the server cannot be reached
 */
export async function post<T = unknown>(path: string, body: object): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ window: windowId, ...body }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

let lastHeard = 0;
let waiting: { readonly until: number; readonly go: () => void }[] = [];

function heard(count: number): void {
  lastHeard = Number.isFinite(count) ? count : lastHeard;
  const ready = waiting.filter(({ until }) => until <= count);
  waiting = waiting.filter(({ until }) => until > count);
  for (const { go } of ready) go();
}

/** Until so many messages of the server were heard, or the connection is lost. */
export const heardAll = (count: number): Promise<void> =>
  count <= lastHeard ? Promise.resolve() : new Promise((go) => waiting.push({ until: count, go }));

export async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${path}?window=${windowId}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export function listen(
  onMessage: (message: ServerMessage) => void,
  onState: (connected: boolean) => void,
): void {
  const source = new EventSource(`/events?window=${windowId}`);
  source.onmessage = (event) => {
    onMessage(JSON.parse(event.data));
    heard(Number(event.lastEventId));
  };
  source.onopen = () => onState(true);
  source.onerror = () => {
    heard(Number.POSITIVE_INFINITY);
    onState(false);
  };
}
