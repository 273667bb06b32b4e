import type { StopRequest } from '../../domain/api-conversation';
import type { Stop } from '../../domain/crisis';
import { hasRole, type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';

/** From now on nobody posts in this scope but those who may speak, and older approvals there have to be confirmed again. */
export async function startStop(
  work: Work,
  house: House,
  act: { person: Person; request: StopRequest },
): Promise<Result<Stop>> {
  const { person, request } = act;
  if (!mayStop(person)) return mayNot();
  const at = house.clock().toISOString();
  if (request.until !== undefined && Date.parse(request.until) <= Date.parse(at)) {
    return failed(
      'malformed',
      'The end of the stop is in the past.',
      'Choose a later time, or leave it out.',
      { path: 'body.until' },
    );
  }
  const { until, ...told } = request;
  const body = { ...told, startedBy: ref(person) };
  const end = until === undefined ? undefined : new Date(until).toISOString();
  const id = house.newId();
  await work
    .insertInto('stop')
    .values({
      org_id: house.organisation.id,
      stop_id: id,
      body: JSON.stringify(body),
      started_at: at,
      until: end ?? null,
    })
    .execute();
  await appendRecord(work, house, {
    kind: 'stop-started',
    subject: id,
    actor: body.startedBy,
    at,
    data: { scope: request.scope, allow: request.allow, ...(end !== undefined && { until: end }) },
    texts: { reason: request.reason },
  });
  return ok({ id, ...body, startedAt: at, ...(end !== undefined && { until: end }) });
}

export function mayStop(person: Person): boolean {
  return hasRole(person, 'publisher', 'admin');
}

export function mayNot() {
  return failed(
    'not-allowed',
    'Only publishers and administrators start and end a stop.',
    'Call one of them.',
  );
}
