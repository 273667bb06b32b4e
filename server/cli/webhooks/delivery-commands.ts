import type { Command } from 'commander';
import { listDeliveries, retryDelivery } from '../../messages/deliveries';
import { commandHouse } from '../command-house';
import { onOrganisation } from '../on-organisation';
import { valueOrStop } from '../stop';

/** `webhooks deliveries` and `webhooks retry ID`. */
export function deliveryCommands(webhooks: Command): void {
  webhooks
    .command('deliveries')
    .description('show what did not get through, newest first, the first 200')
    .option('--json', 'print them as JSON')
    .action(({ json }: { json?: boolean }) => list(json));
  webhooks
    .command('retry')
    .description('send one again now, with all its tries before it; the running server does it')
    .argument('<id>', 'as "webhooks deliveries" shows it')
    .action(retry);
}

function list(json = false): Promise<void> {
  return onOrganisation(async (db, settings) => {
    const deliveries = await listDeliveries(commandHouse(db, settings));
    if (json) {
      console.log(JSON.stringify({ deliveries }, null, 2));
      return;
    }
    for (const { id, target, topic, attempts, problem, nextAt, deadAt } of deliveries) {
      const next = deadAt === undefined ? `next try ${nextAt}` : `given up ${deadAt}`;
      console.log(`${id}  ${target}  ${topic}  ${attempts} tries, ${next}  ${problem}`);
    }
  });
}

function retry(id: string): Promise<void> {
  return onOrganisation(async (db, settings) => {
    valueOrStop(await retryDelivery(commandHouse(db, settings), id));
    console.log(`${id} is sent again within seconds.`);
  });
}
