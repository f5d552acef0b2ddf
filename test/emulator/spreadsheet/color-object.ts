import { rgbChannels } from './color.ts';
import { type Desk, googleFace } from './desk.ts';
import { enumMember } from './enums.ts';

type GoogleColor = GoogleAppsScript.Spreadsheet.Color;
type RgbColor = GoogleAppsScript.Base.RgbColor;

/** A colour as the newer getters give it. Theme colours are not emulated: every colour is RGB. */
export function colorObject(desk: Desk, hex: string): GoogleColor {
  const [red, green, blue] = rgbChannels(hex);
  const getColorType = (): GoogleAppsScript.Base.ColorType => enumMember('ColorType', 'RGB');
  const rgb: RgbColor = {
    asHexString: () => hex,
    getRed: () => red,
    getGreen: () => green,
    getBlue: () => blue,
    getColorType,
  };
  const color: Pick<GoogleColor, 'asRgbColor' | 'getColorType'> = {
    asRgbColor: () => googleFace('RgbColor', rgb, desk.context),
    getColorType,
  };
  return googleFace('Color', color, desk.context);
}
