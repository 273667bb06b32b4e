const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A text of UTF-16 units. Lone surrogates become replacement characters, one unit each. */
export function textOf(units: Uint16Array): string {
  return decoder.decode(units);
}
