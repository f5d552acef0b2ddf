/** Puts the keyboard on an element, in the middle of the page where neither edge nor bottom bar hides it. */
export const focusOn = (id: string): void => {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  // The bottom bar is always in sight: scrolling to it would only move the form away.
  if (element?.closest('.bar')) return;
  element?.scrollIntoView({ block: element.offsetHeight > 200 ? 'start' : 'center' });
};
