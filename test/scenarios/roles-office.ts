import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Office } from '../scenario.ts';
import { PEOPLE, scenario } from '../scenario.ts';
import type { AgencyOfficer } from './agency-officer.ts';
import type { HamletDesk } from './hamlet-desk.ts';
import { hasSent } from './report-office.ts';

/** An office whose registers name somebody of every role, and what each of them may have done to. */

/** Who is at the keyboard. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  /** '' where Google does not tell. */
  readonly email: string;
}

const address = (name: string): string => `${name}@example.invalid`;

export const ACTORS: readonly Actor[] = [
  { name: 'administrator', role: 'administrator', email: PEOPLE.clerk },
  { name: 'Economic Office', role: 'economicOffice', email: address('kinh-te') },
  { name: 'service centre', role: 'serviceCentre', email: address('dich-vu') },
  { name: 'officer', role: 'officer', email: address('can-bo') },
  { name: 'second officer of the same cell', role: 'officer', email: address('giup-viec') },
  { name: 'head', role: 'hamlet', email: address('truong-xom') },
  { name: 'second contact', role: 'hamlet', email: address('bi-thu') },
  { name: 'known, in no register', role: 'stranger', email: address('nguoi-la') },
  { name: 'not told', role: 'unknown', email: '' },
];

const ROUND = '2026-D04';

/** A hamlet and its agency. */
export class Target {
  readonly office: Office;
  readonly agency: AgencyOfficer;
  readonly hamlet: HamletDesk;

  constructor(office: Office, agencyCode: string) {
    const hamlet = hamletsOfPhuLac.find((each) => each.agency === agencyCode);
    if (!hamlet) throw new Error(`${agencyCode} has no hamlet`);
    this.office = office;
    this.agency = office.agency(agencyCode);
    this.hamlet = office.hamlet(hamlet.name);
  }

  /** The hamlet has sent its plan and its result, and nobody has looked at them. */
  hasSent(): void {
    const { hamlet } = this;
    for (const [key, value] of Object.entries({ 'plan.people': 40, 'plan.startTime': '07:00' })) {
      hamlet.writes(key, value);
    }
    hamlet.writes('plan.materials', '20 chổi');
    hamlet.writes('plan.item.ND1.1', 'x');
    hamlet.writes('plan.group1.area', 'Trục chính');
    hamlet.writes('plan.group1.task', 'Quét dọn');
    hamlet.writes('plan.status', 'Đã nộp');
    hamlet.writes('plan.firstSubmittedAt', new Date('2026-02-20T08:00:00+07:00'));
    hamlet.writes('plan.lastSubmittedAt', new Date('2026-02-20T08:00:00+07:00'));
    hamlet.writes('result.notSentReason', '');
    hasSent(hamlet, { LL01: 42, LL05: 20 });
  }

  /** None of the agency's hamlets will send a result, and the agency knows it. */
  owesNothing(): void {
    for (const { name } of hamletsOfPhuLac.filter((each) => each.agency === this.agency.code)) {
      const hamlet = this.office.hamlet(name);
      for (const key of ['status', 'firstSubmittedAt', 'lastSubmittedAt', 'course']) {
        hamlet.writes(`result.${key}`, '');
      }
      hamlet.writes('LL01', '');
      hamlet.writes('LL05', '');
      hamlet.writes('result.notSentReason', 'Xóm bận việc');
    }
  }
}

export class RolesOffice {
  readonly office: Office;
  /** Of whom the officers and the heads are. */
  readonly own: Target;
  readonly other: Target;
  private locked = false;

  constructor() {
    this.office = scenario({ now: '2026-03-20T08:00:00+07:00' });
    this.own = new Target(this.office, 'CQ05');
    this.other = new Target(this.office, 'CQ08');
    const agencies = this.office.register('agencies');
    agencies.types('CQ07', 'contactEmail', address('kinh-te'));
    agencies.types('CQ10', 'contactEmail', address('dich-vu'));
    agencies.types('CQ05', 'contactEmail', `${address('CAN-BO')} ; ${address('giup-viec')}`);
    const hamlets = this.office.register('hamlets');
    hamlets.types(this.own.hamlet.code, 'headEmail', address('truong-xom'));
    hamlets.types(this.own.hamlet.code, 'secondEmail', address('bi-thu'));
    this.office.summary(4);
  }

  /** What the office says of people whom it does not know. */
  strangersMayEnter(may: boolean): void {
    this.office.register('settings').types('unknownMayEnter', 'value', may ? 'Có' : 'Không');
  }

  /** Who may do everything. */
  administrators(addresses: string): void {
    this.office.register('settings').types('administrators', 'value', addresses);
  }

  /** The round's report was frozen, or was not yet. */
  isFrozen(frozen: boolean): void {
    if (this.locked === frozen) return;
    const cell = this.office.register('schedule').cell(ROUND, 'frozenAt');
    this.office.host.calls.uncounted(() =>
      cell.setValue(frozen ? new Date('2026-04-09T08:00:00+07:00') : ''),
    );
    this.locked = frozen;
  }

  sits(actor: Actor): void {
    this.office.host.as({ email: actor.email, tellsEmail: actor.email !== '' }, { authMode: 'FULL' });
  }
}
