import { bytePages } from './bytes/byte-pages';
import { PageMemory } from './bytes/page-memory';
import { DecisionCheck } from './check-decisions';
import { flawsOfTexts, readOwnTexts } from './check-texts';
import type { Flaw } from './flaw';
import type { Look } from './look';
import type { SubjectRange } from './subject-range';
import { textPages } from './text-pages';

export interface Looked {
  /** Records. */
  readonly checked: number;
  readonly flaws: readonly Flaw[];
}

/** Every record of a range by itself, with the one before it, and with what lies beside it: texts, versions, decisions. */
export async function lookAtRecords(look: Look, range: SubjectRange = {}): Promise<Looked> {
  const { db, orgId, claims, read } = look;
  const decisions = new DecisionCheck(look, range);
  const memory = new PageMemory();
  const flaws: Flaw[] = [];
  let checked = 0;
  for await (const page of read ? bytePages(look, read, range) : textPages(look, range)) {
    const { count, last, rows } = page;
    checked += count;
    const texts = await readOwnTexts(look, rows, memory);
    flaws.push(...page.flaws);
    flaws.push(...(await flawsOfTexts(db, orgId, rows, { claims, texts })));
    flaws.push(...(await decisions.page(rows, { last, texts })));
  }
  flaws.push(...(await decisions.end()));
  return { checked, flaws };
}
