import { randomUUID } from 'node:crypto';
import { openStage } from '../../../domain/stage-progress';
import { currentRevision, type Submission } from '../../../domain/submission';
import { readSubmission } from '../../../server/submissions/read-submissions';
import { type Acts, actsOf } from './acts';
import type { SeededBug } from './seeded-bug';
import { BUGS_OF_SAY } from './seeded-bugs-of-say';
import { BUGS_OF_WAYS } from './seeded-bugs-of-ways';
import { BUGS_TOGETHER } from './seeded-bugs-together';
import type { TrialHouse } from './trial-house';

const now = async ({ db, organisation }: TrialHouse, screen: Submission): Promise<Submission> =>
  (await readSubmission(db, organisation.id, screen.id)) ?? screen;

const where = ({ organisation }: TrialHouse, id: string) => ({
  org_id: organisation.id,
  submission_id: id,
});

export const SEEDED_BUGS: Readonly<Record<string, SeededBug>> = {
  'the version on the screen is not checked': {
    acts: (sound, house) => ({
      decide: async (who, screen, verdict) =>
        sound.decide(
          who,
          {
            ...screen,
            version: (await now(house, screen)).version,
            revisions: (await now(house, screen)).revisions,
          },
          verdict,
        ),
    }),
  },
  'a withdrawal ignores the version': {
    acts: (sound, house) => ({
      withdraw: async (who, screen) => sound.withdraw(who, await now(house, screen)),
    }),
  },
  'authors decide on their own': {
    acts: (sound, house) => ({
      decide: async (who, screen, verdict) => {
        if (who.id !== screen.author.id) return sound.decide(who, screen, verdict);
        await house.db
          .updateTable('submission')
          .set({ author_id: 'nobody' })
          .where((eb) => eb.and(where(house, screen.id)))
          .execute();
        const decided = await sound.decide(who, screen, verdict);
        await house.db
          .updateTable('submission')
          .set({ author_id: who.id })
          .where((eb) => eb.and(where(house, screen.id)))
          .execute();
        return decided;
      },
    }),
  },
  'a new revision leaves the receipt good': {
    acts: (sound, house) => ({
      revise: async (who, screen, text) => {
        const revised = await sound.revise(who, screen, text);
        await house.db
          .updateTable('receipt')
          .set({ voided_at: null })
          .where((eb) => eb.and(where(house, screen.id)))
          .execute();
        return revised;
      },
    }),
  },
  'who left the group still decides': {
    acts: (sound, house) => ({
      decide: async (who, screen, verdict) => {
        const { group } = openStage(await now(house, screen));
        await sound.group(who, group, true);
        return sound.decide(who, screen, verdict);
      },
    }),
  },
  'nothing expires': {
    expire: async () => undefined,
  },
  'a receipt is good for two posts': {
    acts: (sound, house) => ({
      post: async (who, screen) => {
        const posted = await sound.post(who, screen);
        if (posted.ok)
          await house.db
            .updateTable('receipt')
            .set({ used_at: null })
            .where((eb) => eb.and(where(house, screen.id)))
            .execute();
        return posted;
      },
    }),
  },
  'the same key makes a second draft': {
    acts: (sound) => ({ send: (who, act) => sound.send(who, { ...act, key: randomUUID() }) }),
  },
  'one approval is enough where two are needed': {
    acts: (sound) => ({
      send: (who, act) =>
        sound.send(who, {
          ...act,
          stages: act.stages.map((stage) => ({ ...stage, need: 'any' as const })),
        }),
    }),
  },
  'an act leaves no record': {
    acts: (sound, house) => ({
      withdraw: async (who, screen) => {
        const withdrawn = await sound.withdraw(who, screen);
        const record = house.db
          .deleteFrom('record')
          .where('org_id', '=', house.organisation.id)
          .where('subject', '=', screen.id);
        await record.where('kind', '=', 'withdrawn').execute();
        return withdrawn;
      },
    }),
  },
  'a vote on an old text counts': {
    acts: (sound, house) => ({
      decide: async (who, screen, verdict) =>
        sound.decide(who, { ...screen, revisions: (await now(house, screen)).revisions }, verdict),
    }),
  },
  'approvals of the old text count for the new one': {
    acts: (sound, house) => ({
      revise: async (who, screen, text) => {
        const revised = await sound.revise(who, screen, text);
        if (revised.ok) await carryOver(house, revised.value);
        return revised;
      },
    }),
  },
  ...BUGS_OF_SAY,
  ...BUGS_OF_WAYS,
  ...BUGS_TOGETHER,
  'anybody takes a draft back': {
    acts: (sound) => ({
      withdraw: (who, screen) => sound.withdraw({ ...who, id: screen.author.id }, screen),
    }),
  },
};

/** Decisions on the version before stand for this one too. */
async function carryOver(house: TrialHouse, revised: Submission): Promise<void> {
  const { revision, contentHash } = currentRevision(revised);
  for (const decision of revised.decisions.filter((one) => one.revision === revision - 1)) {
    await house.db
      .updateTable('decision')
      .set({ revision, body: JSON.stringify({ ...decision, revision, contentHash }) })
      .where((eb) => eb.and(where(house, revised.id)))
      .where('revision', '=', decision.revision)
      .where('reviewer_id', '=', decision.reviewer.id)
      .where('created_at', '=', new Date(decision.at))
      .execute();
  }
}

export function withBug(house: TrialHouse, bug: SeededBug | undefined): Acts {
  const sound = actsOf(house);
  return { ...sound, ...bug?.acts?.(sound, house) };
}
