import * as z from 'zod/mini';
import { submissionListSchema } from '../domain/api';
import { samplingDocumentSchema } from '../domain/api-conversation';
import {
  type HandOffRequest,
  handOffAnswerSchema,
  type Notifications,
  notificationsAnswerSchema,
} from '../domain/api-messages';
import { calendarsDocumentSchema, routesDocumentSchema } from '../domain/api-workflow';
import type { Draft } from '../domain/draft';
import { ok } from '../domain/problem';
import { callSignedIn } from './session';

const PAGE = '30';
/** More than that are never approved at the same time in one place. */
const MOST_APPROVED = '100';

export function readDecided(after: string | undefined) {
  const query = new URLSearchParams({ view: 'decided', limit: PAGE, ...(after && { after }) });
  return callSignedIn({ path: `/v1/submissions?${query}`, answer: submissionListSchema });
}

export async function readHeld() {
  const query = new URLSearchParams({ view: 'all', state: 'approved', limit: MOST_APPROVED });
  const read = await callSignedIn({
    path: `/v1/submissions?${query}`,
    answer: submissionListSchema,
  });
  if (!read.ok) return read;
  return ok({ submissions: read.value.submissions.filter(({ heldByStop }) => heldByStop) });
}

export function handOn(key: string, id: string, body: HandOffRequest) {
  const path = `/v1/submissions/${encodeURIComponent(id)}/hand-off`;
  return callSignedIn({ path, key, body, answer: handOffAnswerSchema });
}

export function sendSampleText(sampleId: string, draft: Draft) {
  const path = `/v1/samples/${encodeURIComponent(sampleId)}/text`;
  return callSignedIn({ path, body: { draft }, answer: z.unknown() });
}

const MAIL = { path: '/v1/me/notifications', answer: notificationsAnswerSchema };

export function readMail() {
  return callSignedIn(MAIL);
}

export function saveMail(wish: Notifications) {
  return callSignedIn({ ...MAIL, method: 'PUT', body: wish });
}

const SAMPLING = { path: '/v1/sampling', answer: samplingDocumentSchema };
const CALENDARS = { path: '/v1/calendars', answer: calendarsDocumentSchema };

/** How drafts are handled; the first refusal counts. */
export async function readFlow() {
  const [routes, calendars, sampling] = await Promise.all([
    callSignedIn({ path: '/v1/routes', answer: routesDocumentSchema }),
    callSignedIn(CALENDARS),
    callSignedIn(SAMPLING),
  ]);
  if (!routes.ok) return routes;
  if (!calendars.ok) return calendars;
  if (!sampling.ok) return sampling;
  return ok({ routes: routes.value, calendars: calendars.value, sampling: sampling.value });
}

export function saveSampling(body: z.infer<typeof samplingDocumentSchema>) {
  return callSignedIn({ ...SAMPLING, method: 'PUT', body });
}

export function saveCalendars(body: z.infer<typeof calendarsDocumentSchema>) {
  return callSignedIn({ ...CALENDARS, method: 'PUT', body });
}
