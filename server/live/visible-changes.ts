import type { Change } from '../../domain/change';
import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import type { House } from '../house';
import { mayRead, mayStandIn } from '../submissions/may-read';
import { readSubmissions } from '../submissions/read-submissions';
import type { ChangeRow } from './read-changes';

/** Who is told: a person, and the colleagues for whom they stand in now. */
export interface Reader {
  readonly person: Person;
  readonly absent: readonly Person[];
}

/** What changes are about, read once for all readers. */
export interface Subjects {
  readonly submissions: ReadonlyMap<string, Submission>;
  readonly packVersions: ReadonlyMap<string, number>;
}

export async function readSubjects(house: House, rows: readonly ChangeRow[]): Promise<Subjects> {
  const orgId = house.organisation.id;
  const idsOf = (kind: string) => [
    ...new Set(rows.filter((row) => row.kind === kind).map(({ subject }) => subject)),
  ];
  const [submissions, packs] = await Promise.all([
    readSubmissions(house.db, orgId, idsOf('submission')),
    packVersions(house, idsOf('pack')),
  ]);
  return {
    submissions: new Map(submissions.map((submission) => [submission.id, submission])),
    packVersions: packs,
  };
}

async function packVersions(house: House, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await house.db
    .selectFrom('pack')
    .select(['pack_id', 'version'])
    .where('org_id', '=', house.organisation.id)
    .where('pack_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ pack_id, version }) => [pack_id, version]));
}

/** The change as this reader is told of it; undefined where it is none of theirs. */
export function changeFor(row: ChangeRow, subjects: Subjects, reader: Reader): Change | undefined {
  const { change_id: id, subject } = row;
  if (row.kind === 'submission') {
    const submission = subjects.submissions.get(subject);
    if (!submission || !maySee(submission, reader)) return undefined;
    const { state, version } = submission;
    return { id, kind: 'submission', subject, state, version };
  }
  if (row.kind === 'pack') {
    const version = subjects.packVersions.get(subject);
    return version === undefined ? undefined : { id, kind: 'pack', subject, version };
  }
  return row.kind === 'stop' ? { id, kind: 'stop', subject } : undefined;
}

function maySee(submission: Submission, { person, absent }: Reader): boolean {
  return mayRead(submission, person) || mayStandIn(submission, absent);
}
