import { useEffect } from 'preact/hooks';
import { StopBanner } from '../../components/desk/stop-banner';
import { isOn } from '../../domain/crisis';
import { hasRole, type Person } from '../../domain/person';
import { ask } from '../../platform/messenger';
import { useStored } from '../pages/use-stored';

/** The stops that are on, as everybody sees them; asked for anew when the screen opens. */
export function StopLine({ person, now }: { readonly person: Person; readonly now: number }) {
  const stops = useStored('stops') ?? [];
  useEffect(() => {
    ask('stops.read', {});
  }, []);
  const at = new Date(now).toISOString();
  const mayEnd = hasRole(person, 'publisher', 'admin');
  return (
    <StopBanner
      stops={stops.filter((stop) => isOn(stop, at))}
      me={person.id}
      onEnd={mayEnd ? (id) => void ask('stops.end', { id }) : undefined}
    />
  );
}
