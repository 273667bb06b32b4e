/** Characters that nobody sees but that reorder or split a text. Joiners (U+200C, U+200D) stay: languages and emoji need them. */
const NAMES: Readonly<Record<number, string>> = {
  173: 'SHY',
  1564: 'ALM',
  8203: 'ZWSP',
  8206: 'LRM',
  8207: 'RLM',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8288: 'WJ',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  65279: 'BOM',
};

export interface Piece {
  readonly text: string;
  /** Set where `text` is one hidden character: its usual short name. */
  readonly hidden?: string;
  /** UTF-16 offset of the piece. */
  readonly start: number;
}

/** The text cut into visible runs and single hidden characters, in order. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const hidden = nameOf(text.charCodeAt(at));
    if (!hidden) continue;
    if (at > from) found.push({ text: text.slice(from, at), start: from });
    found.push({ text: text.charAt(at), hidden, start: at });
    from = at + 1;
  }
  if (from < text.length) found.push({ text: text.slice(from), start: from });
  return found;
}

function nameOf(unit: number): string | undefined {
  const isControl = (unit < 32 && unit !== 9 && unit !== 10) || (unit >= 127 && unit < 160);
  return isControl ? `U+${unit.toString(16).toUpperCase().padStart(4, '0')}` : NAMES[unit];
}
