import { Exception } from '../host-context.ts';
import { rawOf } from '../strict.ts';
import { requireText, signatureError } from './arguments.ts';
import type { ShownMenuItem, UiRecord } from './ui-record.ts';

/** A menu being built; nothing shows before `addToUi`. */
export class FakeMenu {
  readonly #caption: string;
  readonly #addon: boolean;
  readonly #record: UiRecord;
  readonly #items: ShownMenuItem[] = [];

  constructor(caption: string, addon: boolean, record: UiRecord) {
    requireText('Ui.createMenu', caption);
    this.#caption = caption;
    this.#addon = addon;
    this.#record = record;
  }

  addItem(caption: string, functionName: string): this {
    requireText('Menu.addItem', caption, functionName);
    this.#items.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#items.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: object): this {
    const raw = rawOf(menu);
    if (!(raw instanceof FakeMenu)) throw signatureError('Menu.addSubMenu', [menu]);
    this.#items.push({ kind: 'menu', caption: raw.#caption, items: [...raw.#items] });
    return this;
  }

  addToUi(): void {
    if (this.#items.length === 0) throw new Exception('A menu needs at least one item.');
    this.#record.show({ caption: this.#caption, addon: this.#addon, items: [...this.#items] });
  }
}
