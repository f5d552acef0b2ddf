import type { Agency, AgencyCode, Contact } from './agency.ts';
import type { Hamlet } from './hamlet.ts';

/**
 * Who may do what. People are known by their e-mail alone, as the registers Xóm and Cơ quan and the setting of administrators
 * name it; somebody may be several things at once and may then do what any of them may. `docs/roles.md` is this table as people
 * read it; `test/scenarios/roles.test.ts` and `roles-allowed.test.ts` try every cell of it against the server.
 */

/**
 * `stranger`: Google tells the address, and no register has it. `unknown`: Google does not tell. `hamlet`: head or second contact.
 * `officer`: of any agency, the Economic Office and the service centre included.
 */
export const ROLES = [
  'administrator',
  'economicOffice',
  'serviceCentre',
  'officer',
  'hamlet',
  'stranger',
  'unknown',
] as const;
export type Role = (typeof ROLES)[number];

/** What a role may do: to all; to its own hamlet or its agency's; where the office lets strangers enter; until somebody is administrator. */
export type Reach = 'all' | 'own' | 'ifAllowed' | 'untilNamed' | 'nothing';

type Grants = Readonly<Record<Role, Reach>>;

const grants = (some: Partial<Grants>): Grants => ({
  administrator: 'all',
  economicOffice: 'all',
  serviceCentre: 'nothing',
  officer: 'nothing',
  hamlet: 'nothing',
  stranger: 'nothing',
  unknown: 'nothing',
  ...some,
});

const agencyAct = grants({ officer: 'own' });
const officeAct = grants({});

/** Everything that writes, and whose phone and address of the registers a person is shown. */
const TABLE = {
  enter: grants({ officer: 'own', hamlet: 'own', stranger: 'ifAllowed', unknown: 'ifAllowed' }),
  agree: agencyAct,
  confirm: agencyAct,
  sendBack: agencyAct,
  markNotSent: agencyAct,
  sendReport: agencyAct,
  recordCleanUp: agencyAct,
  buildReport: officeAct,
  freeze: officeAct,
  unlock: officeAct,
  restore: agencyAct,
  publish: grants({ serviceCentre: 'all' }),
  recordReminded: agencyAct,
  sendReminders: officeAct,
  seeContacts: agencyAct,
  followFrom: officeAct,
  updateIndicators: officeAct,
  protect: grants({ economicOffice: 'nothing' }),
  setUp: grants({
    economicOffice: 'untilNamed',
    serviceCentre: 'untilNamed',
    officer: 'untilNamed',
    hamlet: 'untilNamed',
    stranger: 'untilNamed',
    unknown: 'untilNamed',
  }),
} as const satisfies Readonly<Record<string, Grants>>;

export type Action = keyof typeof TABLE;
export const ACTIONS = Object.keys(TABLE) as readonly Action[];

export const reachOf = (action: Action, role: Role): Reach => TABLE[action][role];

/** What an action is done to; without either it concerns the whole workbook. */
export interface Target {
  readonly hamlet?: Hamlet | undefined;
  readonly agency?: AgencyCode | undefined;
}

/** What is said of people where; left out while it has not been read. */
export interface Registers {
  readonly hamlets?: readonly Hamlet[];
  readonly agencies?: readonly Agency[];
  readonly settings?: {
    /** As `addressesIn` gives them. */
    readonly administrators: readonly string[];
    readonly unknownMayEnter: boolean;
  };
  readonly economicOffice: AgencyCode;
}

/** The addresses of a cell, for comparing: it may hold several, and people separate them as they like. */
export const addressesIn = (cell: string): readonly string[] =>
  cell
    .toLowerCase()
    .split(/[\s;,]+/)
    .filter((address) => address !== '');

const isAt = (contact: Contact | null, email: string): boolean =>
  contact !== null && addressesIn(contact.email).includes(email);

/** Whether somebody acts for the agency by its own right: only then need nobody else do it. */
export const hasOfficer = ({ contact }: Agency): boolean => addressesIn(contact?.email ?? '').length > 0;

const isOfHamlet = ({ head, secondContact }: Hamlet, email: string): boolean =>
  isAt(head, email) || isAt(secondContact, email);

/** The hamlets that somebody heads or is second contact of. @param typed the e-mail as Google tells it */
export const hamletsHeadedBy = (hamlets: readonly Hamlet[], typed: string): readonly Hamlet[] => {
  const email = typed.trim().toLowerCase();
  return email === '' ? [] : hamlets.filter((hamlet) => isOfHamlet(hamlet, email));
};

/** What somebody is, as far as the registers were read. */
const rolesOf = (email: string, registers: Registers): readonly Role[] => {
  const { hamlets, agencies, settings, economicOffice } = registers;
  if (email === '') return ['unknown'];
  const own = (agencies ?? []).filter(({ contact }) => isAt(contact, email));
  const is: Partial<Record<Role, boolean>> = {
    administrator: settings?.administrators.includes(email) ?? false,
    economicOffice: own.some(({ code }) => code === economicOffice),
    serviceCentre: own.some(({ kind }) => kind === 'service-centre'),
    officer: own.length > 0,
    hamlet: (hamlets ?? []).some((hamlet) => isOfHamlet(hamlet, email)),
  };
  const found = ROLES.filter((role) => is[role]);
  // Nobody is a stranger before all of it was read.
  return found.length > 0 || !hamlets || !agencies || !settings ? found : ['stranger'];
};

const isOwn = (role: Role, { hamlet, agency }: Target, email: string, { agencies }: Registers): boolean => {
  if (role === 'hamlet') return hamlet !== undefined && isOfHamlet(hamlet, email);
  const code = agency ?? hamlet?.agency;
  return (agencies ?? []).some((each) => each.code === code && isAt(each.contact, email));
};

/**
 * Whether a person may do this. Told from what was read of the registers so far: what is allowed stays allowed whatever else they
 * hold, what is refused is refused for good once all of them were read.
 * @param typed the person's e-mail as Google tells it, '' where it does not
 */
export const isAllowed = (action: Action, target: Target, typed: string, registers: Registers): boolean => {
  const email = typed.trim().toLowerCase();
  const { settings } = registers;
  return rolesOf(email, registers).some((role) => {
    const reach = reachOf(action, role);
    if (reach === 'own') return isOwn(role, target, email, registers);
    if (reach === 'ifAllowed') return settings?.unknownMayEnter ?? false;
    if (reach === 'untilNamed') return settings?.administrators.length === 0;
    return reach === 'all';
  });
};

/**
 * Whose agencies a person is shown: an officer only the own ones; who may act for all, and whoever is no officer, everybody's.
 * With the settings left out an administrator who is also an officer counts as that alone.
 */
export const isShown = (agency: Agency, typed: string, registers: Registers): boolean => {
  const email = typed.trim().toLowerCase();
  const roles = rolesOf(email, registers);
  const restricted = roles.includes('officer') && !roles.some((role) => reachOf('confirm', role) === 'all');
  return !restricted || isAt(agency.contact, email);
};

/**
 * How a person is called in what others read: by the name or the agency that the registers have for the address, never by the
 * address itself; '' for whom they do not have. What is no address (“không xác định”) stays as it is.
 */
export const nameOf = (who: string, registers: Pick<Registers, 'hamlets' | 'agencies'>): string => {
  const { hamlets = [], agencies = [] } = registers;
  if (!who.includes('@')) return who;
  const email = who.trim().toLowerCase();
  const agency = agencies.find(({ contact }) => isAt(contact, email));
  if (agency) return agency.contact?.name || agency.name;
  const hamlet = hamlets.find((each) => isOfHamlet(each, email));
  const contact = hamlet && (isAt(hamlet.head, email) ? hamlet.head : hamlet.secondContact);
  return contact?.name || hamlet?.name || '';
};
