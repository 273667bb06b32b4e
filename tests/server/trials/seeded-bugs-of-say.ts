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
  'who is no senior any more still counts as one': {
    acts: (sound, house) => ({
      group: async (person, group, into) => {
        if (into || group !== 'seniors') return sound.group(person, group, into);
        await house.db
          .deleteFrom('membership')
          .where('org_id', '=', house.organisation.id)
          .where('group_name', '=', group)
          .where('person_id', '=', person.id)
          .execute();
        return ok({ id: person.id, name: person.name });
      },
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
  'a draft that somebody looks at is taken from them': {
    acts: (sound, house) => ({
      claim: async (who, screen) => {
        await house.db
          .updateTable('submission')
          .set({ claimed_by_id: null, claimed_by_name: null, claimed_until: null })
          .where('org_id', '=', house.organisation.id)
          .where('submission_id', '=', screen.id)
          .execute();
        return sound.claim(who, screen);
      },
    }),
  },
};

/** An absence that ends before it begins is none; turned around again, it is as it was. */
async function turnAround({ db, organisation }: TrialHouse, personId: string): Promise<void> {
  await sql`UPDATE absence SET from_at = until_at, until_at = from_at
    WHERE org_id = ${organisation.id} AND person_id = ${personId}`.execute(db);
}
