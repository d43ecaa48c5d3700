/** Hands a file to the browser's downloads. Throws nothing; whether and where it is kept is the browser's to say. */
export function saveBlob(blob: Blob, filename: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  // The browser reads the address after the click has been handled, a slow one after a question to the user.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
