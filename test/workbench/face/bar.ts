import { byId, element } from './element.ts';
import { menuButtons } from './menu.ts';
import type { BarState, PresetName } from './protocol.ts';
import { TEXTS } from './texts.ts';

export interface BarHandlers {
  readonly run: (functionName: string, caption: string) => void;
  readonly setClock: (instant: string) => void;
  readonly passHours: (hours: number) => void;
  readonly openMailbox: () => void;
  readonly setPerson: (email: string) => void;
  readonly restart: (preset: PresetName) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const PRESETS: readonly PresetName[] = ['blank', 'plan', 'sample'];

/** The bar above the grid: the add-on's menus, and what makes this a workbench. */
export function createBar(handlers: BarHandlers, data: HTMLElement) {
  const title = element('h1', { 'data-testid': 'title' });
  const clock = element('input', { type: 'datetime-local', 'data-testid': 'clock' });
  const person = element('select', { 'data-testid': 'person' });
  const preset = element(
    'select',
    { 'data-testid': 'preset' },
    ...PRESETS.map((name) => element('option', { value: name }, TEXTS.presets[name])),
  );
  const restart = element('button', { type: 'button', 'data-testid': 'restart' }, TEXTS.restart);
  const undo = iconButton('↶', TEXTS.undo, 'undo', handlers.undo);
  const redo = iconButton('↷', TEXTS.redo, 'redo', handlers.redo);
  const download = element(
    'a',
    {
      class: 'button',
      href: '/so-ra-quan.xlsx',
      download: true,
      title: TEXTS.downloadTitle,
      'data-testid': 'download',
    },
    TEXTS.download,
  );
  const hours = [1, 24].map((count) => {
    const button = element(
      'button',
      { type: 'button', class: 'bench', title: TEXTS.passedTitle, 'data-testid': `pass-${count}` },
      TEXTS.passed(count),
    );
    button.addEventListener('click', () => handlers.passHours(count));
    return button;
  });
  const mailbox = element(
    'button',
    { type: 'button', class: 'bench', title: TEXTS.mailboxTitle, 'data-testid': 'mailbox' },
    TEXTS.mailbox,
  );
  mailbox.addEventListener('click', handlers.openMailbox);
  const calls = element('output', { class: 'calls', 'data-testid': 'calls' });
  const menubar = element('div', { class: 'menubar', role: 'menubar', 'data-testid': 'menubar' });
  const settings = element(
    'div',
    { class: 'settings', id: 'settings' },
    element('label', {}, element('span', {}, TEXTS.clock), clock),
    element('label', {}, element('span', {}, TEXTS.person), person),
    element('label', {}, element('span', {}, TEXTS.preset), preset),
    restart,
    download,
  );
  const options = element(
    'button',
    {
      type: 'button',
      class: 'options',
      'aria-expanded': 'false',
      'aria-controls': 'settings',
      'data-testid': 'options',
    },
    TEXTS.options,
  );
  options.addEventListener('click', () => {
    const open = settings.classList.toggle('open');
    options.setAttribute('aria-expanded', String(open));
  });
  const badge = element('span', { class: 'badge', title: TEXTS.workbenchHint }, TEXTS.workbench);
  byId('bar').append(
    element('div', { class: 'bar-top' }, title, badge, options, settings),
    element(
      'div',
      { class: 'bar-menus' },
      menubar,
      element('div', { class: 'menubar', role: 'menubar' }, data),
      undo,
      redo,
      ...hours,
      mailbox,
      calls,
    ),
  );

  let shown: BarState | null = null;
  clock.addEventListener('change', () => {
    const offset = shown?.now.slice(-6) ?? '+07:00';
    if (clock.value) handlers.setClock(`${clock.value.slice(0, 16)}:00${offset}`);
  });
  person.addEventListener('change', () => handlers.setPerson(person.value));
  const askAndRestart = () => {
    if (window.confirm(TEXTS.restartQuestion)) handlers.restart(PRESETS[preset.selectedIndex] ?? 'sample');
    else preset.value = shown?.preset ?? 'sample';
  };
  preset.addEventListener('change', askAndRestart);
  restart.addEventListener('click', askAndRestart);

  return {
    show(state: BarState): void {
      const menusChanged = JSON.stringify(shown?.menus) !== JSON.stringify(state.menus);
      const peopleChanged = JSON.stringify(shown?.people) !== JSON.stringify(state.people);
      shown = state;
      title.textContent = state.title;
      document.title = state.title;
      if (document.activeElement !== clock) clock.value = state.now.slice(0, 16);
      preset.value = state.preset;
      undo.disabled = !state.canUndo;
      redo.disabled = !state.canRedo;
      mailbox.textContent = TEXTS.mailboxButton(state.mails);
      calls.textContent = state.lastAction
        ? TEXTS.calls(state.lastAction.calls, state.lastAction.milliseconds)
        : '';
      calls.title = state.lastAction ? TEXTS.callsTitle(state.lastAction.name) : '';
      if (peopleChanged) {
        const chosen = person.value;
        person.replaceChildren(
          ...state.people.map((one) => element('option', { value: one.email }, one.label)),
        );
        if (state.people.some((one) => one.email === chosen)) person.value = chosen;
      }
      if (menusChanged) menubar.replaceChildren(...menuButtons(state.menus, handlers.run));
    },
    showPerson(email: string): void {
      person.value = email;
    },
    /** While a script runs its menu cannot be used. */
    busy(isBusy: boolean): void {
      menubar.classList.toggle('busy', isBusy);
      if (isBusy) calls.textContent = TEXTS.working;
      else if (shown?.lastAction) {
        calls.textContent = TEXTS.calls(shown.lastAction.calls, shown.lastAction.milliseconds);
      }
    },
  };
}

function iconButton(sign: string, label: string, testId: string, onClick: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'icon', title: label, 'aria-label': label, 'data-testid': testId },
    sign,
  );
  button.addEventListener('click', onClick);
  return button;
}
