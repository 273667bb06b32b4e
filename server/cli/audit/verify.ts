import { type Command, Option } from 'commander';
import { FLAWS, type Flaw } from '../../audit/verify/flaw';
import { readHeadsFile } from '../../audit/verify/read-heads-file';
import type { TrailCheck } from '../../audit/verify/trail-check';
import { verifyDatabase } from '../../audit/verify/verify-database';
import { verifyExport } from '../../audit/verify/verify-export';
import { onOrganisation } from '../on-organisation';
import { paint } from '../paint';
import { FOUND, Stop } from '../stop';

const WHAT_IT_FINDS = `
Finds a record, a decision or a draft's text that was changed, renumbered, put in, or taken out; a tree or a signed head that does not fit. Who
may write to the database can cut the newest records off and sign nothing: that shows only against heads that were kept elsewhere
(--heads FILE, one a line, as the setting GUIDEPOST_ANCHORS writes them). Compare the ids of the keys with those you know, too.`;

interface Options {
  readonly database?: string;
  readonly export?: string;
  readonly heads?: string;
  readonly json?: boolean;
}

export function verifyCommand(audit: Command): void {
  audit
    .command('verify')
    .description('compute every hash, chain, tree and signature of the trail again')
    .option('--database <url>', 'this database in place of the one of the settings')
    .addOption(
      new Option('--export <file>', 'an export (JSONL) in place of a database').conflicts(
        'database',
      ),
    )
    .option('--heads <file>', 'signed heads from outside, one a line')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', WHAT_IT_FINDS)
    .action(verify);
}

async function verify(options: Options): Promise<void> {
  const outside = options.heads ? await headsOf(options.heads) : [];
  if (options.export) return say(await verifyExport(options.export, outside), options);
  if (options.database) process.env.DATABASE_URL = options.database;
  await onOrganisation(async (db, { organisation }, url) =>
    say(await verifyDatabase(db, organisation.id, outside, url), options),
  );
}

async function headsOf(path: string) {
  const heads = await readHeadsFile(path).catch(() => undefined);
  if (heads) return heads;
  throw new Stop(
    `The file ${path} does not hold signed heads.`,
    'Give the file that an anchor wrote: one JSON object a line with size, root, at and jws.',
  );
}

function say(check: TrailCheck, { json }: Options): void {
  if (json) console.log(JSON.stringify(check, null, 2));
  else print(check);
  if (check.flaws.length > 0) process.exitCode = FOUND;
}

const MOST_LINES = 200;

function print({ checked, sealed, anchored, keys, flaws }: TrailCheck): void {
  for (const flaw of flaws.slice(0, MOST_LINES)) {
    console.log(`${paint('red', 'broken')} ${placeIn(flaw)}: ${FLAWS[flaw.why]}`);
  }
  if (flaws.length > MOST_LINES) console.log(`… and ${flaws.length - MOST_LINES} more (--json).`);
  const records = `${checked} ${checked === 1 ? 'record' : 'records'} checked, ${sealed} sealed`;
  console.log(
    flaws.length === 0 ? `${records}, the trail is whole.` : `${records}, ${flaws.length} broken.`,
  );
  for (const key of keys) console.log(`Signed with the key ${key}`);
  console.log(tailWords(sealed, anchored));
}

/** What this check could not see. */
function tailWords(sealed: number, anchored: number | undefined): string {
  if (anchored === undefined) {
    return 'No heads from outside were given: newest records that were cut off would not show. Give --heads FILE.';
  }
  return anchored < sealed
    ? `Held against heads from outside up to record ${anchored}; of the ${sealed - anchored} after it, cut-off ones would not show.`
    : 'Held against heads from outside up to the last sealed record.';
}

function placeIn({ record, subject, seq, decision, leaf, size, line }: Flaw): string {
  if (decision) {
    const { reviewerId, revision, stage } = decision;
    return `decision of ${reviewerId} on revision ${revision} of ${subject}, stage ${stage + 1}`;
  }
  if (record !== undefined) {
    const inTree = leaf === undefined ? 'not sealed' : `number ${leaf} of the tree`;
    return `record ${seq} of ${subject} (${record}, ${inTree})`;
  }
  if (leaf !== undefined) return `number ${leaf} of the tree`;
  if (size !== undefined) return `signed head of ${size} records`;
  return line === undefined ? 'the tree' : `line ${line}`;
}
