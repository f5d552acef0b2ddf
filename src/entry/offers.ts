import { answerRead } from '../commands/answer.ts';
import { readMay as may } from '../commands/read-may.ts';
import * as requests from '../wire/requests.ts';
import type { ServerApi } from '../wire/server-api.ts';

/** What a page may offer to whoever is at the keyboard, asked beside what it opens with. */

export function readMay(request: unknown): ReturnType<ServerApi['readMay']> {
  return answerRead(requests.mayRequest, request, may);
}
