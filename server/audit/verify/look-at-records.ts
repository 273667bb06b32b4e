import { bytePages } from './bytes/byte-pages';
import type { Flaw } from './flaw';
import type { Look, Looked } from './look';
import type { SubjectRange } from './subject-range';
import { textPages } from './text-pages';

/** Every record of a range by itself, with the one before it, and with what lies beside it: texts, versions, decisions. */
export async function lookAtRecords(look: Look, range: SubjectRange = {}): Promise<Looked> {
  const { read } = look;
  const flaws: Flaw[] = [];
  let checked = 0;
  for await (const page of read ? bytePages(look, read, range) : textPages(look, range)) {
    checked += page.checked;
    flaws.push(...page.flaws);
  }
  return { checked, flaws };
}
