import * as z from 'zod/mini';
import { submissionListSchema } from '../domain/api';
import { breakGlassPermissionDocumentSchema } from '../domain/api-conversation';
import {
  groupListSchema,
  requiredPackDocumentSchema,
  rotasDocumentSchema,
} from '../domain/api-workflow';
import { type HoldRequest, holdListSchema, retentionSchema } from '../domain/retention';
import { callSignedIn } from './session';
import type { DraftFilters } from './setting-messages';

const PAGE = '30';
/** A post with many versions and pictures takes the server a while to write down. */
const PAGE_TIMEOUT_MS = 60_000;

/** A setting that is read and replaced whole at one address. */
function settingAt<S extends z.ZodMiniType>(path: string, answer: S) {
  return {
    read: () => callSignedIn<S>({ path, answer }),
    save: (body: z.infer<S>) => callSignedIn<S>({ path, answer, method: 'PUT', body }),
  };
}

export const glassPermission = settingAt(
  '/v1/break-glass/permission',
  breakGlassPermissionDocumentSchema,
);
export const requiredPack = settingAt('/v1/required-pack', requiredPackDocumentSchema);
export const rotas = settingAt('/v1/rotas', rotasDocumentSchema);
export const retention = settingAt('/v1/retention', retentionSchema);

export function readGroups() {
  return callSignedIn({ path: '/v1/groups', answer: groupListSchema });
}

const HOLDS = '/v1/legal-holds';

export function readHolds() {
  return callSignedIn({ path: HOLDS, answer: holdListSchema });
}

export function placeHold(body: HoldRequest) {
  return callSignedIn({ path: HOLDS, body, answer: z.unknown() });
}

export function endHold(id: string) {
  const path = `${HOLDS}/${encodeURIComponent(id)}`;
  return callSignedIn({ method: 'DELETE', path, answer: z.unknown() });
}

export function readAllDrafts(filters: DraftFilters, after: string | undefined) {
  const query = new URLSearchParams({ view: 'all', limit: PAGE });
  for (const [name, value] of Object.entries({ ...filters, after })) {
    if (value) query.set(name, value);
  }
  return callSignedIn({ path: `/v1/submissions?${query}`, answer: submissionListSchema });
}

export function readPostPage(id: string) {
  const query = new URLSearchParams({ format: 'html', submission: id });
  return callSignedIn({
    path: `/v1/audit/export?${query}`,
    answer: z.string(),
    accept: 'text/html',
    timeoutMs: PAGE_TIMEOUT_MS,
  });
}
