import type { ReviseRequest } from '../../domain/api';
import { revise } from '../../domain/approval';
import type { Person } from '../../domain/person';
import { failed, type Result } from '../../domain/problem';
import { riskOf } from '../../domain/risk';
import type { Submission } from '../../domain/submission';
import type { AcceptedSuggestion } from '../../domain/suggestion';
import type { Work } from '../database/with-transaction';
import { stagesToAsk } from '../ghost-writing/stages-to-ask';
import type { House } from '../house';
import { checkAuthor, openSubmission, writeMove } from './change-submission';
import { waitingEnds } from './lifetimes';
import { newRevision } from './new-revision';
import { revisionFacts } from './submit';

/** A new text for the same post: decisions and receipt of the old one are void. */
export async function reviseSubmission(
  work: Work,
  house: House,
  act: {
    id: string;
    author: Person;
    request: ReviseRequest;
    /** Whose suggested text it is. */
    acceptedSuggestion?: AcceptedSuggestion;
  },
): Promise<Result<Submission>> {
  const { author, request, acceptedSuggestion } = act;
  const opened = await openSubmission(work, house, { id: act.id, person: author });
  if (!opened.ok) return opened;
  const allowed = checkAuthor(opened.value, author, request.version);
  if (!allowed.ok) return allowed;
  const before = allowed.value;
  const { draft } = request;
  if (draft.site !== before.site || draft.account.id !== before.account.id) {
    return failed(
      'not-allowed',
      'A new version is for the same site and account as the first.',
      'Send it as a draft of its own instead.',
    );
  }
  const now = house.clock();
  const made = await newRevision(work, house, { author, request, at: now.toISOString() });
  if (!made.ok) return made;
  const { revision, stages, facts } = made.value;
  const revised = revise(
    before,
    { ...revision, ...(acceptedSuggestion && { acceptedSuggestion }) },
    await stagesToAsk(work, house, before, stages),
    now.toISOString(),
  );
  if (!revised.ok) return revised;
  const risk = riskOf(revision.findings);
  const after = { ...revised.value, risk, expiresAt: waitingEnds(now) };
  const data = {
    ...revisionFacts(after),
    ...facts,
    ...(acceptedSuggestion && {
      suggestionId: acceptedSuggestion.id,
      coAuthorId: acceptedSuggestion.reviewer.id,
    }),
  };
  return writeMove(work, house, { before, after, kind: 'revised', actor: author, data });
}
