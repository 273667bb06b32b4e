import type { Draft } from '../../domain/draft';
import { contentHash } from '../../domain/hash';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Sample } from '../../domain/sample';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { draftsNotStored } from '../submissions/drafts-not-stored';
import { sampleOf } from './sample-rows';

/** The author's browser adds the text of a picked post: only the very text that was reported, and only once. */
export async function sendSampleText(
  work: Work,
  house: House,
  act: { id: string; author: Person; draft: Draft },
): Promise<Result<Sample>> {
  const refusal = draftsNotStored(house);
  if (refusal) return refusal;
  if (act.draft.account.kind === 'personal') return personal();
  const at = house.clock().toISOString();
  const row = await work
    .updateTable('sample')
    .set({ draft: JSON.stringify(act.draft) })
    .where('org_id', '=', house.organisation.id)
    .where('sample_id', '=', act.id)
    .where('author_id', '=', act.author.id)
    .where('draft', 'is', null)
    .where('reviewed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!row) {
    return failed(
      'not-found',
      'No text is wanted here: it is there already, or this is not your post.',
      'Nothing to do.',
    );
  }
  const sample = sampleOf(row);
  const hash = await contentHash(act.draft);
  if (sample.contentHash !== hash) {
    return failed(
      'content-changed',
      'This is not the text that was reported as posted.',
      'Send the text as it was posted, or none.',
    );
  }
  await appendRecord(work, house, {
    kind: 'sample-text-sent',
    subject: sample.recordId,
    actor: ref(act.author),
    at,
    data: { sampleId: sample.id, contentHash: hash },
  });
  return ok(sample);
}

function personal() {
  return failed(
    'not-allowed',
    'Posts of personal accounts are never sent to the company.',
    'Nothing to do.',
  );
}
