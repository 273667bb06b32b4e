import type { GuestWork } from '../../components/desk/guest-section';
import { mayAskGuest, mayInvite } from '../../domain/guest-stage';
import type { Person } from '../../domain/person';
import type { Problem } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { useGuests } from './use-guests';

interface AskedGuests {
  /** Undefined where there is nothing to say or do about guests. */
  readonly work: GuestWork | undefined;
  readonly problem: Problem | undefined;
}

/** People from outside who are asked to decide on one draft. */
export function useAskedGuests(
  submission: Submission | undefined,
  person: Person,
  isServer: boolean,
  onChanged: (submission: Submission) => void,
): AskedGuests {
  const isPending = submission?.state === 'pending';
  const stamp = submission ? `${submission.id} ${submission.version}` : '';
  const { invite, problem, ...guests } = useGuests(
    isServer && isPending && mayInvite(person),
    stamp,
    async () => {
      const read = submission && (await ask('submission.read', { id: submission.id }));
      if (read?.ok) onChanged(read.value.submission);
    },
  );
  if (!submission || !isServer) return { work: undefined, problem };
  const asked = isPending ? guests.guests.filter((one) => isStillAsked(submission, one)) : [];
  const may = mayAskGuest(submission, person);
  const isNothing = !may && asked.length === 0 && !guests.link;
  return {
    problem,
    work: isNothing
      ? undefined
      : {
          ...guests,
          guests: asked,
          mayInvite: may,
          onInvite: (input) =>
            void invite({
              ...input,
              may: 'decide',
              submissionId: submission.id,
              version: submission.version,
            }),
        },
  };
}

/** A stage of theirs is still there; whether their link works or is too old, the draft waits for them. */
function isStillAsked({ stages, stage }: Submission, { id }: { id: string }): boolean {
  return stages.slice(stage).some(({ group }) => group === id);
}
