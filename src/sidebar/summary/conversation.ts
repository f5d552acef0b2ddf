import { reportText } from '../../text/report-sidebar.ts';
import type { FreezeOutcome } from '../../wire/report-state.ts';
import { askMay } from '../ask-may.ts';
import { callServer } from '../call-server.ts';
import { newOperationId } from '../operation-id.ts';
import { throughSteps } from '../steps.ts';
import type { SummaryActions, SummaryScreen } from './state.ts';
import { firstScreen, otherRound, withState } from './state.ts';

/** The report page's side of the conversation with the server. */
export const startConversation = (
  show: (screen: SummaryScreen, focusId: string | null) => void,
): SummaryActions => {
  let screen: SummaryScreen = firstScreen;
  let again = (): void => {};
  /** Of the press that freezes: a retry after a lost answer is the same act. */
  let press = '';

  const put = (change: Partial<SummaryScreen>, focusId: string | null = null): void => {
    screen = { ...screen, ...change };
    show(screen, focusId);
  };

  /** Reads how the report stands after something was done; the news of it stays on the screen. */
  const readState = async (focusId: string | null = null): Promise<void> => {
    const { roundKey } = screen;
    again = () => void readState(focusId);
    put({ busy: 'reading', problem: null });
    const answer = await callServer('readReportState', { roundKey });
    // Another round was chosen meanwhile: what comes is not about it.
    if (screen.roundKey !== roundKey) return;
    if (answer.ok) put({ busy: null, ...withState(screen, answer.value) }, focusId);
    else put({ busy: null, problem: answer.problem });
  };

  const freezing = async (confirmed: boolean): Promise<void> => {
    if (screen.busy !== null) return;
    again = () => void freezing(confirmed);
    put({ busy: confirmed ? 'freezing' : 'checking', problem: null, frozen: null, built: null });
    const { roundKey, number, checks } = screen;
    const base = confirmed ? (checks?.base ?? '') : '';
    const answer = await callServer('freezeReport', {
      roundKey,
      number,
      confirmed,
      base,
      operationId: press,
    });
    if (answer.ok) await outcome(answer.value);
    else put({ busy: null, problem: answer.problem });
  };

  const outcome = async (value: FreezeOutcome): Promise<void> => {
    if (value.kind === 'checks') return put({ busy: null, checks: value }, 'checks');
    put({ busy: null, checks: null, frozen: value.kind === 'frozen' ? 'now' : 'already' });
    return readState('frozen');
  };

  /** Opens a page of its own, over the sheet or in place of this one. */
  const open = async (page: 'showReportDialog' | 'showBulletinsSidebar'): Promise<void> => {
    again = () => void open(page);
    put({ problem: null });
    const answer = await callServer(page, { roundKey: screen.roundKey });
    if (!answer.ok) put({ problem: answer.problem });
  };

  const actions: SummaryActions = {
    start: async () => {
      again = actions.start;
      put({ busy: 'listing', problem: null });
      void askMay('summary').then((may) => put({ may }));
      const answer = await callServer('listSummaryRounds', {});
      if (!answer.ok) return put({ busy: null, problem: answer.problem });
      put({ choices: answer.value, roundKey: answer.value.suggested });
      return readState();
    },
    choose: (roundKey) => {
      put({ roundKey, ...otherRound });
      void readState();
    },
    build: async () => {
      if (screen.busy !== null) return;
      again = actions.build;
      put({ busy: 'building', built: null, problem: null, checks: null, frozen: null });
      const { roundKey } = screen;
      const answer = await throughSteps(
        screen.going,
        (before) => callServer('buildMonthlySummary', { roundKey, cursor: before?.cursor ?? '' }),
        (going) => put({ going }),
      );
      if (!answer.ok) return put({ busy: null, problem: answer.problem });
      put({ busy: null, going: null, built: answer.value });
      return readState('built');
    },
    typeNumber: (number) => put({ number }),
    check: () => {
      press = newOperationId();
      void freezing(false);
    },
    freeze: () => freezing(true),
    leaveChecks: () => put({ checks: null }, 'freeze'),
    toggle: (fold) => put({ open: { ...screen.open, [fold]: !screen.open[fold] } }),
    changeUnlocking: (change) => put({ unlocking: { ...screen.unlocking, ...change }, unlockNews: null }),
    unlock: async () => {
      if (screen.busy !== null) return;
      const { roundKey, unlocking, state } = screen;
      if (unlocking.reason.trim() === '') {
        return put({ unlockNews: { tone: 'overdue', text: reportText.reasonNeeded } }, 'unlock-reason');
      }
      again = actions.unlock;
      put({ busy: 'unlocking', problem: null, unlockNews: null });
      const operationId = newOperationId();
      const answer = await callServer('unlockHamlet', { roundKey, ...unlocking, operationId });
      if (!answer.ok) return put({ busy: null, problem: answer.problem });
      const hamlet = state?.hamlets.find((each) => each.code === unlocking.hamletCode)?.name ?? '';
      const until = state?.unlockDays.find((each) => each.day === unlocking.until)?.label ?? '';
      put({
        busy: null,
        unlockNews: { tone: 'good', text: reportText.unlockedNow(hamlet, until) },
        unlocking: { ...unlocking, reason: '' },
      });
      return readState('unlock-news');
    },
    openWord: () => void open('showReportDialog'),
    openBulletins: () => void open('showBulletinsSidebar'),
    retry: () => again(),
  };
  return actions;
};
