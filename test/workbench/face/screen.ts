import { byId, element } from './element.ts';
import type { ScreenEvent } from './protocol.ts';
import { TEXTS } from './texts.ts';

export interface ScreenHandlers {
  readonly answer: (id: number, button: string, text: string) => void;
  readonly closed: (frame: string) => void;
  readonly select: (selection: { sheetId: number; range: string }) => void;
  readonly pagesOrigin: () => string;
}

/** Google's own sandbox list for HtmlService pages, without navigation of the window they sit in. */
const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads allow-same-origin';

/** Toasts, alerts, prompts, the sidebar and dialogs. */
export function createScreen(handlers: ScreenHandlers) {
  const sidebar = byId('sidebar');
  const layer = byId('layer');

  window.addEventListener('message', (event: MessageEvent) => {
    if (event.origin !== handlers.pagesOrigin()) return;
    const { workbench, frame, height } = event.data ?? {};
    if (workbench === 'close') close(String(frame));
    if (workbench === 'height') {
      const found = document.querySelector<HTMLIFrameElement>(
        `iframe[data-frame="${CSS.escape(String(frame))}"]`,
      );
      if (found) found.style.height = `${Number(height)}px`;
    }
  });

  function toast(message: string, title = '', seconds = 5, kind = 'info'): void {
    const box = element(
      'div',
      { class: `toast ${kind}`, 'data-testid': kind === 'refused' ? 'refused' : 'toast' },
      element('div', {}, ...(title ? [element('strong', {}, title)] : []), element('p', {}, message)),
    );
    const button = element('button', { type: 'button', 'aria-label': TEXTS.close }, '×');
    button.addEventListener('click', () => box.remove());
    box.append(button);
    byId('toasts').append(box);
    if (seconds > 0) setTimeout(() => box.remove(), seconds * 1000);
  }

  function frameElement(frame: string, title: string): HTMLIFrameElement {
    return element('iframe', {
      src: `${handlers.pagesOrigin()}/frame/${frame}`,
      title,
      sandbox: SANDBOX,
      'data-frame': frame,
      allow: 'clipboard-write',
    });
  }

  function heading(title: string, frame: string): HTMLElement {
    const button = element(
      'button',
      { type: 'button', 'aria-label': TEXTS.close, 'data-testid': 'close-frame' },
      '×',
    );
    button.addEventListener('click', () => close(frame));
    return element('div', { class: 'frame-head' }, element('h2', {}, title), button);
  }

  function close(frame: string): void {
    const holder = document.querySelector(`[data-holds="${CSS.escape(frame)}"]`);
    if (!holder) return;
    holder.remove();
    if (sidebar.childElementCount === 0) sidebar.hidden = true;
    handlers.closed(frame);
  }

  function openSidebar(event: Extract<ScreenEvent, { kind: 'sidebar' }>): void {
    sidebar.replaceChildren(
      element(
        'div',
        { class: 'frame', 'data-holds': event.frame, 'data-testid': 'sidebar' },
        heading(event.title, event.frame),
        frameElement(event.frame, event.title || TEXTS.sidebar),
      ),
    );
    sidebar.hidden = false;
  }

  function openDialog(event: Extract<ScreenEvent, { kind: 'dialog' }>): void {
    const frame = frameElement(event.frame, event.title || TEXTS.dialog);
    frame.style.width = `${event.width}px`;
    frame.style.height = `${event.height}px`;
    const box = element(
      'div',
      { class: 'dialog', role: 'dialog', 'aria-label': event.title, 'data-testid': 'dialog' },
      heading(event.title, event.frame),
      frame,
    );
    const veil = element(
      'div',
      { class: event.modal ? 'veil' : 'veil modeless', 'data-holds': event.frame },
      box,
    );
    layer.append(veil);
  }

  type Question = Omit<Extract<ScreenEvent, { kind: 'question' }>, 'id' | 'kind'>;

  function ask(event: Question, onAnswer: (button: string, text: string) => void): void {
    const input = element('input', {
      type: 'text',
      'aria-label': event.message,
      'data-testid': 'prompt-text',
    });
    const dialog = element(
      'dialog',
      { class: 'question', 'data-testid': event.form },
      ...(event.title ? [element('h2', {}, event.title)] : []),
      element('p', {}, event.message),
      ...(event.form === 'prompt' ? [input] : []),
    );
    const answer = (button: string) => {
      dialog.remove();
      onAnswer(button, input.value);
    };
    const names = event.buttons
      .split('_')
      .filter((name): name is keyof typeof TEXTS.buttons => name in TEXTS.buttons);
    const row = element('div', { class: 'buttons' });
    for (const [index, name] of (names.length ? names : (['OK'] as const)).entries()) {
      const button = element(
        'button',
        { type: 'button', class: index === 0 ? 'primary' : '', 'data-testid': `answer-${name}` },
        TEXTS.buttons[name],
      );
      button.addEventListener('click', () => answer(name));
      row.append(button);
    }
    dialog.append(row);
    dialog.addEventListener('cancel', (cancel) => {
      cancel.preventDefault();
      answer('CLOSE');
    });
    layer.append(dialog);
    dialog.showModal();
  }

  function show(event: ScreenEvent): void {
    if (event.kind === 'toast') toast(event.message, event.title, event.seconds);
    if (event.kind === 'refused') toast(event.message, '', 8, 'refused');
    if (event.kind === 'failed') toast(TEXTS.failed(event.action, event.message), '', 12, 'refused');
    if (event.kind === 'question') {
      ask(event, (button, text) => handlers.answer(event.id, button, text));
    }
    if (event.kind === 'notice') ask({ ...event, form: 'alert', buttons: 'OK' }, () => undefined);
    if (event.kind === 'sidebar') openSidebar(event);
    if (event.kind === 'dialog') openDialog(event);
    if (event.kind === 'close') close(event.frame);
    if (event.kind === 'select') handlers.select(event.selection);
  }

  return { show, toast };
}
