import type { Instant } from '../domain/instant.ts';
import type { Blueprint } from '../sheets/blueprint.ts';
import { registerRange } from '../sheets/layout.ts';
import type { Damage } from '../sheets/structure-finding.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { tabNames } from '../text/tabs.ts';
import { checkedPart, structureNotes, structureSentence } from '../text/workbook-check.ts';
import type { SelectPlaceRequest, WorkbookCheckStep, WorkbookFinding } from '../wire/workbook-check.ts';
import type { Part } from './stepping.ts';
import { doParts } from './stepping.ts';
import type { StructureDesk } from './structure-desk.ts';
import { structureDesk } from './structure-desk.ts';
import { inspectGenerated, inspectGuards, inspectWhole } from './structure-whole.ts';

const findingOf = ({ code, tab, cell, goTo, about, mend }: Damage): WorkbookFinding => {
  const isNote = structureNotes.includes(code);
  return {
    kind: isNote ? 'note' : mend === null ? 'person' : 'mend',
    tab,
    goTo: tab === '' ? '' : goTo,
    message: structureSentence(code, { ...about, cell }),
  };
};

const partsOf = (desk: StructureDesk, now: Instant, found: WorkbookFinding[]): readonly Part[] => {
  const tell = (damages: readonly Damage[]): void => {
    found.push(...damages.map(findingOf));
  };
  const part = (words: string, inspect: () => readonly Damage[]): Part => ({
    words,
    run: () => tell(inspect()),
  });
  return [
    part(checkedPart.whole, () => inspectWhole(desk)),
    part(checkedPart.tabs, () => desk.tabs().damages),
    ...desk.inspected().map(({ rangeName, words, inspect }) =>
      part(words, () => {
        const range = desk.range(rangeName);
        return range ? inspect(range) : [];
      }),
    ),
    ...(['tracking', 'overview'] as const).map((tab) =>
      part(tabNames[tab], () => {
        const range = desk.range(registerRange[tab]);
        return range ? inspectGenerated(range) : [];
      }),
    ),
    part(checkedPart.guards, () => inspectGuards(desk, now)),
  ];
};

/** "Kiểm tra sổ", a tab a part: what is wrong with the structure of the workbook. Writes nothing. @param cursor as `doParts` */
export const checkWorkbook = (
  workbook: Workbook,
  now: Instant,
  blueprint: Blueprint,
  cursor: string,
  isOver: () => boolean,
): WorkbookCheckStep => {
  const findings: WorkbookFinding[] = [];
  const parts = partsOf(structureDesk(workbook, blueprint), now, findings);
  return { step: doParts(parts, cursor, isOver, () => null), findings };
};

/** Shows a place that a finding tells of; a hidden tab comes to the front. Four service calls. @throws WorkbookProblem `tab-missing` */
export const selectPlace = (workbook: Workbook, { tab, cell }: SelectPlaceRequest): void => {
  const sheet = workbook.getSheetByName(tab);
  if (!sheet) throw new WorkbookProblem('tab-missing', { tab });
  sheet.getRange(/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell) ? cell : 'A1').activate();
};
