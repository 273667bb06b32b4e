import { ProblemNote } from '../../components/basic/problem-note';
import type { GuestPlace } from '../../components/desk/guest-input';
import { GuestSection } from '../../components/desk/guest-section';
import { useDeskWords } from '../../components/words/words-context';
import { mayInvite } from '../../domain/guest-stage';
import type { Person } from '../../domain/person';
import type { Policy } from '../../platform/stored-schemas';
import { Fold } from '../pages/fold';
import { useStored } from '../pages/use-stored';
import { useGuests } from './use-guests';

/** Drafts that people from outside write for us; for those who may invite them. */
export function GuestsPane({ person }: { readonly person: Person }) {
  const { say } = useDeskWords();
  if (!mayInvite(person)) return null;
  return <Fold title={say('guests.title')}>{() => <Guests person={person} />}</Fold>;
}

const nothing = async () => undefined;

function Guests({ person }: { person: Person }) {
  const { say } = useDeskWords();
  const policy = useStored('policy');
  const { invite, problem, ...guests } = useGuests(true, '', nothing);
  const places = placesOf(policy ?? null);
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {places.length === 0 && <p class="gp-soft">{say('guests.no-account')}</p>}
      <GuestSection
        {...guests}
        guests={guests.guests.filter(({ state }) => state === 'waiting')}
        me={person.id}
        mayInvite={places.length > 0}
        places={places}
        onInvite={(input, place) => place && void invite({ ...input, ...place, may: 'submit' })}
      />
    </>
  );
}

/** The accounts that the policy names. */
function placesOf(policy: Policy | null): GuestPlace[] {
  const accounts = policy?.pack.accounts ?? [];
  return accounts.map(({ site, id, name }) => ({ site, account: { id, name, kind: 'brand' } }));
}
