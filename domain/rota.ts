import * as z from 'zod/mini';
import { millisecondsOf } from './instant';

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

/** The id of the person whose turn it is; undefined before the first turn. */
export function onCall({ people, from, days = 7 }: Rota, now: string): string | undefined {
  const turns = Math.floor((millisecondsOf(now) - millisecondsOf(from)) / (days * DAY_MS));
  return turns < 0 ? undefined : people[turns % people.length];
}
