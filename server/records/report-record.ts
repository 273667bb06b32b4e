import type { RecordRequest } from '../../domain/api';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { RecordEntry } from '../../domain/record';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from './append-record';

/** Something a browser did without a submission, as it tells it. */
export async function reportRecord(
  work: Work,
  house: House,
  act: { person: Person; request: RecordRequest },
): Promise<Result<RecordEntry>> {
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
  return ok(await appendRecord(work, house, { kind, actor: ref(act.person), at, data, texts }));
}
