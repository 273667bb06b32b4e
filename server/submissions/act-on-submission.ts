import type { Result } from '../../domain/problem';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { expireDue } from './expire-submissions';

/** One act on one submission. What is past its time ends first, so that nothing happens to it any more. */
export async function actOnSubmission<T>(
  house: House,
  id: string,
  act: (work: Work) => Promise<Result<T>>,
): Promise<Result<T>> {
  await expireDue(house, id);
  return withTransaction(house.db, act);
}
