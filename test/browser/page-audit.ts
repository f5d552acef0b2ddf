import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What a page in a frame must keep to: nobody shut out by colour, words or keyboard, nothing cut off. */

export interface Audit {
  /** One line a violation: rule, and where. */
  readonly violations: readonly string[];
  /** Elements that reach beyond the frame or hide part of their own text. */
  readonly cutOff: readonly string[];
}

/** The frame of the add-on's page: the sidebar's, or the dialog's over it. */
export async function frameOf(page: Page, testId: 'sidebar' | 'dialog'): Promise<Frame> {
  const element = await page.getByTestId(testId).locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`no ${testId} is open`);
  return frame;
}

/** Runs axe-core inside the frame with all its rules, and measures what is cut off. */
export async function audit(frame: Frame): Promise<Audit> {
  await frame.evaluate(axe.source);
  const violations = await frame.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'] });
    return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`));
  });
  const cutOff = await frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // What only screen readers see is cut off on purpose, and a scrolling box of its own shows all when it is scrolled.
      const unseen = box.width <= 1 || box.height <= 1 || style.visibility === 'hidden';
      const scrolls = element.closest('[data-scrolls]') !== null;
      if (unseen || scrolls || element.closest('.hidden') !== null) return [];
      const name = `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? '').slice(0, 40)}`;
      if (box.right > document.documentElement.clientWidth + 0.5 || box.left < -0.5)
        return [`beyond the edge: ${name}`];
      const clips = style.overflowX === 'hidden' || style.textOverflow === 'ellipsis';
      return clips && element.scrollWidth > element.clientWidth + 1 ? [`clipped: ${name}`] : [];
    }),
  );
  return { violations, cutOff };
}

const CONTROLS = 'button, input, select, textarea, a[href], summary, [tabindex="0"]';

/**
 * Presses Tab from the top of the page to its end and names what can be used with a mouse but was never reached. A group of
 * radio buttons is one stop.
 */
export async function unreachedByKeyboard(page: Page, frame: Frame): Promise<readonly string[]> {
  const count = await frame.evaluate((selector) => {
    const usable = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => !element.matches(':disabled, [tabindex="-1"]') && element.offsetParent !== null,
    );
    for (const [at, element] of usable.entries()) element.dataset['stop'] = String(at);
    // Tab goes on from the last place clicked, so the keyboard is put at the top first.
    document.body.tabIndex = -1;
    document.body.focus();
    // Day, month, year and the calendar of a date are a stop each.
    const inDates = usable.filter((element) => element.matches('input[type="date"]')).length * 3;
    return usable.length + inDates;
  }, CONTROLS);
  for (let press = 0; press < count + 2; press += 1) {
    await page.keyboard.press('Tab');
    await frame.evaluate(() => document.activeElement?.setAttribute('data-reached', ''));
  }
  return frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-stop]:not([data-reached])')].flatMap((element) => {
      const { name, type } = element as HTMLInputElement;
      const group = type === 'radio' && document.querySelector(`[data-reached][name="${name}"]`) !== null;
      return group
        ? []
        : [`${element.tagName.toLowerCase()} ${element.id} ${element.textContent?.slice(0, 40)}`];
    }),
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
