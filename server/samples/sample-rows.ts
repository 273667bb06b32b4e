import type { Selectable } from 'kysely';
import { type Sample, sampleSchema } from '../../domain/sample';
import type { Tables } from '../database/tables';

export function sampleOf(row: Selectable<Tables['sample']>): Sample {
  return sampleSchema.parse({
    id: row.sample_id,
    recordId: row.record_id,
    author: { id: row.author_id, name: row.author_name },
    ...(JSON.parse(row.facts) as object),
    ...(row.draft !== null && { draft: JSON.parse(row.draft) }),
    at: row.created_at.toISOString(),
    ...(row.review !== null && { review: JSON.parse(row.review) }),
  });
}
