/** Univer, made without `@univerjs/presets`, which drags commercial packages. */
import { LocaleType, mergeLocales, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/vi-VN';

export interface Drawing {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Draws into the element with the given id. The toolbar is left out: what it offers belongs to Google, not to the add-on. */
export function createDrawing(container: string): Drawing {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreWords, validationWords, noteWords) },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: true,
      formulaBar: true,
      footer: { menus: false, zoomSlider: true, statisticBar: false, sheetBar: true },
      sheets: { maxAutoHeightCount: 2000, disableForceStringMark: true, disableForceStringAlert: true },
    }),
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) registerPlugin(univer, plugin);
  return { univer, api: FUniver.newAPI(univer) };
}

type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

function registerPlugin(univer: Univer, entry: PluginEntry): void {
  if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
  else univer.registerPlugin(entry);
}
