import type { PersonalData } from '../../domain/personal-data';
import { recordKindSchema } from '../../domain/record';
import { commentOf } from '../comments/read-comments';
import type { Database } from '../database/open-database';
import { sampleOf } from '../samples/sample-rows';
import { suggestionOf } from '../suggestions/suggestions';
import { type Owner, withoutPictures } from './own-drafts';

/** Comments of this person, oldest first; a deleted one has no text any more. */
export async function ownComments(
  db: Database,
  { orgId, personId }: Owner,
): Promise<PersonalData['comments']> {
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('writer_id', '=', personId)
    .orderBy('comment_id')
    .execute();
  return rows.map((row) => {
    const { writer, ...comment } = commentOf(row);
    return comment;
  });
}

/** Texts that this person suggested to others, oldest first. */
export async function ownSuggestions(
  db: Database,
  { orgId, personId }: Owner,
): Promise<PersonalData['suggestions']> {
  const rows = await db
    .selectFrom('suggestion')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('reviewer_id', '=', personId)
    .orderBy('suggestion_id')
    .execute();
  return rows.map((row) => {
    const { reviewer, ...suggestion } = suggestionOf(row);
    return suggestion;
  });
}

/** Posts of this person that were picked for a look afterwards, oldest first. */
export async function ownSamples(
  db: Database,
  { orgId, personId }: Owner,
  pictures: boolean,
): Promise<PersonalData['samples']> {
  const rows = await db
    .selectFrom('sample')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('author_id', '=', personId)
    .orderBy('sample_id')
    .execute();
  return rows.map((row) => {
    const { author, review, draft, ...sample } = sampleOf(row);
    return {
      ...sample,
      ...(draft && { draft: pictures ? draft : withoutPictures(draft) }),
      ...(review && { outcome: review.outcome, reviewedAt: review.at }),
    };
  });
}

/** What this person did, as the trail has it, with what they wrote for it. */
export async function ownRecords(
  db: Database,
  { orgId, personId }: Owner,
): Promise<PersonalData['records']> {
  const rows = await db
    .selectFrom('record')
    .leftJoin('record_text as said', (join) =>
      join
        .onRef('said.org_id', '=', 'record.org_id')
        .onRef('said.record_id', '=', 'record.record_id'),
    )
    .select(['record.record_id', 'record.kind', 'record.subject', 'record.at'])
    .select(['said.name', 'said.text'])
    .where('record.org_id', '=', orgId)
    .where('record.actor_id', '=', personId)
    .orderBy('record.at')
    .orderBy('record.record_id')
    .execute();
  const found = new Map<string, PersonalData['records'][number]>();
  for (const { record_id: id, kind, subject, at, name, text } of rows) {
    const known = found.get(id);
    const texts = name === null || text === null ? {} : { [name]: JSON.parse(text) };
    const record = { id, kind: recordKindSchema.parse(kind), subject, at: at.toISOString() };
    found.set(id, { ...record, texts: { ...known?.texts, ...texts } });
  }
  return [...found.values()];
}
