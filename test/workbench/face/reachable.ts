import type { Injector } from '@univerjs/core';
import {
  ContextMenuPosition,
  IMenuManagerService,
  type IMenuSchema,
  IShortcutService,
} from '@univerjs/preset-sheets-core';

/** A command of Univer's that a person can give, and where. */
export interface Reachable {
  readonly command: string;
  readonly where: string;
}

/** Every command behind a context menu or a key, as Univer has them registered now. */
export function reachableCommands(injector: Injector): readonly Reachable[] {
  const menus = injector.get(IMenuManagerService);
  const listed = (schemas: readonly IMenuSchema[], where: string): readonly Reachable[] =>
    schemas.flatMap(({ item, children = [] }) => [
      ...(item ? [{ command: item.commandId ?? item.id, where }] : []),
      ...listed(children, where),
    ]);
  const inMenus = Object.values(ContextMenuPosition).flatMap((position) =>
    listed(menus.getMenuByPositionKey(position), position),
  );
  const byKey = injector
    .get(IShortcutService)
    .getAllShortcuts()
    .map(({ id }) => ({ command: id, where: 'key' }));
  return [...inMenus, ...byKey];
}
