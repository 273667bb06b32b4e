import { ok, type Result } from '../../domain/problem';
import { enrol } from '../../platform/enrol';
import { feedSource, forgetSource } from '../../platform/feed-source';
import type { Handlers } from '../../platform/message-listener';
import { checkFeed, forgetPack } from '../../platform/pack-feed';
import { forgetAllPostTexts } from '../../platform/picked-posts';
import { leaveBuiltInPack, takeBuiltInPack } from '../../platform/policy-in-force';
import { forgetAllSafetyCopies } from '../../platform/safety-copies';
import { refreshSampling } from '../../platform/sampling';
import { signOut } from '../../platform/session';
import { beginSignIn, finishSignIn } from '../../platform/sign-in';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import type { Connection } from '../../platform/stored-schemas';
import { trialConnection } from '../../platform/trial-people';
import { allTrial } from '../../platform/trial-rows';
import { showWaiting } from './badge';
import { outbox, queueNow } from './queues';

export const connectionHandlers = {
  'connection.enrol': ({ serverUrl, code }) => connect(serverUrl, code),
  'connection.begin-sign-in': ({ serverUrl, returnTo }) =>
    beginSignIn(serverUrl, { device: deviceName(), returnTo }),
  'connection.finish-sign-in': async ({ returned }) => {
    const connected = await finishSignIn(returned);
    return connected.ok ? settleIn(connected) : connected;
  },
  'connection.trial': async () => {
    await leaveServer();
    const { source } = await feedSource();
    if (source) await checkFeed(Date.now());
    else await takeBuiltInPack(Date.now());
    return become('author');
  },
  'connection.leave': async () => {
    await leaveServer();
    await leaveBuiltInPack();
    const none: Connection = { kind: 'none' };
    await writeStored('connection', none);
    return ok(none);
  },
  'trial.persona': async ({ persona }) => {
    const connection = await readParsed('connection');
    return connection.kind === 'trial' ? become(persona) : ok(connection);
  },
} satisfies Partial<Handlers>;

export async function connect(serverUrl: string, code: string): Promise<Result<Connection>> {
  const enrolled = await enrol(serverUrl, code, deviceName());
  return enrolled.ok ? settleIn(enrolled) : enrolled;
}

/** What follows from any way of connecting: the company's policy, my drafts, what waited to be sent. */
async function settleIn(connected: Result<Connection>): Promise<Result<Connection>> {
  await leaveBuiltInPack();
  await writeStored('mine', { submissions: [], at: '' });
  await writeStored('review', { count: 0, at: '' });
  await checkFeed(Date.now());
  await refreshSampling(Date.now());
  await refresh();
  await outbox.drain('all');
  return connected;
}

async function become(persona: 'author' | 'reviewer'): Promise<Result<Connection>> {
  const policy = await readParsed('policy');
  const connection = trialConnection(persona, policy, await allTrial(Date.now()));
  await writeStored('connection', connection);
  await refresh();
  return ok(connection);
}

async function refresh(): Promise<void> {
  const queue = await queueNow();
  await queue?.refreshMine();
  if (queue) await showWaiting(queue);
}

/** Rows of the outbox stay: they go out when the same person connects to the same server again. */
async function leaveServer(): Promise<void> {
  const { kind } = await readParsed('connection');
  await signOut();
  await forgetAllSafetyCopies();
  await forgetAllPostTexts();
  await forgetSource('enrolled');
  await writeStored('sampling', null);
  await writeStored('mine', { submissions: [], at: '' });
  await writeStored('review', { count: 0, at: '' });
  const { source } = await feedSource();
  if (kind === 'server' && !source) await forgetPack();
}

function deviceName(): string {
  return navigator.userAgent.slice(0, 120);
}
