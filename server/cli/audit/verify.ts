import type { Command } from 'commander';
import { type RecordCheck, verifyRecords } from '../../records/verify-records';
import { onOrganisation } from '../on-organisation';
import { paint } from '../paint';
import { FOUND } from '../stop';

const WHAT_IT_FINDS = `
Finds a record that was changed, renumbered or taken out of the middle of its chain. The last records of a chain, or a
whole chain, can be removed without a trace in the database itself: keep backups elsewhere and compare the count.`;

export function verifyCommand(audit: Command): void {
  audit
    .command('verify')
    .description("compute every record's hash again and follow every chain")
    .option('--json', 'print the result as JSON')
    .addHelpText('after', WHAT_IT_FINDS)
    .action(({ json }: { json?: boolean }) => verify(json));
}

function verify(json = false): Promise<void> {
  return onOrganisation(async (db, { organisation }) => {
    const check = await verifyRecords(db, organisation.id);
    if (json) console.log(JSON.stringify({ organisation: organisation.id, ...check }, null, 2));
    else print(check);
    if (check.broken.length > 0) process.exitCode = FOUND;
  });
}

function print({ checked, broken }: RecordCheck): void {
  for (const { subject, seq, why } of broken) {
    console.log(`${paint('red', 'broken')} record ${seq} of ${subject}: ${why}`);
  }
  const records = `${checked} ${checked === 1 ? 'record' : 'records'} checked`;
  console.log(
    broken.length === 0
      ? `${records}, every chain is whole.`
      : `${records}, ${broken.length} broken.`,
  );
}
