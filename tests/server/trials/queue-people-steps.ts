import type { Person } from '../../../domain/person';
import { sure } from './acts';
import { comingBack, goingAway, leaving } from './queue-aims';
import { comparePlaces } from './queue-compare';
import type { QueueModel } from './queue-model';
import { LATEST, type Step } from './queue-step';
import type { QueueWorld } from './queue-world';

const HOUR_MS = 3_600_000;

/** In, or out where they are in; aimed at somebody whose approval counts, else at somebody who was in it. */
export async function moveInOrOut(model: QueueModel, world: QueueWorld, step: Step): Promise<void> {
  const { who, group } = (step.aimed && (leaving(model, LATEST) ?? comingBack(model))) || step;
  const person = world.people.get(who) as Person;
  const into = !model.isIn(group, person.id);
  sure(await world.acts.group(person, group, into));
  const touched = into ? [] : model.leave(group, person.id);
  if (into) model.join(group, person.id);
  // The next request reads them anew.
  const others = person.groups.filter((one) => one !== group);
  world.people.set(person.id, { ...person, groups: into ? [...others, group] : others });
  await comparePlaces(touched, model, world);
}

const AWAY_HOURS = 30;

/** Who is away comes back; else somebody goes; aimed at drafts of authors who are away, and at those in somebody's name. */
export async function leaveOrReturn(
  model: QueueModel,
  world: QueueWorld,
  step: Step,
): Promise<void> {
  const { who, delegate } = { ...step, ...(step.aimed && goingAway(model, LATEST, step.back)) };
  const person = world.people.get(who) as Person;
  if (model.away) {
    sure(await world.acts.back(world.people.get(model.away.who) as Person));
    model.away = undefined;
  } else if (delegate !== person.id) {
    sure(await world.acts.away(person, delegate, AWAY_HOURS));
    const until = model.now + AWAY_HOURS * HOUR_MS;
    model.away = { who: person.id, delegate, until };
  }
}
