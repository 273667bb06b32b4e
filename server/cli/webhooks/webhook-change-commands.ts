import type { Command } from 'commander';
import { type WebhookChange, webhookChangeSchema } from '../../../domain/api-messages';
import { MESSAGE_TOPICS } from '../../../domain/message-topic';
import { changeWebhook } from '../../messages/webhooks';
import { COMMAND_LINE } from '../audit/command-line';
import { commandHouse } from '../command-house';
import { onOrganisation } from '../on-organisation';
import { Stop, valueOrStop } from '../stop';

interface ChangeOptions {
  readonly url?: string;
  readonly name?: string;
  readonly topics?: string;
  readonly group?: string;
  readonly everyGroup?: true;
  readonly language?: string;
  readonly includeText?: boolean;
  readonly on?: true;
  readonly off?: true;
}

const ID = 'as "webhooks list" shows it';

/** `webhooks change|rotate|topics`. */
export function webhookChangeCommands(webhooks: Command): void {
  webhooks
    .command('change')
    .description('change what is named; the rest stays')
    .argument('<id>', ID)
    .option('--url <url>', 'https address')
    .option('--name <name>', 'what it is called in lists')
    .option('--topics <list>', 'with commas, in place of those of now')
    .option('--group <group>', 'only what this group is asked about')
    .option('--every-group', 'what any group is asked about')
    .option('--language <language>', 'of messages in Slack and Teams')
    .option('--include-text', "let drafts' texts go out")
    .option('--no-include-text', "let no draft's text go out")
    .option('--on', 'send there again')
    .option('--off', 'send nothing there, but keep it')
    .action((id: string, options: ChangeOptions) => change(id, changeOf(options)));
  webhooks
    .command('rotate')
    .description('make a new secret, printed this once; the old one signs as well for a day')
    .argument('<id>', ID)
    .action((id: string) => change(id, { rotateSecret: true }));
  webhooks
    .command('topics')
    .description('print what a webhook can be told of')
    .action(() => console.log(MESSAGE_TOPICS.join('\n')));
}

function changeOf(options: ChangeOptions): unknown {
  const { topics, on, off, everyGroup, ...rest } = options;
  if (on && off) throw new Stop('It is either on or off.', 'Leave one of --on and --off out.');
  const wanted = {
    ...rest,
    ...(topics !== undefined && { topics: topics.split(',') }),
    ...(everyGroup && { group: null }),
    ...((on || off) && { enabled: on === true }),
  };
  if (Object.keys(wanted).length > 0) return wanted;
  throw new Stop('Nothing is named to change.', 'See "guidepost webhooks change --help".');
}

async function change(id: string, wanted: unknown): Promise<void> {
  const parsed = webhookChangeSchema.safeParse(wanted);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new Stop(
      `This cannot be: ${place} is wrong.`,
      'See "guidepost webhooks change --help" and "guidepost webhooks topics".',
    );
  }
  await write(id, parsed.data);
}

function write(id: string, wanted: WebhookChange): Promise<void> {
  return onOrganisation(async (db, settings) => {
    const { allowPrivate } = settings.messages;
    const act = { id, change: wanted, allowPrivate };
    const changed = await changeWebhook(commandHouse(db, settings), COMMAND_LINE, act);
    const { secret } = valueOrStop(changed);
    console.log(`Changed ${id}.`);
    if (secret !== undefined) console.log(`Secret, shown this once: ${secret}`);
  });
}
