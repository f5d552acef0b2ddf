import type { CategoryCode } from '../../domain/field.ts';
import type { ResultForm } from '../../wire/entry.ts';
import { callServer } from '../call-server.ts';
import type { EntryActions } from '../entry/actions.ts';
import { type EntryScreen, startConversation } from '../entry/conversation.ts';
import type { DraftStore } from '../entry/draft-store.ts';
import { fieldId } from '../entry/element-ids.ts';
import { setNil } from './contents.ts';
import { fieldToVisit } from './field-to-visit.ts';

/** What a person can do on the result page besides what every page of entries can. */
export interface ResultActions extends EntryActions {
  setNil(code: CategoryCode, on: boolean): void;
}

/** The result page's side of the conversation with the server. */
export const startResultConversation = (
  store: DraftStore,
  show: (screen: EntryScreen<ResultForm>, focusId: string | null) => void,
): ResultActions => {
  const { actions, update } = startConversation<ResultForm>(
    {
      open: (request) => callServer('openResult', request),
      save: (act, request) => callServer(act === 'submit' ? 'submitResult' : 'saveResultDraft', request),
      fieldToVisit,
      home: fieldId('result.course'),
      confirmsWarnings: true,
    },
    store,
    show,
  );
  return { ...actions, setNil: (code, on) => update((page) => setNil(page, code, on)) };
};
