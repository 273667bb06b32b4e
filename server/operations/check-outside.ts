import type { Settings } from '../settings';
import { type Finding, fine, minded, reasonOf } from './finding';

const PATIENCE_MS = 5_000;
const NEAR = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What this server is reached by, and what it has to reach. */
export async function checkOutside(settings: Settings): Promise<Finding[]> {
  return Promise.all([checkPublicUrl(settings), ...checkProvider(settings)]);
}

async function checkPublicUrl({ publicUrl }: Settings): Promise<Finding> {
  const check = 'public address';
  if (publicUrl === undefined) {
    return minded(
      check,
      'warn',
      'PUBLIC_URL is not set: browsers elsewhere are told an address of this machine.',
      'A working example: PUBLIC_URL=https://guidepost.example.com',
    );
  }
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'http:' && !NEAR.has(hostname)) {
    return minded(
      check,
      'error',
      `${publicUrl} is without TLS: tokens and drafts travel open.`,
      'Put a proxy with a certificate in front (docs/deployment.md), and set PUBLIC_URL to its https address.',
    );
  }
  return answers(check, `${publicUrl}/healthz`, (body) => body.status === 'up');
}

function checkProvider({ identity: { company } }: Settings): Promise<Finding>[] {
  if (!company) return [];
  const issuer = company.issuer.replace(/\/+$/, '');
  const address = `${issuer}/.well-known/openid-configuration`;
  const isIts = (body: Record<string, unknown>) =>
    String(body.issuer).replace(/\/+$/, '') === issuer;
  return [answers('company sign-in', address, isIts)];
}

async function answers(
  check: string,
  url: string,
  isRight: (body: Record<string, unknown>) => boolean,
): Promise<Finding> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const body = (await response.json()) as Record<string, unknown>;
    if (response.ok && isRight(body)) return fine(check, `${url} answers.`);
    return minded(
      check,
      'error',
      `${url} answers ${response.status}, but not as it should.`,
      'Look whether another program answers there, and where the proxy passes it on to.',
    );
  } catch (error) {
    return minded(
      check,
      'error',
      `${url} does not answer: ${reasonOf(error)}.`,
      'Start the server or the proxy, or correct the setting; look at name, port, firewall and certificate.',
    );
  }
}
