import type { ActingPage, May } from '../../src/wire/may.ts';
import { PAGE_ACTS } from '../../src/wire/may.ts';
import type { ScriptRun } from './script-run.ts';
import { settled } from './script-run.ts';

/** What a page may offer, as the server would say it, for tests of pages. */

export const everythingOn = (page: ActingPage): May => ({
  acts: PAGE_ACTS[page],
  hamlets: [],
  whyNot: '',
});

export const ASK_OTHERS = 'Tài khoản này không làm được; mời nhờ phòng Kinh tế làm giúp.';

export const NOTHING_OFFERED: May = { acts: [], hamlets: [], whyNot: ASK_OTHERS };

/** The server answers the page that asked last what it may offer. */
export const answersMay = async (run: ScriptRun, may: May): Promise<void> => {
  const asked = run.asides.filter(({ name }) => name === 'readMay').at(-1);
  if (!asked) throw new Error('the page has not asked what it may offer');
  asked.succeed({ ok: true, value: may });
  await settled();
};
