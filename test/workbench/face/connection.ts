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

export interface Stream {
  /** Hands over what came since; the state that was drawn holds the first `told` messages. */
  readonly startFrom: (told: number) => void;
}

/**
 * Opens the window's stream. Messages are kept until `startFrom`: a state asked for once the stream is open lacks none
 * of them, and what the server counts as told is counted from this stream, not from the one before a reload.
 */
export async function listen(
  onMessage: (message: ServerMessage) => void,
  onState: (connected: boolean) => void,
): Promise<Stream> {
  let drawn = Number.POSITIVE_INFINITY;
  let kept: MessageEvent<string>[] = [];
  const take = (event: MessageEvent<string>) => {
    if (Number(event.lastEventId) > drawn) onMessage(JSON.parse(event.data));
    heard(Number(event.lastEventId));
  };
  const source = new EventSource(`/events?window=${windowId}`);
  source.onmessage = (event) => {
    if (Number.isFinite(drawn)) take(event);
    else kept.push(event);
  };
  await new Promise<void>((opened) => {
    source.onopen = () => {
      opened();
      onState(true);
    };
    source.onerror = () => {
      heard(Number.POSITIVE_INFINITY);
      onState(false);
    };
  });
  return {
    startFrom: (told) => {
      drawn = told;
      heard(told);
      for (const event of kept) take(event);
      kept = [];
    },
  };
}
