/** Ids by which the keyboard is moved: the view sets them, the conversation names them. */

export const fieldId = (key: string): string => `field-${key}`;

export const categoryButtonId = (code: string): string => `category-${code}`;

export const elementIds = {
  hamlet: 'hamlet',
  round: 'round',
  copyPrevious: 'copy-previous',
  addGroup: 'add-group',
  submit: 'submit',
  saveDraft: 'save-draft',
  resolve: 'resolve',
  gaps: 'gaps',
  receipt: 'receipt',
  question: 'question',
  conflict: 'conflict',
} as const;
