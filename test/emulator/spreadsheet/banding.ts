import { Exception } from '../host-context.ts';
import { colorOrDefault, drawnColor } from './color.ts';
import { colorGiven, colorObject } from './color-object.ts';
import {
  type Desk,
  type GoogleRange,
  googleFace,
  type Owned,
  own,
  type Place,
  type Spot,
  selfOf,
  spotOf,
} from './desk.ts';
import { enumName } from './enums.ts';
import { requireEditable } from './permission.ts';
import { type Axis, intersection, type Rect } from './rect.ts';
import { enforceSignatures, type Signatures } from './signature-check.ts';

type GoogleBanding = GoogleAppsScript.Spreadsheet.Banding;

const PARTS = ['Header', 'First', 'Second', 'Footer'] as const;
const AXES = ['Row', 'Column'] as const;
type Part = (typeof PARTS)[number];
/** `HeaderRow`, `FirstColumn`… → a kept colour; absent where there is none. */
type BandColors = Readonly<Partial<Record<`${Part}${(typeof AXES)[number]}`, string>>>;

/** Alternating colours over a block. */
export interface BandingModel {
  readonly id: number;
  readonly rect: Rect;
  readonly colors: BandColors;
}

/** Header, second band and footer of each theme; the first band is white (told by live Apps Script to gas-fakes' tests). */
const THEMES: Readonly<Record<string, readonly [header: string, second: string, footer: string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

interface BandingOwned extends Owned, Place {
  readonly kind: 'Banding';
  readonly desk: Desk;
  readonly id: number;
}

function modelOf({ sheet, id }: BandingOwned): BandingModel {
  const found = sheet.state.bandings.find((banding) => banding.id === id);
  if (found === undefined) throw new Exception('The banding no longer exists.');
  return found;
}

function requireUnbanded(spot: Spot, exceptId: number | null = null): void {
  const isBanded = spot.sheet.state.bandings.some(
    (banding) => banding.id !== exceptId && intersection(banding.rect, spot.rect) !== null,
  );
  if (isBanded)
    throw new Exception(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
}

function putBanding(owned: BandingOwned, part: Partial<BandingModel>): void {
  requireEditable(owned, modelOf(owned).rect, owned.desk.context);
  const changed = { ...modelOf(owned), ...part };
  owned.sheet.change().bandings = owned.sheet.state.bandings.map((known) =>
    known.id === owned.id ? changed : known,
  );
}

class FakeBanding {
  readonly [own]: BandingOwned;

  constructor(owned: BandingOwned) {
    this[own] = owned;
  }

  getRange(): GoogleRange {
    return this[own].desk.range(this[own], modelOf(this[own]).rect);
  }

  setRange(range: GoogleRange): GoogleBanding {
    const spot = spotOf(range);
    if (spot.sheet !== this[own].sheet) throw new Exception('The range must be on the sheet.');
    requireUnbanded(spot, this[own].id);
    putBanding(this[own], { rect: spot.rect });
    return selfOf<GoogleBanding>(this);
  }

  /** The same colours over another block. */
  copyTo(range: GoogleRange): GoogleBanding {
    return addBanding(this[own].desk, spotOf(range), modelOf(this[own]).colors);
  }

  remove(): void {
    const { desk, sheet, id } = this[own];
    requireEditable(this[own], modelOf(this[own]).rect, desk.context);
    sheet.change().bandings = sheet.state.bandings.filter((banding) => banding.id !== id);
  }
}

const SIGNATURES: Record<string, string> = { setRange: 'Range', copyTo: 'Range' };

/** `getHeaderRowColor`, `setHeaderRowColorObject`… for each part along each axis. */
function defineColor(part: Part, axis: (typeof AXES)[number]): void {
  const key = `${part}${axis}` as const;
  const put = (banding: FakeBanding, color: string | null): GoogleBanding => {
    // Without its two bands a banding would be none (told by live Apps Script to gas-fakes' tests).
    if (color === null && (part === 'First' || part === 'Second'))
      throw new Exception(`${part} ${axis.toLowerCase()} color should not be null.`);
    const { [key]: _gone, ...others } = modelOf(banding[own]).colors;
    putBanding(banding[own], { colors: color === null ? others : { ...others, [key]: color } });
    return selfOf<GoogleBanding>(banding);
  };
  const colorOf = (banding: FakeBanding): string | null => modelOf(banding[own]).colors[key] ?? null;
  const methods: Record<string, (this: FakeBanding, given: unknown) => unknown> = {
    [`get${key}Color`]() {
      const color = colorOf(this);
      return color === null ? null : drawnColor(color);
    },
    [`get${key}ColorObject`]() {
      const color = colorOf(this);
      return color === null ? null : colorObject(this[own].desk, color);
    },
    [`set${key}Color`](given) {
      return put(this, colorOrDefault(given));
    },
    [`set${key}ColorObject`](given) {
      return put(this, colorGiven(given));
    },
  };
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(FakeBanding.prototype, name, { value, configurable: true, writable: true });
  SIGNATURES[`set${key}Color`] = 'string?';
  SIGNATURES[`set${key}ColorObject`] = 'Color? | ColorBuilder';
}

for (const axis of AXES) for (const part of PARTS) defineColor(part, axis);
const signatures: Signatures = SIGNATURES;
enforceSignatures('Banding', FakeBanding, signatures);

function addBanding(desk: Desk, spot: Spot, colors: BandColors): GoogleBanding {
  requireEditable(spot, spot.rect, desk.context);
  requireUnbanded(spot);
  const { workbook, sheet, rect } = spot;
  const id = workbook.newNumber();
  sheet.change().bandings = [...sheet.state.bandings, { id, rect, colors }];
  return bandingFace(desk, spot, id);
}

const bandingFace = (desk: Desk, { workbook, sheet }: Place, id: number): GoogleBanding =>
  googleFace('Banding', new FakeBanding({ kind: 'Banding', desk, workbook, sheet, id }), desk.context);

/** `applyRowBanding` and `applyColumnBanding`: a light grey theme with a header, unless told otherwise. */
export function applyBanding(desk: Desk, spot: Spot, axis: Axis, given: readonly unknown[]): GoogleBanding {
  const [theme, showHeader = true, showFooter = false] = given;
  const name = enumName('BandingTheme', theme) ?? 'LIGHT_GREY';
  const [header, second, footer] = THEMES[name] ?? ['#bdbdbd', '#f3f3f3', '#dedede'];
  const along = axis === 'row' ? 'Row' : 'Column';
  return addBanding(desk, spot, {
    ...(showHeader === true ? { [`Header${along}`]: header } : {}),
    [`First${along}`]: '#ffffff',
    [`Second${along}`]: second,
    ...(showFooter === true ? { [`Footer${along}`]: footer } : {}),
  });
}

/** The bandings of a sheet, or those that touch a block of it. */
export function bandingsOf(desk: Desk, place: Place, rect: Rect | null): GoogleBanding[] {
  return place.sheet.state.bandings
    .filter((banding) => rect === null || intersection(banding.rect, rect) !== null)
    .map((banding) => bandingFace(desk, place, banding.id));
}
