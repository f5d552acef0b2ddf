/** Ids by which the keyboard is moved: the views set them, the conversation names them. */

export const fieldId = (key: string): string => `field-${key}`;

export const foldId = (fold: string): string => `fold-${fold}`;

export const elementIds = {
  hamlet: 'hamlet',
  round: 'round',
  copyPrevious: 'copy-previous',
  unfinished: 'unfinished',
  addGroup: 'add-group',
  submit: 'submit',
  saveDraft: 'save-draft',
  resolve: 'resolve',
  gaps: 'gaps',
  warnings: 'warnings',
  receipt: 'receipt',
  question: 'question',
  conflict: 'conflict',
} as const;
