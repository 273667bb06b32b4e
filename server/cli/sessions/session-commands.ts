import type { Command } from 'commander';
import * as z from 'zod/mini';
import { type Session, sessionListSchema } from '../../../domain/session';
import { askServer } from '../login/ask-server';

interface ListOptions {
  readonly person?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

export function sessionCommands(sessions: Command): void {
  sessions.description('sign-ins at a server: where somebody is signed in, and ending it');
  sessions
    .command('list')
    .description('show your sign-ins; as an administrator those of others too')
    .argument('<server>', 'address of the server, as in "guidepost login"')
    .option('--person <id>', "another person's sign-ins (administrators)")
    .option('--all', "everybody's sign-ins (administrators)")
    .option('--json', 'print them as JSON')
    .action(list);
  sessions
    .command('end')
    .description('end one sign-in: it fails at its next request')
    .argument('<server>', 'address of the server')
    .argument('<id>', 'id of the sign-in, as "sessions list" shows it')
    .action(end);
}

async function list(server: string, { person, all, json }: ListOptions): Promise<void> {
  const whose = all ? 'all' : person;
  const query = whose === undefined ? '' : `?person=${encodeURIComponent(whose)}`;
  const answer = await askServer(server, 'GET', `/v1/sessions${query}`);
  const { sessions } = z.parse(sessionListSchema, answer);
  if (json) console.log(JSON.stringify({ sessions }, null, 2));
  else for (const session of sessions) console.log(line(session));
}

function line({ id, person, kind, device, usedAt, current }: Session): string {
  const mark = current ? ' (this one)' : '';
  return `${id}  ${person.name}  ${kind}  last used ${usedAt}  ${device}${mark}`;
}

async function end(server: string, id: string): Promise<void> {
  await askServer(server, 'DELETE', `/v1/sessions/${encodeURIComponent(id)}`);
  console.log(`Ended ${id}.`);
}
