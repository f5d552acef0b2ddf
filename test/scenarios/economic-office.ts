import type { Office } from '../scenario.ts';
import type { AgencyOfficer } from './agency-officer.ts';
import type { HamletDesk } from './hamlet-desk.ts';

/** Phòng Kinh tế answers for Cẩm 2, Cẩm 3 and Khuôn 3, and is an agency like the others (B10): round 4 on its desk. */
export interface AgencyStory {
  readonly agency: AgencyOfficer;
  readonly hamlets: readonly HamletDesk[];
  readonly cam2: HamletDesk;
  readonly cam3: HamletDesk;
  readonly khuon3: HamletDesk;
  /** The agency's row of Sổ cơ quan as one reads it, by column key. */
  readonly logRow: () => Readonly<Record<string, string>>;
}

export const economicOffice = (office: Office): AgencyStory => {
  const [cam2, cam3, khuon3] = [
    office.hamlet('Xóm Cẩm 2'),
    office.hamlet('Xóm Cẩm 3'),
    office.hamlet('Xóm Khuôn 3'),
  ];
  const logRow = (): Readonly<Record<string, string>> => {
    const tab = office.register('agencyLog');
    const lines = tab.read((range) => range.getDisplayValues());
    const line = lines.find(([key]) => key === '2026-D04|CQ07') ?? [];
    return Object.fromEntries(tab.columnKeys().map((key, at) => [key, line[at] ?? '']));
  };
  return { agency: office.agency('CQ07'), hamlets: [cam2, cam3, khuon3], cam2, cam3, khuon3, logRow };
};

/** A result typed into the grid and sent from its status cell, as from a phone. */
export const reports = (hamlet: HamletDesk, more: Readonly<Record<string, string | number>> = {}): void => {
  hamlet.fillsIn({ 'result.course': 'Đã làm', LL01: 60, LL05: 30, VS01: 800, ...more });
  hamlet.chooses('result.status', 'Gửi');
};
