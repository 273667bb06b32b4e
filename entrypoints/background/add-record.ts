import type { RecordRequest } from '../../domain/api';
import type { Draft } from '../../domain/draft';
import { ok, type Result } from '../../domain/problem';
import { keepLocalRecord } from '../../platform/local-records';
import { logBug } from '../../platform/log';
import { keepPostText } from '../../platform/picked-posts';
import { mayBePicked } from '../../platform/sampling';
import { readParsed } from '../../platform/stored-parsed';
import { takesDrafts } from '../../platform/takes-drafts';
import { queueNow } from './queues';

/**
 * What went out without sign-off. A post that nothing was found in is told only where it may be picked for a look afterwards, and only
 * then is its text kept here, so that its author can hand it in.
 */
export async function addRecord(
  key: string,
  record: RecordRequest,
  draft: Draft | undefined,
): Promise<Result<Record<string, never>>> {
  const isWatched = await mayBePicked(record);
  if (record.kind === 'posted-clear' && !isWatched) return ok({});
  if (isWatched && draft && record.contentHash && takesDrafts(await readParsed('connection'))) {
    await keepText(key, draft);
  }
  const queue = await queueNow();
  // Connected to nothing: kept here.
  const added = await (queue
    ? queue.addRecord(key, record)
    : keepLocalRecord(key, record, Date.now()));
  return added.ok ? ok({}) : added;
}

/** The record counts more than the text: it goes out where there is no room for it. */
async function keepText(key: string, draft: Draft): Promise<void> {
  try {
    await keepPostText(key, draft, Date.now());
  } catch (error) {
    logBug('keeping the text of a post', error);
  }
}
