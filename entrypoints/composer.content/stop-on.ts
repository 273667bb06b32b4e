import { isOn, type Stop, stops } from '../../domain/crisis';
import type { Draft } from '../../domain/draft';
import type { Connection } from '../../platform/stored-schemas';

export type PostHere = Pick<Draft, 'site' | 'account'>;

/** The stop that keeps this person from posting here at `now` (milliseconds), if there is one. */
export function stopOn(
  all: readonly Stop[],
  connection: Connection,
  { site, account }: PostHere,
  now: number,
): Stop | undefined {
  if (connection.kind !== 'server') return undefined;
  const at = new Date(now).toISOString();
  return all.find(
    (stop) => isOn(stop, at) && stops(stop, { site, account, poster: connection.person }),
  );
}
