import { economicOfficeCode } from '../data/economic-office.ts';
import type { Agency } from '../domain/agency.ts';
import { isAgencyCode } from '../domain/agency.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Action, Registers, Target } from '../domain/role.ts';
import { hasOfficer, isAllowed, isShown } from '../domain/role.ts';
import { activeEmail } from '../sheets/log-tab.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { unknownPerson } from '../text/log.ts';

/** What the action is done to, by code. */
export interface On {
  readonly hamlet?: string;
  readonly agency?: string;
}

/** What the command has read already. */
export type Known = Omit<Registers, 'economicOffice'>;

/** Who asks, and of which workbook; what a command writes by is one. */
export interface Asker {
  readonly workbook: Workbook;
  /** As the log names people. */
  readonly who: () => string;
}

/** What the registers hold, read as it is needed. */
export const registersOf = (known: Known): Registers => ({ ...known, economicOffice: economicOfficeCode });

export const targetOf = (on: On, { hamlets = [] }: Known): Target => ({
  hamlet: hamlets.find(({ code }) => code === on.hamlet),
  agency: on.agency !== undefined && isAgencyCode(on.agency) ? on.agency : undefined,
});

/** What the sentence of a refusal needs: whom to ask. */
export const aboutRefusal = (
  action: Action,
  on: On,
  email: string,
  known: Known,
): Readonly<Record<string, string>> => {
  const { hamlet, agency: code = hamlet?.agency } = targetOf(on, known);
  const agency = known.agencies?.find((each) => each.code === code);
  return {
    action,
    hamlet: hamlet?.name ?? '',
    agency: agency?.name ?? '',
    ...(email === '' ? {} : { known: 'yes' }),
    ...(agency && hasOfficer(agency) ? { officer: 'yes' } : {}),
    ...((known.settings?.administrators.length ?? 0) > 0 ? { administrator: 'yes' } : {}),
  };
};

/** The address of whom the log names; '' where Google does not tell. */
export const emailOf = (who: string): string => (who === unknownPerson ? '' : who);

/**
 * Whether the person at the keyboard may do this: asked by every command that writes, before it writes anything, and where it
 * holds the document lock, under that. Of the registers it reads only what the command has not read and the answer needs: nothing
 * more for the head of a hamlet whose register was read, at most eight service calls with the two that ask who it is.
 * @returns the person as the log names them
 * @throws WorkbookProblem `not-allowed`
 */
export const authorise = ({ workbook, who }: Asker, action: Action, on: On, known: Known = {}): string => {
  const person = who();
  const email = emailOf(person);
  let read = known;
  const isGranted = (): boolean => isAllowed(action, targetOf(on, read), email, registersOf(read));
  // Over what is no hamlet's nobody disposes as its head.
  const hamlets = (): readonly Hamlet[] => (on.hamlet === undefined ? [] : readHamlets(workbook));
  const reads: readonly (() => Known)[] = [
    () => ({ hamlets: read.hamlets ?? hamlets() }),
    // Whom Google does not tell no register can name.
    () => (email === '' ? {} : { agencies: read.agencies ?? readAgencies(workbook) }),
    () => ({ settings: read.settings ?? readSettings(workbook) }),
  ];
  for (const more of reads) {
    read = { ...read, ...more() };
    if (isGranted()) return person;
  }
  const all = { ...read, agencies: read.agencies ?? readAgencies(workbook) };
  throw new WorkbookProblem('not-allowed', aboutRefusal(action, on, email, all));
};

/** Whose pages the person at the keyboard may open, and what was read of that person on the way. */
export interface AgenciesShown {
  readonly shown: readonly Agency[];
  /** null where nobody had to be asked. */
  readonly email: string | null;
  /** The agencies, and the settings where they were needed. */
  readonly known: Known;
}

/**
 * The agencies whose page the person at the keyboard may open. Two service calls where the register has an officer's address, two
 * more for an officer, who may be an administrator besides.
 */
export const agenciesShown = (workbook: Workbook, agencies: readonly Agency[]): AgenciesShown => {
  const known: Known = { agencies };
  if (!agencies.some(hasOfficer)) return { shown: agencies, email: null, known };
  const email = activeEmail();
  const shownBy = (read: Known): readonly Agency[] =>
    agencies.filter((agency) => isShown(agency, email, registersOf(read)));
  const own = shownBy(known);
  if (own.length === agencies.length) return { shown: own, email, known };
  const more: Known = { agencies, settings: readSettings(workbook) };
  return { shown: shownBy(more), email, known: more };
};

/** Whether "Gửi" in a status cell counts: Google tells a simple trigger nothing of who is at the keyboard. No service call. */
export const mayEnterUnnamed = (settings: Registers['settings']): boolean =>
  isAllowed('enter', {}, '', registersOf(settings ? { settings } : {}));
