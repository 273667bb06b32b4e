import type { Command } from 'commander';
import { webhookRequestSchema } from '../../../domain/api-messages';
import { MESSAGE_TOPICS } from '../../../domain/message-topic';
import { tryWebhook } from '../../messages/deliver-webhook';
import { addWebhook, listWebhooks, removeWebhook } from '../../messages/webhooks';
import { COMMAND_LINE } from '../audit/command-line';
import { commandHouse } from '../command-house';
import { onOrganisation } from '../on-organisation';
import { FOUND, Stop, valueOrStop } from '../stop';
import { deliveryCommands } from './delivery-commands';
import { webhookChangeCommands } from './webhook-change-commands';

interface AddOptions {
  readonly kind: string;
  readonly name: string;
  readonly topics: string;
  readonly group?: string;
  readonly language: string;
  readonly includeText?: boolean;
}

/** `webhooks list|add|test|remove`, and what the other files here add. */
export function webhookCommands(webhooks: Command): void {
  webhooks.description('other systems that are told of what happens');
  webhooks.command('list').description('show them').action(list);
  webhooks
    .command('add')
    .description('add one; prints its secret, this once')
    .argument('<url>', 'https address')
    .requiredOption('--name <name>', 'what it is called in lists')
    .option('--kind <kind>', 'signed, slack or teams', 'signed')
    .option('--topics <list>', 'with commas', MESSAGE_TOPICS.join(','))
    .option('--group <group>', 'only what this group is asked about')
    .option('--language <language>', 'of messages in Slack and Teams', 'en')
    .option('--include-text', "let drafts' texts go out")
    .action(add);
  webhooks
    .command('test')
    .description('send a test message now')
    .argument('<id>', 'as "webhooks list" shows it')
    .action(tryOut);
  webhooks
    .command('remove')
    .description('take one away, with what waits for it')
    .argument('<id>', 'as "webhooks list" shows it')
    .action(remove);
  webhookChangeCommands(webhooks);
  deliveryCommands(webhooks);
}

function list(): Promise<void> {
  return onOrganisation(async (db, settings) => {
    for (const { id, kind, name, origin, disabled } of await listWebhooks(
      commandHouse(db, settings),
    )) {
      console.log(`${id}  ${kind}  ${origin}  ${name}${disabled ? `  off: ${disabled.why}` : ''}`);
    }
  });
}

async function add(url: string, { topics, ...options }: AddOptions): Promise<void> {
  const parsed = webhookRequestSchema.safeParse({ url, topics: topics.split(','), ...options });
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new Stop(
      `This is no webhook: ${place} is wrong.`,
      'See "guidepost webhooks add --help".',
    );
  }
  await onOrganisation(async (db, settings) => {
    const { allowPrivate } = settings.messages;
    const house = commandHouse(db, settings);
    const added = await addWebhook(house, COMMAND_LINE, parsed.data, allowPrivate);
    const { id, secret } = valueOrStop(added);
    console.log(`Added ${id}.`);
    if (secret !== undefined) console.log(`Secret, shown this once: ${secret}`);
  });
}

function tryOut(id: string): Promise<void> {
  return onOrganisation(async (db, settings) => {
    const row = await db
      .selectFrom('webhook')
      .selectAll()
      .where('org_id', '=', settings.organisation.id)
      .where('webhook_id', '=', id)
      .executeTakeFirst();
    if (!row) throw new Stop(`There is no webhook ${id}.`, 'See "guidepost webhooks list".', FOUND);
    const house = commandHouse(db, settings);
    const at = house.clock().toISOString();
    const link = `${settings.publicUrl ?? `http://127.0.0.1:${settings.port}`}/open`;
    const facts = { topic: 'test', at, link, actor: COMMAND_LINE, groups: [] } as const;
    const message = { id: `msg_${house.newId()}`, facts };
    const outcome = await tryWebhook(house, settings.messages, row, message);
    if (outcome.end !== 'done') {
      throw new Stop(outcome.problem, 'Look at the target, then try again.', FOUND);
    }
    console.log('The target took it.');
  });
}

function remove(id: string): Promise<void> {
  return onOrganisation(async (db, settings) => {
    const removed = await removeWebhook(commandHouse(db, settings), COMMAND_LINE, id);
    console.log(`Removed ${valueOrStop(removed).id}.`);
  });
}
