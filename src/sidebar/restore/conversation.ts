import type { RestoreCells, RestorePreview, RestoreVersion } from '../../wire/restore.ts';
import type { Going } from '../../wire/steps.ts';
import { askMay } from '../ask-may.ts';
import { callServer } from '../call-server.ts';
import { newOperationId } from '../operation-id.ts';
import { throughSteps } from '../steps.ts';
import type { RestoreActions, RestoreScreen } from './view.tsx';
import { LATEST, SELECTION, versionValue, WHOLE_ROUND } from './view.tsx';

const versionOf = (screen: RestoreScreen): RestoreVersion | null => {
  const found = screen.preview?.versions.find((version) => versionValue(version) === screen.version);
  return found ? { phase: found.phase, seq: found.seq, isBefore: found.isBefore } : null;
};

/** null asks the server for what is selected in the grid. */
const cellsOf = (scope: string): RestoreCells | null => {
  if (scope === SELECTION) return null;
  return { hamlets: scope === WHOLE_ROUND ? null : [scope], fields: null };
};

/** The page's side of the conversation with the server. */
export const startConversation = (show: (screen: RestoreScreen) => void): RestoreActions => {
  let screen: RestoreScreen = {
    form: null,
    may: null,
    roundKey: '',
    scope: WHOLE_ROUND,
    version: LATEST,
    preview: null,
    looking: false,
    going: null,
    restoring: false,
    changed: null,
    done: null,
    problem: null,
  };
  let again = (): void => {};
  /** Only the answer to the latest question counts. */
  let question = 0;

  const put = (change: Partial<RestoreScreen>): void => {
    screen = { ...screen, ...change };
    show(screen);
  };

  const look = async (change: Partial<RestoreScreen>): Promise<void> => {
    question += 1;
    const own = question;
    again = () => void look({});
    put({ ...change, looking: true, changed: null, problem: null });
    const { roundKey, scope } = screen;
    const version = versionOf(screen);
    const answer = await callServer('previewRestore', { roundKey, cells: cellsOf(scope), version });
    if (own !== question) return;
    put({ looking: false, ...(answer.ok ? { preview: answer.value } : { problem: answer.problem }) });
  };

  const start = async (): Promise<void> => {
    again = () => void start();
    put({ looking: true, problem: null });
    const answer = await callServer('openRestore', { roundKey: null });
    if (!answer.ok) {
      put({ looking: false, problem: answer.problem });
      return;
    }
    await look({ form: answer.value, roundKey: answer.value.roundKey });
  };

  /** One press: its steps are told apart by what the step before left, so that a lost answer is asked for again as the same. */
  const restore = async (shown: RestorePreview, operation: string, from: Going | null): Promise<void> => {
    if (screen.restoring) return;
    put({ restoring: true, problem: null, changed: null, done: null });
    const { roundKey, cells, version } = shown;
    let last = from;
    const answer = await throughSteps(
      from,
      (before) => {
        const base = before?.cursor ?? shown.base;
        const operationId = `${operation}.${before?.done ?? 0}`;
        return callServer('restoreEntries', { roundKey, cells, version, base, operationId });
      },
      (going) => {
        last = going;
        put({ going });
      },
    );
    if (answer.ok) {
      put({ restoring: false, going: null });
      await look({ done: answer.value.message, version: LATEST });
      return;
    }
    const { problem } = answer;
    if (problem.kind === 'changed') {
      put({ restoring: false, going: null, changed: problem.message, preview: problem.preview });
      return;
    }
    again = () => void restore(shown, operation, last);
    put({ restoring: false, problem });
  };

  return {
    start: () => {
      void start();
      void askMay('restore').then((may) => put({ may }));
    },
    chooseRound: (roundKey) => void look({ roundKey, version: LATEST, preview: null, done: null }),
    chooseScope: (scope) => void look({ scope, version: LATEST, preview: null, done: null }),
    chooseVersion: (version) => void look({ version, done: null }),
    look: () => void look({ done: null }),
    restore: () => {
      if (screen.preview !== null) void restore(screen.preview, newOperationId(), null);
    },
    retry: () => again(),
  };
};
