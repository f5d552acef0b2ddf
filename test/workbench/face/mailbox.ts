import { byId, element } from './element.ts';
import type { Mail } from './protocol.ts';
import { TEXTS } from './texts.ts';

/** "07:05 26/11/2026" */
const timeOf = ({ at }: Mail): string =>
  `${at.slice(11, 16)} ${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;

/** What people would get in their mail, the latest first: a list, and beside it the mail as HTML and as plain text. */
export function openMailbox(mails: readonly Mail[], pagesOrigin: string): void {
  const shown = element('div', { class: 'mail', 'data-testid': 'mail' });
  const list = element('ul', { class: 'mail-list' });
  for (const [index, mail] of [...mails.entries()].reverse()) {
    const button = element(
      'button',
      { type: 'button', 'data-testid': 'mail-item' },
      element('small', {}, `${mail.to.join(', ')} · ${timeOf(mail)}`),
      mail.subject,
    );
    button.addEventListener('click', () => {
      for (const other of list.querySelectorAll('button')) other.removeAttribute('aria-current');
      button.setAttribute('aria-current', 'true');
      shown.replaceChildren(...parts(mail, `${pagesOrigin}/mail/${index}`));
    });
    list.append(element('li', {}, button));
  }
  const close = element(
    'button',
    { type: 'button', 'aria-label': TEXTS.close, 'data-testid': 'close-mailbox' },
    '×',
  );
  const dialog = element(
    'dialog',
    { class: 'mailbox', 'aria-label': TEXTS.mailbox, 'data-testid': 'mailbox-dialog' },
    element('div', { class: 'frame-head' }, element('h2', {}, TEXTS.mailboxButton(mails.length)), close),
    element('div', { class: 'mailbox-body' }, ...(mails.length > 0 ? [list, shown] : [nothing()])),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  byId('layer').append(dialog);
  dialog.showModal();
  list.querySelector('button')?.click();
}

const nothing = (): Node => element('div', { class: 'mail' }, element('p', {}, TEXTS.noMail));

function parts(mail: Mail, page: string): readonly Node[] {
  const line = (label: string, text: string) => element('p', {}, `${label}: ${text}`);
  return [
    element('h3', { 'data-testid': 'mail-subject' }, mail.subject),
    line(TEXTS.mailFrom, mail.from),
    line(TEXTS.mailTo, mail.to.join(', ')),
    line(TEXTS.mailAt, timeOf(mail)),
    element(
      'div',
      { class: 'mail-faces' },
      ...(mail.htmlBody === null ? [] : [received(page)]),
      element(
        'section',
        {},
        element('h4', {}, TEXTS.mailText),
        element('pre', { 'data-testid': 'mail-text', tabindex: '0' }, mail.body),
      ),
    ),
  ];
}

/** As wide as a phone. Nothing in the frame runs, and no link leads away from the workbench. */
function received(page: string): HTMLElement {
  return element(
    'section',
    { class: 'as-received' },
    element('h4', {}, TEXTS.mailHtml),
    element('iframe', { sandbox: '', src: page, title: TEXTS.mailHtml, 'data-testid': 'mail-html' }),
  );
}
