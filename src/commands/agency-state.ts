import { offeredDeadline } from '../domain/acceptance.ts';
import type { AgencyDuty, AgencyEntry } from '../domain/agency-duty.ts';
import { agencyStandingOf } from '../domain/agency-duty.ts';
import { formatDay, formatPeriod } from '../domain/day-text.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { formatMinute } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { nameOf } from '../domain/role.ts';
import { momentAt } from '../domain/standing.ts';
import { agencySent } from '../text/agency-words.ts';
import { deadlineLine, deadlineWords } from '../text/deadline-words.ts';
import type { AgencyState } from '../wire/agency.ts';
import type { AgencyDesk, Written } from './agency-desk.ts';
import { recordOnDesk } from './agency-desk.ts';
import { agencyHamlet } from './agency-hamlet.ts';
import { toneOf } from './tone.ts';

const NOTHING_WRITTEN: Written = new Map();

/** What an act has just written, so that the answer shows it without a second reading. */
export interface JustWritten {
  readonly records?: Written;
  readonly entry?: AgencyEntry;
}

const confirmedAfter = (record: HamletRecord, sending: LocalMinute): boolean =>
  (momentAt(record, 'result.confirmedAt') ?? '') > sending;

/** An agency in a round: how it stands, its hamlets, and its own clean-up day. No service calls. */
export const agencyStateOf = (desk: AgencyDesk, duty: AgencyDuty, just: JustWritten = {}): AgencyState => {
  const { calendar, tab, now, hamlets: known, agencies } = desk;
  const { polite } = duty;
  const entry = just.entry ?? duty.entry;
  const standing = agencyStandingOf(entry, calendar, now);
  const records = duty.hamlets.map((hamlet) =>
    recordOnDesk(desk, hamlet.code, just.records ?? NOTHING_WRITTEN),
  );
  const named = (who: string): string => nameOf(who, { hamlets: known, agencies });
  const setting = { catalogue: tab.catalogue, calendar, polite, now, named };
  const hamlets = duty.hamlets.map((hamlet, index) => agencyHamlet(hamlet, records[index] ?? {}, setting));
  const { sent, timeliness, cleanUp } = standing;
  const lastSentAt = entry?.lastSentAt ?? entry?.sentAt ?? null;
  return {
    words: deadlineWords(sent ? agencySent.sent : agencySent.notSent, timeliness, sent, polite),
    deadlineWords: deadlineLine(formatMinute(calendar.round.deadlines.result.moment)),
    tone: toneOf(standing, polite),
    polite,
    receipt:
      entry === null || lastSentAt === null ? null : { code: entry.receipt, time: formatMinute(lastSentAt) },
    changedSinceSent:
      lastSentAt !== null &&
      (hamlets.some(({ unsettled }) => unsettled !== null) ||
        records.some((record) => confirmedAfter(record, lastSentAt))),
    hamlets,
    cleanUpDay: entry?.cleanUpDay ? formatDay(entry.cleanUpDay) : '',
    cleanUp: cleanUp.kind,
    period: formatPeriod(calendar.round.period),
    suggestedDeadlines: {
      plan: formatDay(offeredDeadline(calendar.round.deadlines.plan, now)),
      result: formatDay(offeredDeadline(calendar.round.deadlines.result, now)),
    },
  };
};
