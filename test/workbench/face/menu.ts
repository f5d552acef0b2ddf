import { element } from './element.ts';
import type { MenuEntry } from './protocol.ts';
import { TEXTS } from './texts.ts';

type Run = (functionName: string, caption: string) => void;

/** The menus that `onOpen` built, as buttons that open a list below. */
export function menuButtons(menus: readonly MenuEntry[], run: Run): Node[] {
  if (menus.length === 0) return [element('span', { class: 'no-menu' }, TEXTS.noMenu)];
  return menus.map((menu) => menuButton(menu, run));
}

/** @param testId by which tests find the button */
export function menuButton(menu: MenuEntry, run: Run, testId = 'menu'): HTMLElement {
  const caption = menu.caption ?? '';
  const button = element(
    'button',
    {
      type: 'button',
      role: 'menuitem',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'data-testid': testId,
    },
    caption,
  );
  const list = element('div', { class: 'menu-list', role: 'menu', 'aria-label': caption, hidden: true });
  const holder = element('div', { class: 'menu' }, button, list);
  const close = () => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    list.querySelector('button')?.focus();
  };
  list.append(
    ...entries(menu.entries ?? [], (name, label) => {
      close();
      run(name, label);
    }),
  );
  button.addEventListener('click', () => (list.hidden ? open() : close()));
  holder.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      button.focus();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      else step(list, event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  // The grid's canvas keeps the focus, so losing focus alone does not tell.
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !holder.contains(event.target)) close();
  });
  return holder;
}

function step(list: HTMLElement, by: number): void {
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}

function entries(all: readonly MenuEntry[], run: Run): Node[] {
  return all.map((entry) => {
    const caption = entry.caption ?? '';
    if (entry.kind === 'separator') return element('hr', { role: 'separator' });
    if (entry.kind === 'submenu') {
      return element(
        'div',
        { role: 'group', class: 'submenu', 'aria-label': caption },
        element('div', { class: 'submenu-title' }, caption),
        ...entries(entry.entries ?? [], run),
      );
    }
    const functionName = entry.run ?? '';
    const item = element(
      'button',
      { type: 'button', role: 'menuitem', 'data-testid': 'menu-item', 'data-run': functionName },
      caption,
    );
    item.addEventListener('click', () => run(functionName, caption));
    return item;
  });
}
