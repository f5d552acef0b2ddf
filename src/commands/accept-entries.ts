import { acceptChanges } from '../domain/acceptance.ts';
import { copyChanges } from '../domain/accepted-copy.ts';
import type { Phase } from '../domain/field.ts';
import { hasErrors } from '../domain/finding.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { HamletRecord } from '../domain/record.ts';
import { withValues } from '../domain/record.ts';
import { statusInForce } from '../domain/standing.ts';
import { verdictOn } from '../domain/verdict.ts';
import { recordAt } from '../sheets/round-tab.ts';
import type { ColumnChanges } from '../sheets/round-writer.ts';
import type { Writing } from '../sheets/writing.ts';
import { acceptedMessage, acceptWord, hasErrorsWord } from '../text/agency-words.ts';
import { operationWords } from '../text/log.ts';
import type { AcceptRequest, AgencyDone, AgencyRefusal } from '../wire/agency.ts';
import type { Reply } from '../wire/reply.ts';
import type { AgencyDesk } from './agency-desk.ts';
import { hamletOnDesk, openDesk } from './agency-desk.ts';
import { isDoneAlready, refusalOf, refused } from './agency-refusal.ts';
import { agencyStateOf } from './agency-state.ts';
import { logEntryAct } from './log-entries.ts';
import { findingsOf } from './save-entry.ts';

const ACCEPTED = { plan: 'agreed', result: 'confirmed' } as const;

const refusalToAccept = (
  desk: AgencyDesk,
  phase: Phase,
  hamlet: Hamlet,
  record: HamletRecord,
  base: string,
): string | null => {
  const { calendar, tab, now } = desk;
  const verdict = verdictOn(phase, 'accept', record, calendar, now);
  const sentence = refusalOf(desk, { phase, hamlet, record, verdict, base, words: acceptWord[phase] });
  if (sentence !== null) return sentence;
  const findings = findingsOf(tab.catalogue, phase, record, calendar, now);
  const errors = findings.filter((each) => each.severity === 'error');
  return hasErrors(findings) ? hasErrorsWord(hamlet.name, phase, errors.length) : null;
};

/**
 * "Thống nhất kế hoạch", "Xác nhận kết quả", for one hamlet or several at once. Each is accepted as the page showed it or not at
 * all: one that was changed meanwhile, or that has errors, is refused by name and the others are done, for each hamlet is an act
 * of its own and one neighbour's slip must not hold up the rest. To be run under the document lock. Twenty service calls
 * while the agency's hamlets stand side by side, two more for each that was moved away from them.
 */
export const acceptEntries = (
  writing: Writing,
  phase: Phase,
  request: AcceptRequest,
): Reply<AgencyDone, AgencyRefusal> => {
  const { now } = writing;
  const { desk, duty, who } = openDesk(writing, phase === 'plan' ? 'agree' : 'confirm', request);
  const { tab } = desk;
  const { operationId } = request;
  const bases = new Map(request.hamlets.map(({ hamletCode, base }) => [hamletCode, base]));
  const hamlets = [...bases.keys()].map((code) => hamletOnDesk(desk, duty, code));

  const changes = new Map<string, ColumnChanges>();
  const records = new Map<string, HamletRecord>();
  const sentences: string[] = [];
  let accepted = 0;
  for (const hamlet of hamlets) {
    const record = recordAt(tab, hamlet.code);
    const since =
      writing.doneBefore(operationId) !== null && statusInForce(record, phase) === ACCEPTED[phase];
    if (since || isDoneAlready(phase, record, operationId)) {
      accepted += 1;
      continue;
    }
    const sentence = refusalToAccept(desk, phase, hamlet, record, bases.get(hamlet.code) ?? '');
    if (sentence !== null) {
      sentences.push(sentence);
      continue;
    }
    const accepting = acceptChanges(tab.catalogue, phase, record, { now, who, operationId });
    const change = { ...accepting, ...copyChanges(tab.catalogue, record, phase) };
    changes.set(hamlet.code, change);
    records.set(hamlet.code, withValues(record, change));
    accepted += 1;
  }
  if (accepted === 0) return refused(sentences.join(' '), agencyStateOf(desk, duty));

  if (changes.size > 0) {
    writing.columns({ tab, changes });
    const operation = phase === 'plan' ? operationWords.agreePlans : operationWords.confirmResults;
    const told = { operation, round: tab.key, phase, detail: duty.agency.name };
    for (const [hamlet, record] of records) {
      logEntryAct(writing, tab.catalogue, { ...told, hamlet }, recordAt(tab, hamlet), record);
    }
    writing.done({ id: operationId, receipt: '' });
  }
  return {
    ok: true,
    value: {
      state: agencyStateOf(desk, duty, { records }),
      message: acceptedMessage(phase, accepted),
      refused: sentences,
    },
  };
};
