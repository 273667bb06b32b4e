import type { Person } from '../../../domain/person';
import type { DecisionVerdict } from '../../../domain/submission';
import { decidingTogether } from './queue-aims';
import { comparePlaces } from './queue-compare';
import type { ModelDraft } from './queue-draft';
import type { QueueModel } from './queue-model';
import { LATEST, type Step } from './queue-step';
import type { QueueWorld } from './queue-world';

/**
 * One word on the last few drafts and once more on the first of them: each has an answer of its own, a held one and one that changed
 * meanwhile are left out, and of two words on one draft the first counts.
 */
export async function decideTogether(
  model: QueueModel,
  world: QueueWorld,
  step: Step,
): Promise<void> {
  const verdict = step.verdict as DecisionVerdict;
  const who = (step.aimed && decidingTogether(model, LATEST)) || step.who;
  // Old screens are what such a word is most likely to be about: nobody opens each of them.
  const stale = step.back === 0 ? 1 : step.stale;
  const latest = model.drafts.map((_draft, place) => place).slice(-LATEST);
  const places = [...latest, ...latest.slice(0, 1)];
  const screens = places.map((place) => {
    const had = world.screens[place] ?? [];
    const screen = had[Math.max(0, had.length - 1 - stale)];
    if (!screen) throw new Error('There was no screen.');
    return screen;
  });
  const wanted = places.map((place, nth) => {
    const draft = model.drafts[place] as ModelDraft;
    const current = screens[nth]?.version === draft.version;
    return !draft.isHeld && model.decide(draft, who, verdict, current);
  });
  const person = world.people.get(who) as Person;
  const answers = await world.acts.decideTogether(person, screens, verdict);
  const got = answers.map(({ submission }) => submission !== undefined);
  if (got.join() !== wanted.join()) {
    throw new Error(`${JSON.stringify(step)}: the server says ${got}, the model ${wanted}.`);
  }
  await comparePlaces(latest, model, world);
}
