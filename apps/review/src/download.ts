/** Hands a file to the browser's downloads. */
export function downloadFile(name: string, pieces: readonly BlobPart[], type = 'application/octet-stream'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...pieces], { type }));
  link.download = name;
  link.click();
  // Revoked later: some browsers read it only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
