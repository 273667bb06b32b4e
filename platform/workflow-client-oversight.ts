import * as z from 'zod/mini';
import type { SubmitRequest } from '../domain/api';
import {
  breakGlassListSchema,
  breakGlassPermissionDocumentSchema,
  type SampleOutcomeRequest,
  type StopRequest,
  sampleListSchema,
  stopListSchema,
} from '../domain/api-conversation';
import { submissionSchema } from '../domain/submission';
import { callSignedIn } from './session';

/** What happens outside of the usual road: emergencies, looks afterwards, stops. */

export function readGlassPermission() {
  return callSignedIn({
    path: '/v1/break-glass/permission',
    answer: breakGlassPermissionDocumentSchema,
  });
}

export function breakGlass(key: string, submission: SubmitRequest, reason: string) {
  const body = { ...submission, reason };
  return callSignedIn({ path: '/v1/break-glass', key, body, answer: submissionSchema });
}

export function listBreakGlass(after: string | undefined) {
  return callSignedIn({ path: `/v1/break-glass${page(after)}`, answer: breakGlassListSchema });
}

export function acknowledgeGlass(id: string, note: string) {
  const path = `/v1/break-glass/${encodeURIComponent(id)}/acknowledgement`;
  return callSignedIn({ path, body: { note }, answer: z.unknown() });
}

export function listSamples(after: string | undefined) {
  return callSignedIn({ path: `/v1/samples${page(after)}`, answer: sampleListSchema });
}

export function judgeSample(id: string, body: SampleOutcomeRequest) {
  const path = `/v1/samples/${encodeURIComponent(id)}/outcome`;
  return callSignedIn({ path, body, answer: z.unknown() });
}

export function readStops() {
  return callSignedIn({ path: '/v1/stops/current', answer: stopListSchema });
}

export function startStop(key: string, body: StopRequest) {
  return callSignedIn({ path: '/v1/stops', key, body, answer: z.unknown() });
}

export function endStop(id: string) {
  const path = `/v1/stops/${encodeURIComponent(id)}`;
  return callSignedIn({ method: 'DELETE', path, answer: z.unknown() });
}

function page(after: string | undefined): string {
  return after ? `?${new URLSearchParams({ after })}` : '';
}
