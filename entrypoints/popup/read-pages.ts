import type { Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';

interface Page {
  readonly submissions: readonly Submission[];
  readonly next?: string | undefined;
}

/** The pages that are on screen, read anew: what changed meanwhile is as it is now, and stands once. */
export async function readPages<P extends Page>(
  readPage: (after: string | undefined) => Promise<Result<P>>,
  count: number,
): Promise<Result<P & { submissions: Submission[] }>> {
  const first = await readPage(undefined);
  if (!first.ok) return first;
  const submissions = [...first.value.submissions];
  let { next } = first.value;
  for (let page = 1; page < count && next; page++) {
    const answer = await readPage(next);
    if (!answer.ok) return answer;
    submissions.push(...answer.value.submissions);
    next = answer.value.next;
  }
  const known = new Map(submissions.map((one) => [one.id, one]));
  return { ok: true, value: { ...first.value, submissions: [...known.values()], next } };
}
