import { createHost } from '../emulator/index.ts';
import { FULL_PLAN, Office, PEOPLE, scenario } from '../scenario.ts';
import type { HamletDesk } from './hamlet-desk.ts';
import { ReportDesk } from './report-desk.ts';

/** Results as they stand in the column once they were sent; the sidebar's own way there has its own stories. */
export const hasSent = (hamlet: HamletDesk, figures: Readonly<Record<string, number>>): void => {
  const sentAt = new Date('2026-03-08T08:00:00+07:00');
  for (const [key, value] of Object.entries({ 'result.course': 'Đã làm', ...figures })) {
    hamlet.writes(key, value);
  }
  hamlet.writes('result.status', 'Đã nộp');
  hamlet.writes('result.firstSubmittedAt', sentAt);
  hamlet.writes('result.lastSubmittedAt', sentAt);
};

export interface ReportOffice {
  readonly office: Office;
  readonly report: ReportDesk;
  /** Sent plan and result. */
  readonly xom1: HamletDesk;
  readonly xom2: HamletDesk;
  /** Sent its plan alone. */
  readonly xom3: HamletDesk;
  /** Sent nothing. */
  readonly xom4: HamletDesk;
}

/** How far the report of round 4 has come when a story begins. */
export type Progress = 'entered' | 'built' | 'frozen';

const NOW = '2026-04-09T08:00:00+07:00';

const officeAt = (office: Office): ReportOffice => ({
  office,
  report: new ReportDesk(office, 4),
  xom1: office.hamlet('Xóm 1'),
  xom2: office.hamlet('Xóm 2'),
  xom3: office.hamlet('Xóm 3'),
  xom4: office.hamlet('Xóm 4'),
});

const entered = (): ReportOffice => {
  const made = officeAt(scenario({ now: '2026-02-20T08:00:00+07:00' }).as('clerk'));
  for (const hamlet of [made.xom1, made.xom2, made.xom3]) hamlet.sends(FULL_PLAN);
  hasSent(made.xom1, { LL01: 42, LL05: 20 });
  hasSent(made.xom2, { LL01: 18, LL05: 5 });
  made.office.at(NOW);
  return made;
};

const saved = new Map<Progress, string>();

const savedAt = (progress: Progress): string => {
  const known = saved.get(progress);
  if (known !== undefined) return known;
  const made = progress === 'entered' ? entered() : reportOffice(progress === 'built' ? 'entered' : 'built');
  if (progress === 'built') {
    made.report.builds();
    made.report.writes('free.causes', 'Mưa kéo dài hai ngày');
  }
  if (progress === 'frozen') made.report.freezes('12');
  const text = made.office.host.save();
  saved.set(progress, text);
  return text;
};

/** The office of 09/04/2026 with three hamlets' entries in round 4; each story goes on from its own copy. */
export const reportOffice = (progress: Progress): ReportOffice => {
  const workbook = savedAt(progress);
  const host = createHost({ now: NOW, formulas: 'left blank', users: Object.values(PEOPLE), workbook });
  return officeAt(new Office(host).as('clerk'));
};

/** States and moments of locking, as the column shows them. */
export const states = (hamlet: HamletDesk): readonly string[] =>
  ['plan.status', 'plan.lockedAt', 'result.status', 'result.lockedAt'].map((key) => hamlet.shown(key));
