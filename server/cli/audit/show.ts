import type { Command } from 'commander';
import { contentHash } from '../../../domain/hash';
import type { Revision } from '../../../domain/submission';
import { sha256Now } from '../../audit/tree-hasher';
import type { Database } from '../../database/open-database';
import { recordsOf } from '../../records/read-records';
import { readSubmission } from '../../submissions/read-submissions';
import { storedBodies } from '../../submissions/stored-bodies';
import { onOrganisation } from '../on-organisation';
import { FOUND, Stop } from '../stop';

interface Options {
  readonly revision?: string;
  readonly json?: boolean;
}

export function showCommand(audit: Command): void {
  audit
    .command('show')
    .description('print the exact text of a version of a draft, checked against its record')
    .argument('<submission>', 'id of the submission')
    .option('--revision <number>', 'the version; else the newest')
    .option('--json', 'print the stored version as JSON, with both hashes')
    .action((id: string, options: Options) => show(id, options));
}

function show(id: string, { revision: number, json = false }: Options): Promise<void> {
  return onOrganisation(async (db, { organisation }) => {
    const revision = await revisionOf(db, organisation.id, { id, number });
    const hash = await contentHash(revision.draft);
    const isAsRecorded = await matches(db, organisation.id, id, revision, hash);
    if (json) console.log(JSON.stringify({ revision, contentHash: hash, isAsRecorded }, null, 2));
    else print(revision, hash, isAsRecorded);
    if (!isAsRecorded) process.exitCode = FOUND;
  });
}

async function revisionOf(
  db: Database,
  orgId: string,
  asked: { id: string; number: string | undefined },
): Promise<Revision> {
  const submission = await readSubmission(db, orgId, asked.id);
  await stopIfPurged(db, orgId, asked.id);
  const revision = submission?.revisions.findLast(
    (one) => asked.number === undefined || String(one.revision) === asked.number,
  );
  if (revision) return revision;
  throw new Stop(
    submission ? `It has no version ${asked.number}.` : `There is no submission ${asked.id}.`,
    'Ids stand in the trail: guidepost audit export --format csv',
  );
}

async function stopIfPurged(db: Database, orgId: string, id: string): Promise<void> {
  const purged = await db
    .selectFrom('purged_submission')
    .select('purged_at')
    .where('org_id', '=', orgId)
    .where('submission_id', '=', id)
    .executeTakeFirst();
  if (!purged) return;
  throw new Stop(
    `The texts of ${id} were purged at ${purged.purged_at.toISOString()}.`,
    'Its records still name their hashes: guidepost audit export --format csv --submission ID',
  );
}

/** The record of this version names the hash of the text and, since records are sealed, the hash of every stored byte. */
async function matches(
  db: Database,
  orgId: string,
  id: string,
  revision: Revision,
  hash: string,
): Promise<boolean> {
  const records = await recordsOf(db, orgId, id);
  const facts = records.find(
    ({ kind, data }) =>
      (kind === 'submitted' || kind === 'revised') && data.revision === revision.revision,
  )?.data;
  if (facts?.contentHash !== hash || revision.contentHash !== hash) return false;
  if (facts.bodyHash === undefined) return true;
  const stored = (await storedBodies(db, orgId, id)).find(
    (one) => one.revision === revision.revision,
  );
  return stored !== undefined && facts.bodyHash === sha256Now(stored.body);
}

function print(revision: Revision, hash: string, isAsRecorded: boolean): void {
  // The text alone on standard output, to the byte; what is said about it stands beside it.
  process.stdout.write(revision.draft.parts.join('\n\n'));
  console.error(
    `\nVersion ${revision.revision} of ${revision.at}, hash ${hash}: ${isAsRecorded ? 'as recorded' : 'NOT as recorded'}.`,
  );
}
