import type { SubjectRange } from '../subject-range';
import { literal, type ReadRows } from './copy-out';
import { PageMemory } from './page-memory';
import { RECORD_COLUMNS, SEQ, SUBJECT } from './record-columns';
import type { RowPage } from './row-page';

const PAGE = 4_000;

/** The records of a range by subject and number; the next page is asked for while this one is looked at. */
export async function* recordRows(
  read: ReadRows,
  orgId: string,
  range: SubjectRange,
): AsyncGenerator<RowPage> {
  // One for the page that is looked at, one for the page that comes.
  let [memory, other] = [new PageMemory(), new PageMemory()];
  let next = read(recordsIn(orgId, range), memory);
  for (;;) {
    const page = await next;
    const isLast = page.count < PAGE;
    if (!isLast) {
      [memory, other] = [other, memory];
      next = read(recordsIn(orgId, range, page), memory);
      // A page that nobody waits for any more may fail without ending the process.
      next.catch(() => undefined);
    }
    if (page.count > 0) yield page;
    if (isLast) return;
  }
}

/** @param after the page before */
function recordsIn(orgId: string, { from, before }: SubjectRange, after?: RowPage): string {
  const conditions = [`org_id = ${literal(orgId)}`];
  if (after) {
    const last = after.count - 1;
    const subject = literal(after.text(last, SUBJECT));
    conditions.push(`(subject, seq) > (${subject}, ${after.integer(last, SEQ)})`);
  } else if (from !== undefined) conditions.push(`subject >= ${literal(from)}`);
  if (before !== undefined) conditions.push(`subject < ${literal(before)}`);
  return `SELECT ${RECORD_COLUMNS} FROM record WHERE ${conditions.join(' AND ')}
    ORDER BY subject, seq LIMIT ${PAGE}`;
}
