import type { SeededBug } from './seeded-bug';

/** Of when a stage is done. */
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
};
