import type { Role } from '../../src/domain/role.ts';
import { reachOf } from '../../src/domain/role.ts';
import { PEOPLE } from '../scenario.ts';
import type { Attempt } from './roles-attempts.ts';
import { ATTEMPTS, BLIND } from './roles-attempts.ts';
import type { Actor, RolesOffice } from './roles-office.ts';
import { ACTORS } from './roles-office.ts';

/** The table of roles cell by cell, as somebody would try it. */
export interface Cell {
  readonly attempt: Attempt;
  readonly actor: Actor;
  readonly target: 'own' | 'other';
  readonly when: 'as it is' | 'strangers may not enter' | 'nobody is administrator';
  readonly allowed: boolean;
}

/** An officer of the office or of the centre has hamlets too: what the other role gives is not to be seen for this one's. */
const notOwn: readonly Role[] = ['economicOffice', 'serviceCentre'];

const cellsOf = (attempt: Attempt, actor: Actor): readonly Cell[] => {
  const cell = (target: Cell['target'], allowed: boolean, when: Cell['when'] = 'as it is'): Cell => ({
    attempt,
    actor,
    target,
    when,
    allowed,
  });
  switch (reachOf(attempt.action, actor.role)) {
    case 'all':
      return [cell('other', true)];
    case 'own':
      return [cell('own', true), cell('other', false)];
    case 'ifAllowed':
      return [cell('other', true), cell('other', false, 'strangers may not enter')];
    case 'untilNamed':
      return [cell('other', false), cell('other', true, 'nobody is administrator')];
    case 'nothing':
      return [cell(notOwn.includes(actor.role) ? 'other' : 'own', false)];
  }
};

const named = ({ attempt: { of }, actor: { name }, target, when }: Cell): string =>
  `${of} by ${name}, ${target}, ${when}`;

const CELLS = ATTEMPTS.flatMap((attempt) => ACTORS.flatMap((actor) => cellsOf(attempt, actor)));

/** With their names, those in which something is allowed or those in which it is not. */
export const cellsThat = (allowed: boolean): readonly (readonly [string, Cell])[] =>
  CELLS.filter((cell) => cell.allowed === allowed).map((cell) => [named(cell), cell]);

const WRITES = /\.(?:set(?!ActiveSheet)|append|insert|delete|clear|copy|move|protect)/;

/** What came of it: what was said, whether the file changed, and the calls that write. */
export const tried = (here: RolesOffice, cell: Cell) => {
  const { attempt, actor, when, allowed } = cell;
  const { host } = here.office;
  const target = here[cell.target];
  here.isFrozen(false);
  if (allowed) attempt.ready(here, target);
  if (when === 'strangers may not enter') here.strangersMayEnter(false);
  if (when === 'nobody is administrator') here.administrators('');
  here.sits(actor);
  const before = host.workbook.version;
  host.calls.reset();
  const said = attempt.run(here, target, allowed ? {} : BLIND);
  const changed = host.workbook.version !== before;
  const writes = host.calls.log.filter((name) => WRITES.test(name));
  here.office.as('clerk');
  if (when === 'strangers may not enter') here.strangersMayEnter(true);
  if (when === 'nobody is administrator') here.administrators(PEOPLE.clerk);
  return { said, changed, writes };
};
