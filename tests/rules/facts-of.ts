import { HitBuffer } from '../../rules/scanner/hit-buffer';
import { IndexBuilder } from '../../rules/scanner/index-builder';
import type { Line } from '../../rules/scanner/line';
import { KnownFacts } from '../../rules/scanner/line-facts';
import { LineScanner } from '../../rules/scanner/line-scanner';
import { readLine } from '../../rules/scanner/reading';

const scanner = new LineScanner(new IndexBuilder().build(), new HitBuffer());
const facts = new KnownFacts(scanner);

/** What the pass over a line tells; good until the next call. */
export function factsOf(original: string): KnownFacts {
  const { length } = original;
  let line: Line = { text: original, from: 0, to: length, reading: undefined };
  if (!scanner.scan(line)) {
    const reading = readLine(original);
    line = { text: reading.text, from: 0, to: reading.text.length, reading };
    scanner.scan(line);
  }
  facts.begin(original, 0, length, line);
  return facts;
}
