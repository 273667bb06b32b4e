import { isIPv6 } from 'node:net';
import type { Person } from '../../../domain/person';
import type { Settings } from '../../settings';
import { Stop } from '../stop';

export interface Invitation {
  readonly person: Person;
  /** Works once, for 24 hours. */
  readonly code: string;
  /** Server and code in one line, for the options page of the extension. */
  readonly link: string;
}

/** The code stands behind the #: browsers send that part to nobody. */
export function enrolmentLink(serverUrl: string, code: string): string {
  return `${serverUrl}#code=${code}`;
}

/** How browsers reach the server, or the end of the command where they would refuse to. Asked before anything is written. */
export function browserAddress({ publicUrl, host, port }: Settings): string {
  if (publicUrl === undefined && port === 0) {
    throw new Stop('PORT=0 is no address for a link.', 'Set PUBLIC_URL, or the real PORT.');
  }
  const own = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  const address = publicUrl ?? `http://${isIPv6(own) ? `[${own}]` : own}:${port}`;
  const { protocol, hostname } = new URL(address);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'https:' || isHere) return address;
  throw new Stop(
    `Browsers do not connect to ${address}: it is not encrypted.`,
    'Set PUBLIC_URL to the https address of the server, for example PUBLIC_URL=https://guidepost.example.com',
  );
}

export function printInvitation(
  { person, code, link }: Invitation,
  settings: Settings,
  asJson = false,
): void {
  if (asJson) {
    console.log(JSON.stringify({ person, code, link }, null, 2));
    return;
  }
  console.log(`${person.name} (${person.id}) of ${settings.organisation.name}`);
  console.log(`  roles   ${person.roles.join(', ') || 'none'}`);
  console.log(`  groups  ${person.groups.join(', ') || 'none'}`);
  console.log(`  code    ${code}   (works once, for 24 hours)`);
  console.log(`  link    ${link}`);
  if (settings.publicUrl !== undefined) return;
  console.log('PUBLIC_URL is not set: the link works in browsers on this machine only.');
}
