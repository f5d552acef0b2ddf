import type { BulletinFacts, BulletinKind, PublishedDays } from '../../domain/bulletin-facts.ts';
import { bulletinPageText } from '../../text/bulletin-page.ts';
import { webText, zaloText } from '../../text/bulletins.ts';
import { loudspeakerText } from '../../text/loudspeaker.ts';
import { askMay } from '../ask-may.ts';
import { callServer } from '../call-server.ts';
import { newOperationId } from '../operation-id.ts';
import type { BulletinActions, BulletinScreen, PerKind } from './view.tsx';

/** What the page does outside itself. */
export interface BulletinTools {
  /** Copies what stands in the field of a text. */
  copy(kind: BulletinKind): Promise<'copied' | 'selected'>;
}

const textsOf = (facts: BulletinFacts): PerKind => ({
  web: webText(facts),
  loudspeaker: loudspeakerText(facts),
  zalo: zaloText(facts),
});

/** A day that is recorded is shown; else today's is offered. */
const daysOf = (published: PublishedDays, today: string): PerKind => ({
  web: published.web || today,
  loudspeaker: published.loudspeaker || today,
  zalo: published.zalo || today,
});

const NOTHING: PerKind = { web: '', loudspeaker: '', zalo: '' };

/** The page with the three texts: they are made here from the facts, and only the days of publishing go back. */
export const startConversation = (
  tools: BulletinTools,
  show: (screen: BulletinScreen, focusId: string | null) => void,
): BulletinActions => {
  let screen: BulletinScreen = {
    opened: null,
    may: null,
    texts: NOTHING,
    days: NOTHING,
    busy: null,
    said: null,
    problem: null,
  };
  let again = (): void => {};

  const put = (change: Partial<BulletinScreen>, focusId: string | null = null): void => {
    screen = { ...screen, ...change };
    show(screen, focusId);
  };

  const open = async (roundKey: string | null): Promise<void> => {
    again = () => void open(roundKey);
    put({ busy: 'opening', said: null, problem: null });
    const answer = await callServer('openBulletins', { roundKey });
    if (!answer.ok) {
      put({ busy: null, problem: answer.problem }, 'problem');
      return;
    }
    const { facts, published, today } = answer.value;
    const texts = facts === null ? NOTHING : textsOf(facts);
    put({ busy: null, opened: answer.value, texts, days: daysOf(published, today) });
  };

  /** `operationId` stays the same when a press is tried again. */
  const record = async (kind: BulletinKind, operationId: string): Promise<void> => {
    const { opened, busy } = screen;
    if (busy !== null || opened === null) return;
    const day = screen.days[kind];
    if (day === '') {
      put({ said: { kind, message: bulletinPageText.dayMissing } }, `day-${kind}`);
      return;
    }
    again = () => void record(kind, operationId);
    put({ busy: kind, said: null, problem: null });
    const before = opened.published[kind];
    const request = { roundKey: opened.roundKey, kind, day, before, operationId };
    const answer = await callServer('recordPublished', request);
    if (answer.ok) {
      const { published, message } = answer.value;
      put({ busy: null, opened: { ...opened, published }, said: { kind, message } }, `said-${kind}`);
      return;
    }
    const { problem } = answer;
    if (problem.kind !== 'conflict') {
      put({ busy: null, problem }, 'problem');
      return;
    }
    const { message, published } = problem;
    const days = { ...screen.days, [kind]: published[kind] };
    put({ busy: null, opened: { ...opened, published }, days, said: { kind, message } }, `said-${kind}`);
  };

  return {
    start: (roundKey) => {
      void open(roundKey);
      void askMay('bulletins').then((may) => put({ may }));
    },
    choose: (roundKey) => void open(roundKey),
    write: (kind, text) => put({ texts: { ...screen.texts, [kind]: text }, said: null }),
    remake: (kind) => {
      const facts = screen.opened?.facts;
      if (facts) put({ texts: { ...screen.texts, [kind]: textsOf(facts)[kind] }, said: null });
    },
    copy: async (kind) => {
      const outcome = await tools.copy(kind);
      const message = outcome === 'copied' ? bulletinPageText.copied : bulletinPageText.copyByHand;
      put({ said: { kind, message } });
    },
    setDay: (kind, day) => put({ days: { ...screen.days, [kind]: day } }),
    record: (kind) => void record(kind, newOperationId()),
    retry: () => again(),
  };
};
