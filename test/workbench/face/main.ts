import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import './face.css';
import type { WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { createBar } from './bar.ts';
import { createChartPanel } from './chart-panel.ts';
import { get, heardAll, listen, post, windowId } from './connection.ts';
import { dataMenu } from './data-menu.ts';
import { driveFor } from './drive.ts';
import { byId } from './element.ts';
import { openGrid } from './grid.ts';
import { createHint } from './hint.ts';
import { openMailbox } from './mailbox.ts';
import { changed } from './model.ts';
import { unpacked } from './packed.ts';
import type { FaceState, Mail, Selection, ServerMessage } from './protocol.ts';
import { createScreen } from './screen.ts';
import { TEXTS } from './texts.ts';

type Shown = Omit<FaceState, 'snapshot'> & { readonly snapshot: WorkbookSnapshot };

let state: Shown;
let waiting = 0;

const screen = createScreen({
  answer: (id, button, text) => void send('/answer', { id, button, text }),
  closed: (frame) => void send('/close', { frame }),
  select: (selection) => grid.select(selection),
  pagesOrigin: () => state.pagesOrigin,
});

const selection = (): Selection => {
  const { sheetId, ranges } = grid.selection();
  const [range] = ranges;
  return { sheetId, range: range ? grid.name(range) : 'A1' };
};

const data = dataMenu({
  snapshot: () => state.snapshot,
  selection,
  restructure: (request) => void send('/structure', request),
  refuse: (message) => screen.toast(message, '', 6, 'refused'),
});

const bar = createBar(
  {
    run: (name, caption) => void send('/run', { name, caption }),
    setClock: (instant) => void send('/clock', { instant }),
    passHours: (hours) => void send('/pass', { hours }),
    openMailbox: () => void queue.then(showMails),
    setPerson: (email) => void send('/person', { email }),
    restart: (preset) => void send('/restart', { preset }),
    undo: () => void send('/undo', {}),
    redo: () => void send('/redo', {}),
  },
  data,
);

const hint = createHint(byId('hint'));

const charts = createChartPanel(byId('sheet'));

const grid = openGrid('grid', {
  edit: (request) => void send('/edit', request),
  restructure: (request) => void send('/structure', request),
  undo: () => void send('/undo', {}),
  redo: () => void send('/redo', {}),
  refuse: () => screen.toast(TEXTS.structureRefused, '', 6, 'refused'),
  selected: (selection) => {
    hint.show(state.snapshot, selection);
    charts.show(state.snapshot, selection.sheetId);
    void post('/select', selection).catch(() => undefined);
  },
});

/** One after another, as typed: a second edit must not overtake the first. */
let queue: Promise<unknown> = Promise.resolve();
function send(path: string, body: object): Promise<unknown> {
  waiting++;
  bar.busy(true);
  // An answer to a question and a closed frame belong to a script that still runs: they cannot wait for it.
  const work = async () => {
    const { told = 0 } = await post<{ told?: number }>(path, body);
    await heardAll(told);
  };
  const sent = path === '/answer' || path === '/close' ? work() : queue.then(work);
  const settled = sent
    .catch((error: Error) => screen.toast(error.message || TEXTS.serverGone, '', 8, 'refused'))
    .finally(() => {
      waiting--;
      if (waiting === 0) bar.busy(false);
    });
  if (path !== '/answer' && path !== '/close') queue = settled;
  return settled;
}

async function heard(): Promise<void> {
  const { told } = await post<{ told: number }>('/heard', {});
  await heardAll(told);
}

async function showMails(): Promise<void> {
  try {
    const { mails } = await get<{ readonly mails: readonly Mail[] }>('/mails');
    openMailbox(mails, state.pagesOrigin);
  } catch {
    screen.toast(TEXTS.serverGone, '', 8, 'refused');
  }
}

function redraw(): void {
  const { sheetId, range } = state.selection;
  grid.draw(state.snapshot, state.nowSerial, { sheetId, range });
}

function receive(message: ServerMessage): void {
  if (message.kind === 'reload') window.location.reload();
  if (message.kind === 'bar') bar.show(message.bar);
  if (message.kind === 'screen') screen.show(message.event);
  if (message.kind !== 'change') return;
  const { change, nowSerial } = message;
  const clockMoved = Math.floor(nowSerial) !== Math.floor(state.nowSerial);
  state = { ...state, snapshot: changed(state.snapshot, change), revision: message.revision, nowSerial };
  const usesClock =
    clockMoved &&
    state.snapshot.sheets.some((sheet) =>
      sheet.conditionalFormats.some((format) => /NOW|TODAY/.test(String(format.values[0]))),
    );
  if (change.order || change.sheets.length > 0 || usesClock) {
    const { sheetId, ranges } = grid.selection();
    const range = ranges[0];
    const still = state.snapshot.sheets.some((sheet) => sheet.id === sheetId && !sheet.hidden);
    state = {
      ...state,
      selection:
        still && range
          ? { sheetId, range: grid.name(range) }
          : { sheetId: state.snapshot.activeSheetId, range: 'A1' },
    };
    redraw();
  } else for (const cells of change.cells) grid.apply(cells);
  const { sheetId, ranges } = grid.selection();
  if (ranges[0]) hint.show(state.snapshot, { sheetId, range: grid.name(ranges[0]) });
  charts.show(state.snapshot, sheetId);
}

async function open(): Promise<void> {
  let connected = true;
  const stream = await listen(receive, (isConnected) => {
    if (connected && !isConnected) screen.toast(TEXTS.serverGone, '', 6, 'refused');
    // What happened in between was missed.
    if (!connected && isConnected) window.location.reload();
    connected = isConnected;
  });
  const opening = await get<FaceState>('/state');
  state = { ...opening, snapshot: unpacked(opening.snapshot) };
  bar.show(state.bar);
  bar.showPerson(state.person);
  redraw();
  await grid.firstDrawn;
  grid.select(state.selection);
  for (const event of state.screen) screen.show(event);
  stream.startFrom(opening.told);
  byId('loading').remove();
}

const ready = open();
Object.assign(window, {
  workbench: {
    ready,
    windowId,
    ...driveFor(grid, { snapshot: () => state.snapshot, idle: () => queue, heard, send }),
  },
});
