import type * as z from 'zod/mini';
import {
  ghostWritingDocumentSchema,
  ghostWrittenListSchema,
  principalListSchema,
} from '../domain/api-conversation';
import { posterOf } from '../domain/ghost-writing';
import { hasRole } from '../domain/person';
import { ok, type Result } from '../domain/problem';
import type { Submission } from '../domain/submission';
import { callSignedIn } from './session';
import { readParsed } from './stored-parsed';

/** More than that do not wait for one person to post them. */
const MOST = '100';
const SETTING = { path: '/v1/ghost-writing', answer: ghostWritingDocumentSchema };

export function readPrincipals() {
  return callSignedIn({ path: '/v1/ghost-writing/principals', answer: principalListSchema });
}

export function readGhostSetting() {
  return callSignedIn(SETTING);
}

export function saveGhostSetting(body: z.infer<typeof ghostWritingDocumentSchema>) {
  return callSignedIn({ ...SETTING, method: 'PUT', body });
}

/** What others prepared in my name and I post myself, with its receipts. Only executives have any: nobody else asks. */
export async function readWrittenForMe(): Promise<Result<Submission[]>> {
  const connection = await readParsed('connection');
  if (connection.kind !== 'server' || !hasRole(connection.person, 'executive')) return ok([]);
  const me = connection.person.id;
  const path = `/v1/ghost-written?limit=${MOST}`;
  const read = await callSignedIn({ path, answer: ghostWrittenListSchema });
  return read.ok ? ok(read.value.submissions.filter((one) => posterOf(one).id === me)) : read;
}
