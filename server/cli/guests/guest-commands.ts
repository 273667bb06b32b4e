import type { Command } from 'commander';
import * as z from 'zod/mini';
import { guestListSchema, invitedSchema } from '../../../domain/api-conversation';
import { type Guest, type GuestRequest, guestRequestSchema } from '../../../domain/guest';
import { askServer } from '../login/ask-server';
import { Stop } from '../stop';

interface InviteOptions {
  readonly name: string;
  readonly email: string;
  readonly hours: string;
  readonly draft?: string;
  readonly site?: string;
  readonly account?: string;
}

const PATH = '/v1/guests';

/** `guests list|invite|withdraw`. */
export function guestCommands(guests: Command): void {
  guests.description('people from outside, by a link for one act');
  guests
    .command('list')
    .description('show whom you invited; as an administrator or auditor all of them')
    .argument('<server>', 'address of the server, as in "guidepost login"')
    .option('--json', 'print them as JSON')
    .action(list);
  guests
    .command('invite')
    .description('make a link and print it, this once: to decide on a draft, or to write one')
    .argument('<server>', 'address of the server')
    .requiredOption('--name <name>', 'of the person')
    .requiredOption('--email <address>', 'tells people apart; nothing is sent to it')
    .option('--hours <count>', 'how long the link works, 72 at most', '24')
    .option('--draft <id>', 'of the draft that they are asked about')
    .option('--site <site>', 'for which they write a draft: x, facebook or linkedin')
    .option('--account <id>', 'for which they write a draft: the id that the site has for it')
    .action(invite);
  guests
    .command('withdraw')
    .description('take a link back; the draft goes on without them')
    .argument('<server>', 'address of the server')
    .argument('<id>', 'as "guests list" shows it')
    .action(withdraw);
}

async function list(server: string, { json }: { json?: boolean }): Promise<void> {
  const { guests } = z.parse(guestListSchema, await askServer(server, 'GET', PATH));
  if (json) console.log(JSON.stringify({ guests }, null, 2));
  else for (const guest of guests) console.log(line(guest));
}

function line({ id, state, may, name, email, submissionId, expiresAt }: Guest): string {
  const what = submissionId === undefined ? may : `${may} ${submissionId}`;
  return `${id}  ${state}  until ${expiresAt}  ${what}  ${name}  ${email}`;
}

async function invite(server: string, options: InviteOptions): Promise<void> {
  const body = await requestOf(server, options);
  const answer = z.parse(invitedSchema, await askServer(server, 'POST', PATH, body));
  console.log(`Invited ${answer.guest.id}, until ${answer.guest.expiresAt}.`);
  console.log(`Link, shown this once: ${answer.url}`);
}

async function requestOf(server: string, options: InviteOptions): Promise<GuestRequest> {
  const { name, email, hours, draft, site, account } = options;
  const whom = { name, email, expiresInHours: Number(hours) };
  const act =
    draft === undefined
      ? { may: 'submit', site, account: { id: account, name: account, kind: 'brand' } }
      : { may: 'decide', submissionId: draft, version: await versionOf(server, draft) };
  const request = guestRequestSchema.safeParse({ ...whom, ...act });
  if (request.success) return request.data;
  const place = request.error.issues[0]?.path.join('.') ?? '';
  throw new Stop(
    `This is no invitation: ${place} is missing or wrong.`,
    'Give --draft, or --site and --account. See "guidepost guests invite --help".',
  );
}

/** As it is now: who changes the draft meanwhile makes the server refuse the invitation. */
async function versionOf(server: string, draft: string): Promise<number> {
  const path = `/v1/submissions/${encodeURIComponent(draft)}`;
  return z.parse(z.object({ version: z.int() }), await askServer(server, 'GET', path)).version;
}

async function withdraw(server: string, id: string): Promise<void> {
  await askServer(server, 'DELETE', `${PATH}/${encodeURIComponent(id)}`);
  console.log(`Withdrew ${id}.`);
}
