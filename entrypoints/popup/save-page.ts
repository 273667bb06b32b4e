/** A download has begun by then, in every browser. */
const KEPT_MS = 60_000;

/** Hands a page of HTML to the browser as a file; nothing of it is shown or run here. */
export function savePage(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
