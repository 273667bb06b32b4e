import * as z from 'zod/mini';
import { draftSchema } from '../domain/draft';
import { localDb } from './local-db';
import { type OutboxRow, summarise } from './outbox-row';
import { outboxOwner } from './session';
import type { UnsentRow } from './unsent';

/** The outbox of whoever is signed in, never another person's. */
export async function readUnsent(): Promise<UnsentRow[]> {
  const owner = await outboxOwner();
  const rows = (await (await localDb()).getAll('outbox')).filter((row) => row.owner === owner);
  const drafts = new Map(rows.map((row) => [row.key, draftIn(row)]));
  return summarise(rows).map(({ contentHash: _, ...row }) => {
    const draft = drafts.get(row.key);
    return draft ? { ...row, draft } : row;
  });
}

const withDraft = z.object({ draft: draftSchema });

function draftIn({ body }: OutboxRow) {
  const parsed = withDraft.safeParse(body);
  return parsed.success ? parsed.data.draft : undefined;
}
