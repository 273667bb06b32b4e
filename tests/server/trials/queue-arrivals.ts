import { randomUUID } from 'node:crypto';
import type { Person } from '../../../domain/person';
import { sure } from './acts';
import { FLOWS, IN_EMERGENCIES } from './queue-flows';
import type { QueueModel } from './queue-model';
import type { Step } from './queue-step';
import type { QueueWorld } from './queue-world';

/** How drafts come into the queue. */

export async function send(model: QueueModel, world: QueueWorld, step: Step): Promise<void> {
  const { who, flow, inName } = step;
  const ghostWriting = inName && { principalId: inName.principal, poster: inName.poster };
  const act = { ...textOf(flow), key: randomUUID(), ghostWriting };
  const sent = await world.acts.send(world.people.get(who) as Person, act);
  if (sent.ok !== model.send(who, flow, inName)) throw new Error(`Sent: ${sent.ok}.`);
  if (!sent.ok) return;
  const { answer } = sent.value;
  world.screens.push([answer]);
  world.lastSent.set(who, { ...act, id: answer.id });
}

/** With the key of the last one: it is there already. */
export async function sendAgain(world: QueueWorld, { who }: Step): Promise<void> {
  const last = world.lastSent.get(who);
  if (!last) return;
  const { replayed, answer } = sure(await world.acts.send(world.people.get(who) as Person, last));
  if (!replayed || answer.id !== last.id) throw new Error('The same key made a second draft.');
}

/** Aimed at somebody who may. */
export async function breakGlass(model: QueueModel, world: QueueWorld, step: Step): Promise<void> {
  const { flow, aimed } = step;
  const who = (aimed && model.membersOf(IN_EMERGENCIES)[0]) || step.who;
  const broken = await world.acts.breakGlass(world.people.get(who) as Person, textOf(flow));
  if (broken.ok !== model.breakGlass(who, flow)) throw new Error(`Glass broken: ${broken.ok}.`);
  if (broken.ok) world.screens.push([broken.value.answer]);
}

function textOf(flow: number) {
  const { isHeld, stages } = FLOWS[flow] ?? { isHeld: true, stages: [] };
  return { text: `Text ${randomUUID()}`, isHeld, stages };
}
