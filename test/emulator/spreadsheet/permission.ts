import { Exception, type User } from '../host-context.ts';
import type { Place, Spot } from './desk.ts';
import { covered, intersection, type Rect } from './rect.ts';
import type { ProtectionModel, WorkbookModel } from './workbook-model.ts';

/** Who asks, and who owns the file. */
export interface Asking {
  readonly activeUser: User;
  readonly owner: User;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function isOwner(asking: Asking): boolean {
  return asking.activeUser.email !== '' && same(asking.activeUser.email, asking.owner.email);
}

/** Files of a Gmail account know no domain to share with (§7.6). */
export function isConsumerFile(asking: Asking): boolean {
  return /@(gmail|googlemail)\.com$/i.test(asking.owner.email);
}

function isMember(protection: ProtectionModel, asking: Asking): boolean {
  return (protection.editors ?? []).some((email) => same(email, asking.activeUser.email));
}

/**
 * Whether the person may edit what the protection covers: the owner always, anybody while it only warns or while
 * nobody has changed its editors, else its editors and, where it says so, everybody in the owner's domain.
 */
export function mayPass(protection: ProtectionModel, asking: Asking): boolean {
  if (isOwner(asking) || protection.warningOnly || protection.editors === null) return true;
  if (isMember(protection, asking)) return true;
  const domain = asking.owner.email.split('@')[1] ?? '';
  return protection.domainEdit && same(asking.activeUser.email.split('@')[1] ?? '', domain);
}

function stops(protection: ProtectionModel, place: Place, rect: Rect | null): boolean {
  if (protection.sheetId !== place.sheet.id) return false;
  if (protection.type === 'SHEET') return rect === null || !covered(rect, protection.unprotected);
  return rect !== null && protection.rect !== null && intersection(protection.rect, rect) !== null;
}

/**
 * Overlapping protections must all agree (§12.8).
 * @param rect null for the sheet itself: its name, its tab, its number of rows
 */
export function canEdit(place: Place, rect: Rect | null, asking: Asking): boolean {
  return place.workbook.state.protections.every(
    (protection) => !stops(protection, place, rect) || mayPass(protection, asking),
  );
}

export const PROTECTED_MESSAGE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function requireEditable(place: Place, rect: Rect | null, asking: Asking): void {
  if (!canEdit(place, rect, asking)) throw new Exception(PROTECTED_MESSAGE);
}

export function requireEditableSpot(spot: Spot, asking: Asking): void {
  requireEditable(spot, spot.rect, asking);
}

/** Replaces one protection of the file. */
export function putProtection(workbook: WorkbookModel, protection: ProtectionModel): void {
  const state = workbook.change();
  state.protections = state.protections.map((known) => (known.id === protection.id ? protection : known));
}
