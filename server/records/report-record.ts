import type { RecordRequest } from '../../domain/api';
import type { RecordAnswer } from '../../domain/api-conversation';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { drawSample } from '../samples/draw-sample';
import { appendRecord } from './append-record';

/** Something a browser did without a submission, as it tells it. */
export async function reportRecord(
  work: Work,
  house: House,
  act: { person: Person; request: RecordRequest },
): Promise<Result<RecordAnswer>> {
  const { kind, reason, ...data } = act.request;
  if (kind === 'posted-with-reason' && (reason ?? '').trim() === '') {
    return failed(
      'reason-missing',
      'A post with a reason needs the reason.',
      'Write a sentence, then send it again.',
    );
  }
  const at = house.clock().toISOString();
  const texts = reason === undefined ? {} : { reason };
  const record = await appendRecord(work, house, { kind, actor: ref(act.person), at, data, texts });
  const id = await drawSample(work, house, { ...act, record });
  return ok({ ...record, ...(id !== undefined && { sample: { id } }) });
}
