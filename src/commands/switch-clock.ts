import type { Agency } from '../domain/agency.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import { compareInstants, localDayOf, localMinuteOf, toInstant } from '../domain/instant.ts';
import type { ClockOwner, ClockState } from '../domain/reminder-clock.ts';
import { SILENT_HOURS } from '../domain/reminder-health.ts';
import { nameOf } from '../domain/role.ts';
import type { Beat, ClockStore } from '../sheets/clock-state.ts';
import { openClock } from '../sheets/clock-state.ts';
import {
  hasClockTrigger,
  makeClockTrigger,
  removeClockTrigger,
  requireConsent,
} from '../sheets/clock-trigger.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import { readReminders } from '../sheets/reminder-ledger.ts';
import type { Settings } from '../sheets/settings-tab.ts';
import { settingsIn } from '../sheets/settings-tab.ts';
import type { TabRead } from '../sheets/workbook.ts';
import { readRegister } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { clockDetails, clockMessages } from '../text/reminder-run.ts';
import type { SwitchClockRequest, SwitchedClock } from '../wire/reminders.ts';
import { authorise, emailOf } from './authorise.ts';
import { healthCard } from './health-card.ts';
import { noteOff, noteOn } from './reminder-outcome.ts';

/** What switching reads before it writes anything. */
interface Desk {
  readonly planning: Writing;
  readonly clock: ClockStore;
  readonly settings: Settings;
  readonly settingsRead: TabRead;
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  /** Address of the person at the keyboard. */
  readonly me: string;
}

/** What came of it: how the clock stands then, and the sentence. */
interface Switched {
  readonly state: ClockState;
  readonly message: string;
}

const HOUR_SECONDS = 3_600;

/** Known by this name where it was cut off between the properties and its line in the log. */
const OPERATION = 'switchClock';

/** Whether the owner's clock was heard lately, or was just switched on. */
const isHeard = ({ lastBeat }: ClockState, { since }: ClockOwner, now: Instant): boolean => {
  const last = lastBeat !== null && lastBeat > since ? lastBeat : since;
  return Math.abs(compareInstants(now, toInstant(last))) <= SILENT_HOURS * HOUR_SECONDS;
};

const logged = ({ planning }: Desk, to: SwitchClockRequest['to']): void =>
  planning.log(operationWords.switchClock, { detail: clockDetails[to] });

/** The trigger first: one that a cut leaves without an owner takes itself away at its first beat. */
const switchOn = (desk: Desk, to: 'on' | 'takeOver'): Switched => {
  const { planning, clock, settings, settingsRead, me, hamlets, agencies } = desk;
  const { state } = clock.memory;
  const { owner } = state;
  const isMine = owner !== null && owner.email === me;
  const isOn = isMine && !state.needsConsent && hasClockTrigger(owner.triggerId);
  if (owner !== null && !isMine && to === 'on' && isHeard(state, owner, planning.now)) {
    const who = nameOf(owner.email, { hamlets, agencies });
    throw new WorkbookProblem('clock-of-other', { who });
  }
  requireConsent();
  const goesOn = planning.beginLong(OPERATION);
  if (isOn) {
    if (goesOn) {
      noteOn(planning, settingsRead);
      logged(desk, 'on');
    }
    return { state, message: goesOn ? clockMessages.on : clockMessages.already };
  }
  if (isMine) removeClockTrigger(owner.triggerId);
  const next: ClockOwner = {
    email: me,
    triggerId: makeClockTrigger(),
    since: localMinuteOf(planning.now),
  };
  const beat: Beat = {
    at: null,
    hour: settings.reminders.hour,
    hourOn: localDayOf(planning.now),
    needsConsent: false,
    problem: '',
  };
  clock.noteOwner(next, beat);
  noteOn(planning, settingsRead);
  const taken = owner !== null && !isMine;
  logged(desk, taken ? 'takeOver' : 'on');
  return {
    state: {
      owner: next,
      hour: beat.hour,
      lastBeat: null,
      lastRun: state.lastRun,
      strangerBeat: null,
      needsConsent: false,
      problem: '',
    },
    message: taken ? clockMessages.taken : clockMessages.on,
  };
};

/** The owner's record first: a trigger that a cut leaves behind, or another person's, takes itself away at its next beat. */
const switchOff = (desk: Desk): Switched => {
  const { planning, clock, settingsRead } = desk;
  const { state, beat } = clock.memory;
  const { owner } = state;
  const goesOn = planning.beginLong(OPERATION);
  if (owner === null && !goesOn) return { state, message: clockMessages.alreadyOff };
  const none: Beat = { ...beat, at: null, needsConsent: false, problem: '' };
  if (owner !== null) {
    clock.noteOwner(null, none);
    removeClockTrigger(owner.triggerId);
  }
  noteOff(planning, settingsRead);
  logged(desk, 'off');
  return {
    state: {
      ...state,
      owner: null,
      lastBeat: null,
      strangerBeat: null,
      needsConsent: false,
      problem: '',
    },
    message: clockMessages.off,
  };
};

/**
 * "Bật", "Tắt nhắc tự động", "Nhận giữ": makes the hourly trigger of this person, or takes it away. Whose clock it is stands in the
 * document's properties and is changed under the document lock, so that of two who press at once the second is told of the first.
 * @throws WorkbookProblem `not-allowed`; `clock-of-other` where somebody else's clock is alive
 */
export const switchClock = (planning: Writing, { to }: SwitchClockRequest): SwitchedClock => {
  const { workbook, now } = planning;
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const settingsRead = readRegister(workbook, 'settings');
  const settings = settingsIn(settingsRead);
  const me = emailOf(authorise(planning, 'sendReminders', {}, { agencies, settings }));
  const ledger = readReminders(workbook);
  const desk: Desk = { planning, clock: openClock(), settings, settingsRead, hamlets, agencies, me };
  const { state, message } = to === 'off' ? switchOff(desk) : switchOn(desk, to);
  const health = healthCard({
    clock: state,
    now,
    me,
    hamlets,
    agencies,
    ledger: ledger.rows,
    unreachable: null,
    maySend: true,
  });
  return { message, health };
};
