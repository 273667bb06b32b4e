import type { GhostWritingRequest } from '../../domain/ghost-writing';
import { hasRole, type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { activePeople } from '../people';

type Marks = Pick<Submission, 'preparedBy' | 'principal' | 'poster'>;

/** Who wrote it and in whose name it goes out; nothing where the author writes for themself. */
export async function ghostWritten(
  work: Work,
  house: House,
  author: Person,
  request: GhostWritingRequest | undefined,
): Promise<Result<Marks>> {
  if (!request) return ok({});
  const [principal] = await activePeople(work, house.organisation.id, [request.principalId]);
  if (!principal || !hasRole(principal, 'executive') || principal.id === author.id) {
    return failed(
      'not-allowed',
      'A draft is prepared for somebody else, and only for people with the role executive.',
      'Name the executive in whose name it is posted, or send it as your own.',
    );
  }
  return ok({ preparedBy: ref(author), principal: ref(principal), poster: request.poster });
}
