import { randomUUID } from 'node:crypto';
import { caller } from '../caller';
import type { TestServer } from '../with-server';
import { type Actor, OUR_GROUP, OUR_WRITERS } from './actors';
import { sure } from './made';
import type { Call, Cast, Row } from './row';

/** What a row makes its calls with, for this caller. */
export function castFor(ours: TestServer, people: Cast['people'], actor: Actor): Cast {
  const { url } = ours.running;
  const owner = actor === 'almighty' ? people.almighty : people.owner;
  return {
    ours,
    people,
    owner: caller(url, owner.token),
    ownerId: owner.id,
    asked: caller(url, people.asked.token),
    admin: caller(url, people.admin.token),
  };
}

/** Settings without which some rows could not make what they are about: the writers are sampled, and may break the glass. */
export async function letWriters(admin: Cast['admin']): Promise<void> {
  const sampling = { share: 0, groups: { [OUR_WRITERS]: 1 }, reviewers: OUR_GROUP };
  sure(await admin.put('/v1/sampling', { version: 0, sampling }));
  const permission = { groups: [OUR_WRITERS] };
  sure(await admin.put('/v1/break-glass/permission', { version: 0, permission }));
}

/** The status that this caller should get. */
export function expected({ answers }: Row, actor: Actor): number {
  if (actor === 'nobody') return answers.nobody ?? 401;
  return answers[actor] ?? answers.others;
}

/** Puts a row's call to a server. @param key of this act; the same for the same act asked for again */
export async function put(
  { method, call, token }: { method: string; call: Call; token?: string | undefined },
  url: string,
  key: string = randomUUID(),
): Promise<{ status: number; text: string }> {
  const headers: Record<string, string> = { 'accept-language': 'en' };
  if (token) headers.authorization = `Bearer ${token}`;
  if (call.keyed) headers['idempotency-key'] = key;
  if (call.body && !call.form) headers['content-type'] = 'application/json';
  const form = () => new URLSearchParams(call.body as Record<string, string>);
  const body = call.form ? form() : JSON.stringify(call.body);
  const init = {
    method,
    headers,
    redirect: 'manual' as const,
    ...(call.body !== undefined && { body }),
  };
  const answer = await fetch(url + call.path, init);
  return { status: answer.status, text: await textOf(answer) };
}

/** Of a stream that does not end by itself, what comes first. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.includes('event-stream')) return answer.text();
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}
