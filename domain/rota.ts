import * as z from 'zod/mini';
import { isoOf, millisecondsOf } from './instant';

const DAY_MS = 86_400_000;

/** Who of a group is told first, in turns. */
export const rotaSchema = z.strictObject({
  /** Ids of people, in the order of their turns. */
  people: z
    .array(z.string().check(z.minLength(1), z.maxLength(80)))
    .check(z.minLength(1), z.maxLength(200)),
  /** When the first turn of the first person begins: ISO 8601, UTC. */
  from: z.iso.datetime(),
  /** Length of a turn; a week where nothing is said. */
  days: z.optional(z.int().check(z.minimum(1), z.maximum(365))),
});
export type Rota = z.infer<typeof rotaSchema>;

/** By group. */
export const rotasSchema = z.record(z.string().check(z.minLength(1), z.maxLength(80)), rotaSchema);
export type Rotas = z.infer<typeof rotasSchema>;

export interface RotaTurn {
  /** Id of the person. */
  readonly personId: string;
  /** When the next one begins: ISO 8601, UTC. */
  readonly until: string;
}

/** Whose turn it is, and until when; undefined before the first turn. `now`: ISO 8601, UTC. */
export function turnOf({ people, from, days = 7 }: Rota, now: string): RotaTurn | undefined {
  const begin = millisecondsOf(from);
  const turns = Math.floor((millisecondsOf(now) - begin) / (days * DAY_MS));
  const personId = turns < 0 ? undefined : people[turns % people.length];
  if (personId === undefined) return undefined;
  return { personId, until: isoOf(begin + (turns + 1) * days * DAY_MS) };
}

/** The id of the person whose turn it is; undefined before the first turn. */
export function onCall(rota: Rota, now: string): string | undefined {
  return turnOf(rota, now)?.personId;
}
