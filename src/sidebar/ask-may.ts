import type { ActingPage, May } from '../wire/may.ts';
import { PAGE_ACTS } from '../wire/may.ts';
import { callServer } from './call-server.ts';

/**
 * What the page may offer to whoever is at the keyboard, asked beside what it opens with. Where no answer comes everything is
 * offered: the server asks again at every act, and a page must not fail for want of a hint.
 */
export const askMay = async (page: ActingPage, agencyCode: string | null = null): Promise<May> => {
  const answer = await callServer('readMay', { page, agencyCode });
  return answer.ok ? answer.value : { acts: PAGE_ACTS[page], hamlets: [], whyNot: '' };
};
