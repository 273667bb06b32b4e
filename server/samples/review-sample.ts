import type { SampleOutcomeRequest } from '../../domain/api-conversation';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Sample } from '../../domain/sample';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { notAReviewer } from './list-samples';
import { sampleOf } from './sample-rows';
import { samplingSetting } from './sampling-setting';

/** Somebody looked at it: once, never the author, with the evidence in the chain of the post's own record. */
export async function reviewSample(
  work: Work,
  house: House,
  act: { id: string; person: Person; request: SampleOutcomeRequest },
): Promise<Result<Sample>> {
  const refusal = await whyNot(work, house, act);
  if (refusal) return refusal;
  const at = house.clock().toISOString();
  const reviewer = ref(act.person);
  const row = await work
    .updateTable('sample')
    .set({
      reviewed_at: at,
      reviewer_id: reviewer.id,
      review: JSON.stringify({ ...act.request, reviewer, at }),
    })
    .where('org_id', '=', house.organisation.id)
    .where('sample_id', '=', act.id)
    .where('reviewed_at', 'is', null)
    .where('author_id', '<>', act.person.id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return notThere();
  const { outcome, note } = act.request;
  await appendRecord(work, house, {
    kind: 'sample-reviewed',
    subject: row.record_id,
    actor: reviewer,
    at,
    data: { sampleId: act.id, outcome, hadText: row.draft !== null },
    texts: { note },
  });
  return ok(sampleOf(row));
}

async function whyNot(
  work: Work,
  house: House,
  { person, request }: { person: Person; request: SampleOutcomeRequest },
) {
  const { value } = await readFlowSetting(work, house, samplingSetting);
  if (!person.groups.includes(value.reviewers)) return notAReviewer(value.reviewers);
  if (request.outcome === 'ok' || request.note.trim() !== '') return undefined;
  return failed(
    'reason-missing',
    'Somebody has to know what to do about this post.',
    'Write a sentence, then send it again.',
  );
}

function notThere() {
  return failed(
    'not-found',
    'There is no such post to look at: it was looked at before, or is your own.',
    'Open the list again.',
  );
}
