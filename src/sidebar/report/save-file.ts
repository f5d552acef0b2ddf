/** A browser needs the address for as long as it takes to write the file. */
const KEPT_FOR_MS = 60_000;

/** Hands a file to the browser as a download. */
export const saveFile = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.target = '_self';
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_MS);
};
