import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Mail } from '../workbench/face/protocol.ts';
import { PHONE } from './workbench-window.ts';

/** Pictures of mails as the people who get them see them on a phone. */

/** Whose mail, and what the picture is called. */
export interface WantedMail {
  /** One of its recipients. */
  readonly to: string;
  readonly picture: string;
}

/** As the workbench's mailbox lists them. */
const mailsOf = async (address: string): Promise<readonly Mail[]> => {
  const { mails }: { readonly mails: readonly Mail[] } = await (
    await fetch(new URL('mails', address))
  ).json();
  return mails;
};

/**
 * Takes the last mail that each got, whole.
 * @throws Error when one of them got none
 */
export async function takeMailPictures(
  browser: Browser,
  address: string,
  wanted: readonly WantedMail[],
  folder: string,
): Promise<void> {
  const mails = await mailsOf(address);
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, isMobile: true });
  const page = await context.newPage();
  for (const { to, picture } of wanted) {
    const index = mails.map((mail) => mail.to.includes(to)).lastIndexOf(true);
    if (index < 0) throw new Error(`${to} got no mail`);
    await page.goto(new URL(`mail/${index}`, address).href);
    await page.locator('body > div').screenshot({ path: join(folder, `${picture}.png`) });
    console.log(`docs/huong-dan/${picture}.png`);
  }
  await context.close();
}
