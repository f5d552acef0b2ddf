/** Puts the text of a field on the clipboard; where the browser forbids it, selects it for Ctrl+C. */
export const copyText = async (field: HTMLTextAreaElement): Promise<'copied' | 'selected'> => {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'copied';
  } catch {
    field.focus();
    field.select();
    // Old, but it works in a frame that Google gave no permission for the clipboard.
    return document.execCommand('copy') ? 'copied' : 'selected';
  }
};
