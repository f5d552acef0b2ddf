import { findKeyLines } from './key-lines.ts';
import { findHeadDamage, placedTab } from './round-damage.ts';
import { findDressDamage } from './round-dress.ts';
import { roundKeys } from './round-keys.ts';
import { findLineDamage } from './round-lines.ts';
import type { RoundExpectations, RoundReading } from './round-reading.ts';
import type { Damage } from './structure-finding.ts';
import { damagesOf } from './structure-finding.ts';

/**
 * All that is wrong with the structure of a round tab or the template. Some two hundred service calls, most of them a look into
 * what was read already; as many for any number of hamlets. Renamed, moved, hidden, sorted and put in lines are not wrong.
 */
export const inspectRound = (read: RoundReading, expected: RoundExpectations): readonly Damage[] => {
  const damages = damagesOf(read.tabName);
  if (findKeyLines(read, expected, damages)) return damages.found;
  const tab = placedTab(read, expected, roundKeys(read, expected));
  findLineDamage(tab, damages);
  if (tab.heads.length === 0) return damages.found;
  findHeadDamage(tab, damages);
  findDressDamage(tab, damages);
  return damages.found;
};
