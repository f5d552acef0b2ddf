/** Where a page is drawn: the shell's element, or one of our own in a bare shell. */
export const pageRoot = (): HTMLElement =>
  document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
