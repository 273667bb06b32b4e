import { sql } from 'kysely';
import { ok } from '../../../domain/problem';
import type { SeededBug } from './seeded-bug';
import type { TrialHouse } from './trial-house';

/** Of who has a say, in whose place, and when a stage is done. */
export const BUGS_OF_SAY: Readonly<Record<string, SeededBug>> = {
  'no senior is asked for': {
    acts: (sound) => ({
      send: (who, act) =>
        sound.send(who, {
          ...act,
          stages: act.stages.map(({ senior: _nobody, ...stage }) => stage),
        }),
    }),
  },
  'one approval is enough where all are needed': {
    acts: (sound) => ({
      send: (who, act) =>
        sound.send(who, {
          ...act,
          stages: act.stages.map((stage) =>
            stage.need === 'all' ? { ...stage, need: 'any' as const } : stage,
          ),
        }),
    }),
  },
  'a stand-in goes on when the colleague is back': {
    acts: () => ({ back: async () => ok(null) }),
  },
  'a stand-in decides on the draft of the colleague who is away': {
    acts: (sound, house) => ({
      decide: async (who, screen, verdict) => {
        await turnAround(house, screen.author.id);
        const decided = await sound.decide(who, screen, verdict);
        await turnAround(house, screen.author.id);
        return decided;
      },
    }),
  },
};

/** An absence that ends before it begins is none; turned around again, it is as it was. */
async function turnAround({ db, organisation }: TrialHouse, personId: string): Promise<void> {
  await sql`UPDATE absence SET from_at = until_at, until_at = from_at
    WHERE org_id = ${organisation.id} AND person_id = ${personId}`.execute(db);
}
