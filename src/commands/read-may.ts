import type { Instant } from '../domain/instant.ts';
import { isAllowed } from '../domain/role.ts';
import { activeEmail } from '../sheets/log-tab.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { notOffered } from '../text/roles.ts';
import type { ActingPage, May, MayRequest } from '../wire/may.ts';
import { PAGE_ACTS } from '../wire/may.ts';
import type { Known, On } from './authorise.ts';
import { aboutRefusal, registersOf, targetOf } from './authorise.ts';

/**
 * What a page offers of its acts. No service calls.
 * @param on the agency whose page it is; nothing where it is no agency's
 * @param known all of the registers that the answer needs
 */
export const mayOn = (page: ActingPage, on: On, email: string, known: Known): May => {
  const registers = registersOf(known);
  const target = targetOf(on, known);
  const acts = PAGE_ACTS[page].filter((action) => isAllowed(action, target, email, registers));
  const [missing] = PAGE_ACTS[page].filter((action) => !acts.includes(action));
  const own = page !== 'restore' || missing === undefined ? [] : (known.hamlets ?? []);
  return {
    acts,
    hamlets: own
      .filter((hamlet) => isAllowed('restore', { hamlet }, email, registers))
      .map(({ code }) => code),
    whyNot: missing === undefined ? '' : notOffered(missing, aboutRefusal(missing, on, email, known)),
  };
};

/**
 * What a page offers, where its opening has not read who may do what: asked beside the opening, which stays as quick as it was.
 * Seven service calls, nine for “Khôi phục”, which is done to hamlets.
 * @throws WorkbookProblem what reading the registers throws; the page then offers everything
 */
export const readMay = (workbook: Workbook, _now: Instant, { page, agencyCode }: MayRequest): May => {
  const email = activeEmail();
  const known: Known = {
    // Over what is no hamlet's nobody disposes as its head.
    hamlets: page === 'restore' ? readHamlets(workbook) : [],
    agencies: readAgencies(workbook),
    settings: readSettings(workbook),
  };
  return mayOn(page, agencyCode === null ? {} : { agency: agencyCode }, email, known);
};
