import { hostname } from 'node:os';
import type { Command } from 'commander';
import { SCOPE } from '../../identity/oauth-clients';
import { FOUND, Stop } from '../stop';
import { askServer } from './ask-server';
import { alone, keepSignIn } from './kept-sign-ins';
import { keptOf, oauthOf, serverAddress } from './sign-in-token';

export function loginCommands(all: Command): void {
  all
    .command('login')
    .description('sign this command line in at a Guidepost server, by your browser')
    .argument('<server>', 'address of the server, as browsers reach it')
    .action(login);
  all
    .command('logout')
    .description('end the sign-in of this command line at a server')
    .argument('<server>', 'address of the server')
    .action(logout);
}

/** The device flow (RFC 8628): the code is typed in a browser anywhere, and this process waits for it. */
async function login(given: string): Promise<void> {
  const server = serverAddress(given);
  const issuer = `${server}/oidc`;
  const { client, config } = await oauthOf(issuer);
  const asked = await client.initiateDeviceAuthorization(config, {
    scope: SCOPE,
    device: `guidepost on ${hostname()}`.slice(0, 120),
  });
  console.log(`Open   ${asked.verification_uri}`);
  console.log(`Enter  ${asked.user_code}`);
  console.log('Waiting for you to confirm it there. Stop with Ctrl+C.');
  const tokens = await client.pollDeviceAuthorizationGrant(config, asked).catch((error: Error) => {
    throw new Stop(
      `The sign-in was not completed (${error.message}).`,
      `Start again: guidepost login ${server}`,
      FOUND,
    );
  });
  await alone(() => keepSignIn(server, keptOf(issuer, tokens)));
  const me = (await askServer(server, 'GET', '/v1/me')) as { person: { name: string } };
  console.log(`Signed in at ${server} as ${me.person.name}.`);
}

async function logout(given: string): Promise<void> {
  const server = serverAddress(given);
  try {
    await askServer(server, 'DELETE', '/v1/sessions/current');
  } finally {
    await alone(() => keepSignIn(server, undefined));
  }
  console.log(`Signed out at ${server}.`);
}
