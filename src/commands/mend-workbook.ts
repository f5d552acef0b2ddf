import type { Instant } from '../domain/instant.ts';
import type { Blueprint } from '../sheets/blueprint.ts';
import type { Settings } from '../sheets/settings-tab.ts';
import { noteFile, settingsIn } from '../sheets/settings-tab.ts';
import type { Damage } from '../sheets/structure-finding.ts';
import { readRegister } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { checkedPart, structureNotes, structureSentence } from '../text/workbook-check.ts';
import type { Going } from '../wire/steps.ts';
import type { WorkbookMendStep } from '../wire/workbook-check.ts';
import { authorise } from './authorise.ts';
import { protectWorkbook } from './protect-workbook.ts';
import { setUp } from './set-up.ts';
import type { Part } from './stepping.ts';
import { doParts } from './stepping.ts';
import type { InspectedTab, StructureDesk } from './structure-desk.ts';
import { structureDesk } from './structure-desk.ts';
import { inspectGuards, inspectWhole } from './structure-whole.ts';

/** Lines put back in change where others stand, so a tab is looked at anew so often. */
const MOST_PASSES = 8;

type Tell = (damages: readonly Damage[]) => void;

const mendAll = (damages: readonly Damage[], stage: Damage['stage'], tell: Tell): boolean => {
  const own = damages.filter((damage) => damage.stage === stage && damage.mend !== null);
  for (const { mend } of own) mend?.();
  tell(own);
  return own.length > 0;
};

/** Keys first, for all else is found by them; then lines that are gone, and what stands in cells once nothing moves any more. */
const mendTab = (desk: StructureDesk, { rangeName, inspect }: InspectedTab, tell: Tell): void => {
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const range = desk.range(rangeName);
    if (!range) return;
    const damages = inspect(range);
    const hasLines = damages.some(({ stage }) => stage === 'lines');
    const keysMended = mendAll(damages, 'keys', tell);
    if (!hasLines) {
      mendAll(damages, 'cells', tell);
      return;
    }
    if (!keysMended) mendAll(damages, 'lines', tell);
    desk.forget();
  }
};

const mendParts = (desk: StructureDesk, tell: Tell): readonly Part[] => [
  {
    words: checkedPart.tabs,
    run: () => {
      const { damages } = desk.tabs();
      const [open] = damages.filter(({ code }) => code === 'tabs-open');
      // A tab made anew beside those that may be it would hide what was entered in them.
      if (open) throw new WorkbookProblem('tabs-open', open.about);
      mendAll(damages, 'keys', tell);
      desk.forget();
      mendAll(inspectWhole(desk), 'cells', tell);
    },
  },
  ...desk.inspected().map(
    (tab): Part => ({
      words: tab.words,
      run: () => {
        mendTab(desk, tab, tell);
        // What registers say by now is what the rounds are compared with.
        desk.forget();
      },
    }),
  ),
];

/** Puts what was found into Nhật ký, if that stands: a repair of the log itself is told of from the next step on. */
const logTo = (writing: Writing, damages: readonly Damage[]): void => {
  if (damages.length === 0) return;
  try {
    writing.findLog();
  } catch (error) {
    if (error instanceof WorkbookProblem) return;
    throw error;
  }
  for (const { code, tab, cell, about } of damages) {
    const detail = structureSentence(code, { ...about, cell });
    writing.log(operationWords.mendWorkbook, { detail: tab === '' ? detail : `${tab}: ${detail}` });
  }
};

/** A workbook whose settings cannot be read has no administrator: somebody must be able to repair it. */
const authoriseMend = (writing: Writing, { register }: StructureDesk): void => {
  const read = register('settings');
  const none = { administrators: [], unknownMayEnter: false };
  let settings: Pick<Settings, 'administrators' | 'unknownMayEnter'> = none;
  try {
    settings = read ? settingsIn(read) : none;
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
  }
  authorise(writing, 'setUp', {}, { settings, agencies: [] });
};

/** Steps of the second and third part begin so: what set-up does, and the protections. */
const SET_UP = 's:';
const GUARDS = 'g:';

/** How far all three have come: the bar moves a third of its way in each. */
const going = (
  third: number,
  cursor: string,
  step: Pick<Going, 'done' | 'of' | 'words'>,
): WorkbookMendStep['step'] => {
  const { done, of, words } = step;
  return { goesOn: true, done: third * of + done, of: of * 3, words, cursor };
};

/** Whether protections have to be set anew: some are missing, or none came along to a copy. */
const needsGuards = (desk: StructureDesk, now: Instant): boolean =>
  inspectWhole(desk).some(({ code }) => code === 'copy') ||
  inspectGuards(desk, now).some(({ code }) => code === 'guards');

/**
 * "Sửa": puts right what "Kiểm tra sổ" finds, without touching an entry; then does what set-up does, which makes missing tabs
 * and writes Tổng quan and Theo dõi anew; then sets protections where they are missing, and notes which file this is. A tab a
 * part; run again after a cut it goes on.
 * @throws WorkbookProblem `not-allowed`; `tabs-open` where several tabs may be one of ours
 */
export const mendWorkbook = (
  writing: Writing,
  blueprint: Blueprint,
  cursor: string,
  isOver: () => boolean,
): WorkbookMendStep => {
  const { workbook, now } = writing;
  const desk = structureDesk(workbook, blueprint);
  authoriseMend(writing, desk);
  const noted = (): WorkbookMendStep => {
    noteFile(workbook, readRegister(workbook, 'settings'));
    return { step: { goesOn: false, value: null }, mended: 0 };
  };
  if (cursor.startsWith(SET_UP)) {
    const step = setUp(writing, blueprint, cursor.slice(SET_UP.length), isOver);
    if (step.goesOn) return { step: going(1, SET_UP + step.cursor, step), mended: 0 };
    if (!needsGuards(desk, now)) return noted();
    return { step: going(2, GUARDS, { done: 0, of: 1, words: checkedPart.guards }), mended: 0 };
  }
  if (cursor.startsWith(GUARDS)) {
    const step = protectWorkbook(writing, cursor.slice(GUARDS.length), isOver);
    return step.goesOn ? { step: going(2, GUARDS + step.cursor, step), mended: 0 } : noted();
  }
  const mended: Damage[] = [];
  const parts = mendParts(desk, (damages) => {
    mended.push(...damages.filter(({ code }) => !structureNotes.includes(code)));
  });
  const step = doParts(parts, cursor, isOver, () => null);
  logTo(writing, mended);
  // Set-up begins in a run of its own: it asks once what stands.
  return {
    step: step.goesOn
      ? going(0, step.cursor, step)
      : going(1, SET_UP, { done: 0, of: parts.length, words: checkedPart.setUp }),
    mended: mended.length,
  };
};
