import { readSubmission } from '../../../server/submissions/read-submissions';
import type { Acts } from './acts';
import type { SeededBug } from './seeded-bug';

type Answers = Awaited<ReturnType<Acts['decideTogether']>>;

/** Of several drafts that are decided at once. */
export const BUGS_TOGETHER: Readonly<Record<string, SeededBug>> = {
  'what a rule holds is decided together with others': {
    acts: (sound) => ({
      decideTogether: async (who, screens, verdict) => {
        const answers: Answers = [];
        for (const screen of screens) {
          const decided = await sound.decide(who, screen, verdict);
          const submissionId = screen.id;
          answers.push(
            decided.ok
              ? { submissionId, submission: decided.value }
              : { submissionId, problem: decided.problem },
          );
        }
        return answers;
      },
    }),
  },
  'together, the versions on the screen are not looked at': {
    acts: (sound, house) => ({
      decideTogether: async (who, screens, verdict) => {
        const found = screens.map((one) => readSubmission(house.db, house.organisation.id, one.id));
        const now = await Promise.all(found);
        return sound.decideTogether(
          who,
          screens.map((screen, nth) => now[nth] ?? screen),
          verdict,
        );
      },
    }),
  },
  'one that is refused keeps the others of them from being decided': {
    acts: (sound) => ({
      decideTogether: async (who, screens, verdict) => {
        const answers: Answers = [];
        for (const screen of screens) {
          if (answers.at(-1)?.problem) break;
          answers.push(...(await sound.decideTogether(who, [screen], verdict)));
        }
        return answers;
      },
    }),
  },
};
