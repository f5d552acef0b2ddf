import type { Instant } from '../domain/instant.ts';
import { standingGuards } from '../sheets/protections.ts';
import { fileIn } from '../sheets/settings-tab.ts';
import type { Damage } from '../sheets/structure-finding.ts';
import { damagesOf } from '../sheets/structure-finding.ts';
import { HEADING_ROWS } from '../sheets/table.ts';
import type { Range } from '../sheets/workbook.ts';
import { localeOfCommune, setCommuneClock, zoneOfCommune } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { findGuardFaults } from './protect-workbook.ts';
import type { StructureDesk } from './structure-desk.ts';

const unlessDamaged = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    // Told of with the register itself.
    if (error instanceof WorkbookProblem) return null;
    throw error;
  }
};

/** What is wrong with the workbook as a whole: it is a copy, or understands days and numbers otherwise. Five service calls. */
export const inspectWhole = ({ workbook, register }: StructureDesk): readonly Damage[] => {
  const damages = damagesOf('');
  const settings = register('settings');
  const file = settings && unlessDamaged(() => fileIn(settings));
  const own = workbook.getId();
  // The repair notes the file's own id last of all.
  if (file && file.id === '') damages.add('file-unknown', 'cells', () => {});
  else if (file && file.id !== own) damages.add('copy', 'cells', () => {}, { id: file.id, name: file.name });
  const zone = workbook.getSpreadsheetTimeZone();
  const locale = workbook.getSpreadsheetLocale();
  const mend = (): void => setCommuneClock(workbook);
  if (zone !== zoneOfCommune) damages.add('zone', 'cells', mend, { zone });
  if (locale !== localeOfCommune) damages.add('locale', 'cells', mend, { locale });
  return damages.found;
};

/**
 * Protections that are missing or not where they were; nothing where somebody must see to the registers first. What was never
 * protected is only noted, for a commune may leave it so.
 */
export const inspectGuards = ({ workbook }: StructureDesk, now: Instant): readonly Damage[] => {
  const damages = damagesOf('');
  unlessDamaged(() => {
    if (!standingGuards(workbook, false).some(({ key }) => key !== null)) {
      damages.add('guards-never', 'cells', null);
      return;
    }
    for (const { tab, differences } of findGuardFaults(workbook, now)) {
      damages.add('guards', 'cells', () => {}, { name: tab, count: String(differences.length) });
    }
  });
  return damages.found;
};

/** Tổng quan and Theo dõi hold formulas alone, and every repair writes them anew. Three service calls. */
export const inspectGenerated = (range: Range): readonly Damage[] => {
  const damages = damagesOf(range.getSheet().getName());
  const [values, formulas] = [range.getValues(), range.getFormulas()];
  const isLost = formulas.some((line, row) => {
    if (line.some((formula) => formula.includes('#REF!'))) return true;
    // A row of formulas in which a value stands was typed over.
    const isOfFormulas = row >= HEADING_ROWS && line.slice(1).some((formula) => formula !== '');
    return (
      isOfFormulas && line.slice(2).some((formula, at) => formula === '' && values[row]?.[at + 2] !== '')
    );
  });
  if (isLost) damages.add('formulas-of-tab', 'cells', () => {}, { goTo: 'A2' });
  return damages.found;
};
