const CHUNK = 4096;

/** A text of UTF-16 units; in pieces, since a call takes only so many arguments. */
export function textOf(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += CHUNK) {
    text += String.fromCharCode(...codes.subarray(at, at + CHUNK));
  }
  return text;
}
