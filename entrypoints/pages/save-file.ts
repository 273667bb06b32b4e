/** A download has begun by then, in every browser. */
const KEPT_MS = 60_000;

/** Hands a text to the browser as a file; nothing of it is shown or run here. */
export function saveFile(name: string, text: string, type: 'text/html' | 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
