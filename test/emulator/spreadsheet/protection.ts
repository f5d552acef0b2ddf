import { Exception } from '../host-context.ts';
import { type Desk, type GoogleRange, type Owned, own, selfOf, spotOf } from './desk.ts';
import { enumMember } from './enums.ts';
import { isConsumerFile, mayPass, putProtection } from './permission.ts';
import { enforceSignatures } from './signature-check.ts';
import type { ProtectionModel, WorkbookModel } from './workbook-model.ts';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type User = GoogleAppsScript.Base.User;
type Emulated = Exclude<
  keyof GoogleProtection,
  'addTargetAudience' | 'getTargetAudiences' | 'removeTargetAudience'
>;

interface ProtectionOwned extends Owned {
  readonly kind: 'Protection';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
  readonly id: number;
}

/** An e-mail given as text or as a User. */
export function emailOf(given: unknown): string {
  if (typeof given === 'string') {
    if (!given.includes('@')) throw new Exception(`Invalid email: ${given}`);
    return given;
  }
  const user: { getEmail?: unknown } = Object(given);
  if (typeof user.getEmail !== 'function') throw new Exception('Invalid argument: user');
  return String(user.getEmail());
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A protection is a guard against mistakes: it stops nobody until its editors change (platform-facts §7.6). */
export class FakeProtection implements Pick<GoogleProtection, Emulated> {
  readonly [own]: ProtectionOwned;

  constructor(owned: ProtectionOwned) {
    this[own] = owned;
  }

  getDescription(): string {
    return this.#model().description;
  }

  setDescription(description: string): GoogleProtection {
    return this.#put({ description });
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return enumMember('ProtectionType', this.#model().type);
  }

  getRange(): GoogleRange {
    const { desk, workbook } = this[own];
    const { sheetId, rect } = this.#model();
    const sheet = workbook.sheetById(sheetId);
    if (sheet === null) throw new Exception('The protected range no longer exists.');
    // A whole sheet's range has no notation (gas-fakes test/testsheetspermissions.js).
    const open = rect === null ? { startRow: true, endRow: true, startColumn: true, endColumn: true } : null;
    return desk.range({ workbook, sheet }, rect ?? sheet.whole(), open);
  }

  setRange(range: GoogleRange): GoogleProtection {
    const { sheet, rect } = spotOf(range);
    return this.#put({ type: 'RANGE', sheetId: sheet.id, rect, rangeName: null });
  }

  getRangeName(): string | null {
    return this.#model().rangeName;
  }

  setRangeName(rangeName: string): GoogleProtection {
    const named = this[own].workbook.state.namedRanges.find((range) => range.name === rangeName);
    if (named === undefined) throw new Exception(`Named range ${rangeName} not found`);
    return this.#put({ type: 'RANGE', sheetId: named.sheetId, rect: named.rect, rangeName });
  }

  setNamedRange(namedRange: GoogleAppsScript.Spreadsheet.NamedRange): GoogleProtection {
    return this.setRangeName(namedRange.getName());
  }

  getUnprotectedRanges(): GoogleRange[] {
    const { desk, workbook } = this[own];
    const { sheetId, unprotected } = this.#model();
    const sheet = workbook.sheetById(sheetId);
    return sheet === null ? [] : unprotected.map((rect) => desk.range({ workbook, sheet }, rect));
  }

  setUnprotectedRanges(ranges: GoogleRange[]): GoogleProtection {
    const { type, sheetId } = this.#model();
    if (type !== 'SHEET') throw new Exception('Only a protected sheet can have unprotected ranges.');
    const spots = ranges.map(spotOf);
    if (spots.some((spot) => spot.sheet.id !== sheetId)) {
      throw new Exception('Unprotected ranges must be on the protected sheet.');
    }
    return this.#put({ unprotected: spots.map((spot) => spot.rect) });
  }

  canEdit(): boolean {
    return mayPass(this.#model(), this[own].desk.context);
  }

  /**
   * None while it only warns (§15.17); otherwise the file's editors until somebody changes them.
   * The owner may always edit and is not in the list (§7.6).
   */
  getEditors(): User[] {
    this.#requireRight();
    const { desk } = this[own];
    if (this.#model().warningOnly) return [];
    const { owner } = desk.context;
    return this.#editors()
      .filter((email) => !same(email, owner.email))
      .map((email) => desk.userOf(email));
  }

  addEditor(editor: string | User): GoogleProtection {
    return this.#setEditors([...this.#editors(), this.#email(editor)]);
  }

  addEditors(emailAddresses: string[]): GoogleProtection {
    return this.#setEditors([...this.#editors(), ...emailAddresses.map((email) => this.#email(email))]);
  }

  removeEditor(editor: string | User): GoogleProtection {
    return this.#removeAll([editor]);
  }

  removeEditors(editors: readonly (string | User)[]): GoogleProtection {
    return this.#removeAll(editors);
  }

  canDomainEdit(): boolean {
    return this.#model().domainEdit;
  }

  setDomainEdit(editable: boolean): GoogleProtection {
    if (isConsumerFile(this[own].desk.context)) {
      throw new Exception('Cannot set domain edit on a document that is not in a Google Workspace domain.');
    }
    return this.#put({ domainEdit: editable, editors: this.#editors() });
  }

  isWarningOnly(): boolean {
    return this.#model().warningOnly;
  }

  setWarningOnly(warningOnly: boolean): GoogleProtection {
    return this.#put({ warningOnly, ...(warningOnly ? { editors: null } : {}) });
  }

  remove(): void {
    this.#requireRight();
    const { workbook, id } = this[own];
    const state = workbook.change();
    state.protections = state.protections.filter((protection) => protection.id !== id);
  }

  #model(): ProtectionModel {
    const found = this[own].workbook.state.protections.find((protection) => protection.id === this[own].id);
    if (found === undefined) throw new Exception('The protection no longer exists.');
    return found;
  }

  /** A User whose address the script is not told is still that person: the one at the keyboard. */
  #email(given: string | User): string {
    return emailOf(given) || this[own].desk.context.activeUser.email;
  }

  #requireRight(): void {
    if (!this.canEdit()) throw new Exception('You do not have permission to perform that action.');
  }

  #put(part: Partial<ProtectionModel>): GoogleProtection {
    this.#requireRight();
    putProtection(this[own].workbook, { ...this.#model(), ...part });
    return selfOf<GoogleProtection>(this);
  }

  /** Whoever makes a protection bite is among those it lets through. */
  #editors(): readonly string[] {
    const { workbook, desk } = this[own];
    const { owner, activeUser } = desk.context;
    const mirrored = new Set([owner.email, ...workbook.state.editors, activeUser.email]);
    return this.#model().editors ?? [...mirrored].filter((email) => email !== '');
  }

  #setEditors(emails: readonly string[]): GoogleProtection {
    if (this.#model().warningOnly) throw new Exception('A warning-only protection has no editors.');
    const unique = emails.filter((email, place) => emails.findIndex((other) => same(other, email)) === place);
    return this.#put({ editors: unique });
  }

  /** The owner and the person at the keyboard stay, silently (§7.6). */
  #removeAll(given: readonly (string | User)[]): GoogleProtection {
    const { activeUser, owner } = this[own].desk.context;
    const gone = given.map((editor) => this.#email(editor));
    const kept = this.#editors().filter(
      (email) =>
        same(email, owner.email) ||
        same(email, activeUser.email) ||
        !gone.some((other) => same(other, email)),
    );
    return this.#setEditors(kept);
  }
}

/** `Sheet.protect()` gives back the protection there is; `Range.protect()` always adds one (§15.16). */
export function protect(
  desk: Desk,
  place: { workbook: WorkbookModel },
  sheetId: number,
  rect: ProtectionModel['rect'],
): ProtectionModel {
  const { workbook } = place;
  const known = workbook.state.protections.find(
    (protection) => rect === null && protection.type === 'SHEET' && protection.sheetId === sheetId,
  );
  if (known !== undefined) return known;
  const made: ProtectionModel = {
    id: workbook.newNumber(),
    type: rect === null ? 'SHEET' : 'RANGE',
    sheetId,
    rect,
    rangeName: null,
    description: '',
    editors: null,
    domainEdit: !isConsumerFile(desk.context),
    warningOnly: false,
    unprotected: [],
  };
  const state = workbook.change();
  state.protections = [...state.protections, made];
  return made;
}

enforceSignatures('Protection', FakeProtection, {
  setDescription: 'string',
  setRange: 'Range',
  setNamedRange: 'NamedRange',
  setRangeName: 'string',
  setUnprotectedRanges: 'array',
  addEditor: 'string | any',
  addEditors: 'array',
  removeEditor: 'string | any',
  removeEditors: 'array',
  setDomainEdit: 'bool',
  setWarningOnly: 'bool',
});
