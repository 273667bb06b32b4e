import * as z from 'zod/mini';
import { requiredPackDocumentSchema } from '../../../domain/api-workflow';
import { askAs } from '../login/ask-server';

/** From now on drafts are taken only where they were checked with this version of the pack or a later one. */
export async function requireVersion(
  server: string,
  token: string,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const call = { server, path: '/v1/required-pack', token };
  const now = z.parse(requiredPackDocumentSchema, await askAs({ ...call, method: 'GET' }));
  const required = { ...now.required, [id]: version };
  await askAs({ ...call, method: 'PUT', body: { version: now.version, required } });
}
