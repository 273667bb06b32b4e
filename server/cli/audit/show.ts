import type { Command } from 'commander';
import { contentHash } from '../../../domain/hash';
import type { Decision, Revision } from '../../../domain/submission';
import { whoDecided } from '../../audit/exports/who-decided';
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
    .description(
      'print the exact text of a version of a draft, checked against its record, and who decided on it',
    )
    .argument('<submission>', 'id of the submission')
    .option('--revision <number>', 'the version; else the newest')
    .option('--json', 'print the stored version as JSON, with both hashes')
    .action((id: string, options: Options) => show(id, options));
}

function show(id: string, { revision: number, json = false }: Options): Promise<void> {
  return onOrganisation(async (db, { organisation }) => {
    const { revision, decisions } = await versionOf(db, organisation.id, { id, number });
    const hash = await contentHash(revision.draft);
    const isAsRecorded = await matches(db, organisation.id, id, revision, hash);
    const version = { revision, decisions, contentHash: hash, isAsRecorded };
    if (json) console.log(JSON.stringify(version, null, 2));
    else print(version);
    if (!isAsRecorded) process.exitCode = FOUND;
  });
}

/** A version with what was decided on it. */
async function versionOf(
  db: Database,
  orgId: string,
  asked: { id: string; number: string | undefined },
): Promise<{ revision: Revision; decisions: Decision[] }> {
  const submission = await readSubmission(db, orgId, asked.id);
  await stopIfPurged(db, orgId, asked.id);
  const revision = submission?.revisions.findLast(
    (one) => asked.number === undefined || String(one.revision) === asked.number,
  );
  if (submission && revision) {
    const isOfIt = (decision: Decision) => decision.revision === revision.revision;
    return { revision, decisions: submission.decisions.filter(isOfIt) };
  }
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

interface Shown {
  readonly revision: Revision;
  readonly decisions: readonly Decision[];
  readonly contentHash: string;
  readonly isAsRecorded: boolean;
}

function print({ revision, decisions, contentHash: hash, isAsRecorded }: Shown): void {
  // The text alone on standard output, to the byte; what is said about it stands beside it.
  process.stdout.write(revision.draft.parts.join('\n\n'));
  console.error(
    `\nVersion ${revision.revision} of ${revision.at}, hash ${hash}: ${isAsRecorded ? 'as recorded' : 'NOT as recorded'}.`,
  );
  for (const decision of decisions) console.error(decisionLine(decision));
}

function decisionLine(decision: Decision): string {
  const { at, verdict, stage, reason, voidedAt } = decision;
  const end = voidedAt === undefined ? '' : `, taken back at ${voidedAt}`;
  const why = reason === '' ? '' : `: ${reason}`;
  return `${at} ${verdict} by ${whoDecided(decision)}, stage ${stage + 1}${end}${why}`;
}
