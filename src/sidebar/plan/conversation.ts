import { groupKey } from '../../domain/catalogue.ts';
import type { PlanForm, UnfinishedWork } from '../../wire/entry.ts';
import type { Problem } from '../../wire/reply.ts';
import { type CallFailure, callServer } from '../call-server.ts';
import type { EntryActions } from '../entry/actions.ts';
import { type EntryScreen, startConversation } from '../entry/conversation.ts';
import type { DraftStore } from '../entry/draft-store.ts';
import { elementIds, fieldId } from '../entry/element-ids.ts';
import { say } from '../entry/filling.ts';
import { fieldToVisit } from './field-to-visit.ts';
import * as filling from './filling.ts';
import { groupsShown } from './groups.ts';

/** What a person can do on the plan page besides what every page of entries can. */
export interface PlanActions extends EntryActions {
  addGroup(): void;
  removeGroup(slot: number): void;
  copyPrevious(): void;
  takeUnfinished(work: UnfinishedWork): void;
}

/** The plan page's side of the conversation with the server. */
export const startPlanConversation = (
  store: DraftStore,
  show: (screen: EntryScreen<PlanForm>, focusId: string | null) => void,
): PlanActions => {
  const { actions, screen, put, update, call } = startConversation<PlanForm>(
    {
      open: (request) => callServer('openPlan', request),
      save: (act, request) => callServer(act === 'submit' ? 'submitPlan' : 'savePlanDraft', request),
      fieldToVisit,
      home: elementIds.copyPrevious,
      confirmsWarnings: false,
    },
    store,
    show,
  );

  /** That there was no plan last month is news, not a failure: asking again would not help. */
  const refusePrevious = (problem: Problem | CallFailure): void => {
    if (problem.kind === 'problem') update((page) => say(page, problem.message), elementIds.copyPrevious);
    else put({ problem }, elementIds.copyPrevious);
  };

  const copyPrevious = (): void => {
    const form = screen().page?.form;
    if (!form?.hasRoundBefore) return;
    const { roundKey, hamletCode } = form;
    void call('reading', copyPrevious, async () => {
      const answer = await callServer('readPreviousPlan', { roundKey, hamletCode });
      return answer.ok
        ? () => {
            update((page) => filling.offerPrevious(page, answer.value));
            put({}, screen().page?.question ? elementIds.question : elementIds.copyPrevious);
          }
        : () => refusePrevious(answer.problem);
    });
  };

  const takeUnfinished = (work: UnfinishedWork): void => {
    const category = screen().page?.form.categories.find(({ code }) => code === work.category);
    if (category) update((page) => filling.takeUnfinished(page, work, category), elementIds.unfinished);
  };

  return {
    ...actions,
    addGroup: () => {
      update(filling.addGroup);
      const last = groupsShown(screen().page?.entries ?? {});
      put({}, fieldId(groupKey(last, 'area')));
    },
    removeGroup: (slot) => update((page) => filling.removeGroup(page, slot), elementIds.addGroup),
    copyPrevious,
    takeUnfinished,
  };
};
