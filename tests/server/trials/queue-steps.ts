import { randomUUID } from 'node:crypto';
import fc, { type AsyncCommand } from 'fast-check';
import type { Person } from '../../../domain/person';
import type { DecisionVerdict } from '../../../domain/submission';
import { type Screen, sure } from './acts';
import { leaving, takingOver } from './queue-aims';
import type { ModelDraft } from './queue-draft';
import { FLOWS, GROUP_NAMES, type GroupName, PEOPLE } from './queue-flows';
import type { QueueModel } from './queue-model';
import { compare, look, type QueueWorld } from './queue-world';

const HOUR_MS = 3_600_000;
/** The last few: old drafts are over, and steps spent on them find nothing. */
const LATEST = 3;
const SENDING = ['send', 'send-again'];
const BY_AUTHORS = ['revise', 'withdraw', 'post'];

const step = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant('decide') },
    { weight: 3, arbitrary: fc.constantFrom('send', 'revise', 'post') },
    { weight: 1, arbitrary: fc.constantFrom('send-again', 'withdraw', 'revoke', 'group', 'later') },
    { weight: 2, arbitrary: fc.constantFrom('claim', 'away') },
  ),
  who: fc.constantFrom(...PEOPLE),
  /** What only authors may is mostly asked by the author: a no for everybody else finds little. */
  asAuthor: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  verdict: fc.oneof(
    { weight: 6, arbitrary: fc.constant('approve') },
    { weight: 1, arbitrary: fc.constantFrom('refuse', 'request-changes') },
  ),
  back: fc.nat(LATEST - 1),
  /** How many screens ago the person looked. */
  stale: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
  /** A decision about the text before, whatever version it names. */
  oldText: fc.oneof(
    { weight: 5, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  /** At what the model knows, where chance alone seldom comes: a second claim, somebody whose approval counts leaving the group. */
  aimed: fc.boolean(),
  group: fc.constantFrom(...GROUP_NAMES),
  flow: fc.nat(FLOWS.length - 1),
  /** Who stands in. */
  delegate: fc.constantFrom(...PEOPLE),
  hours: fc.constantFrom(1, 25, 170),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class QueueStep implements AsyncCommand<QueueModel, QueueWorld> {
  readonly step: Step;

  constructor(step: Step) {
    this.step = step;
  }

  check = ({ drafts }: Readonly<QueueModel>) =>
    SENDING.includes(this.step.kind) || drafts.length > 0;

  async run(model: QueueModel, world: QueueWorld): Promise<void> {
    const { kind, who, hours, flow, delegate } = this.step;
    const person = world.people.get(who) as Person;
    if (kind === 'send') return send(model, world, { author: person, flow });
    if (kind === 'send-again') return sendAgain(model, world, person);
    if (kind === 'group') return this.move(model, world);
    if (kind === 'away') return leaveOrReturn(model, world, { person, delegate });
    if (kind !== 'later') return this.act(model, world);
    world.house.later(hours * HOUR_MS);
    model.later(hours * HOUR_MS);
    await world.expire(world.house);
    await compareLatest(model, world);
  }

  private async move(model: QueueModel, world: QueueWorld): Promise<void> {
    const { aimed, who, group } = this.step;
    const aim = (aimed && leaving(model, LATEST)) || { who, group };
    return move(model, world, world.people.get(aim.who) as Person, aim.group);
  }

  /** Whom and what it is about. */
  private target(model: QueueModel): { who: string; draft: ModelDraft } {
    const { kind, aimed, back } = this.step;
    const aim = kind === 'claim' && aimed && takingOver(model, LATEST);
    if (aim) return aim;
    const draft = model.drafts[Math.max(0, model.drafts.length - 1 - back)] as ModelDraft;
    return { who: this.whoFor(draft), draft };
  }

  private async act(model: QueueModel, world: QueueWorld): Promise<void> {
    const { who, draft } = this.target(model);
    const place = model.drafts.indexOf(draft);
    const person = world.people.get(who) as Person;
    const screens = world.screens[place] ?? [];
    const screen = this.screenOf(screens);
    const current = this.isCurrent(screen, draft);
    const wanted = this.predict(model, draft, { who: person.id, current, version: screen.version });
    const got = await this.ask(world, person, screen);
    if (got !== wanted) throw new Error(`${this}: the server says ${got}, the model ${wanted}.`);
    const now = await look(world, screen.id);
    screens.push(now);
    await compare(world, now, { model, wanted: draft });
  }

  /** What the person sees; a decision may name the version of a screen and the text from before it. */
  private screenOf(screens: readonly Screen[]): Screen {
    const screen = screens[Math.max(0, screens.length - 1 - this.step.stale)];
    if (!screen) throw new Error('There was no screen.');
    const before = screen.revisions.slice(0, -1);
    const isOld = this.step.kind === 'decide' && this.step.oldText && before.length > 0;
    return isOld ? { ...screen, revisions: before } : screen;
  }

  private isCurrent(screen: Screen, draft: ModelDraft): boolean {
    if (screen.version !== draft.version) return false;
    return this.step.kind !== 'decide' || screen.revisions.length === draft.revision;
  }

  private whoFor({ author }: ModelDraft): string {
    const { kind, who, asAuthor } = this.step;
    return asAuthor && BY_AUTHORS.includes(kind) ? author : who;
  }

  private predict(
    model: QueueModel,
    draft: ModelDraft,
    { who, current, version }: { who: string; current: boolean; version: number },
  ) {
    const { kind, verdict } = this.step;
    if (kind === 'decide') return model.decide(draft, who, verdict, current);
    if (kind === 'claim') return model.claim(draft, who, current);
    if (kind === 'revise') return model.revise(draft, who, current);
    if (kind === 'withdraw') return model.withdraw(draft, who, current);
    return kind === 'post' ? model.post(draft, who, version) : model.revoke(draft, who, current);
  }

  private async ask({ acts }: QueueWorld, person: Person, screen: Screen) {
    const { kind, verdict } = this.step;
    if (kind === 'decide')
      return (await acts.decide(person, screen, verdict as DecisionVerdict)).ok;
    if (kind === 'claim') return (await acts.claim(person, screen)).ok;
    if (kind === 'revise') return (await acts.revise(person, screen, `Text ${randomUUID()}`)).ok;
    if (kind === 'withdraw') return (await acts.withdraw(person, screen)).ok;
    if (kind === 'revoke') return (await acts.revoke(person, screen)).ok;
    const posted = await acts.post(person, screen);
    return posted.ok && !('differs' in posted.value);
  }

  toString = () => JSON.stringify(this.step);
}

async function send(
  model: QueueModel,
  world: QueueWorld,
  { author, flow }: { author: Person; flow: number },
): Promise<void> {
  const act = { key: randomUUID(), text: `Text ${randomUUID()}`, stages: FLOWS[flow] ?? [] };
  const { answer } = sure(await world.acts.send(author, act));
  model.send(author.id, flow);
  world.screens.push([answer]);
  world.lastSent.set(author.id, { ...act, id: answer.id });
}

async function sendAgain(_model: QueueModel, world: QueueWorld, author: Person): Promise<void> {
  const last = world.lastSent.get(author.id);
  if (!last) return;
  const { replayed, answer } = sure(await world.acts.send(author, last));
  if (!replayed || answer.id !== last.id) throw new Error('The same key made a second draft.');
}

async function move(model: QueueModel, world: QueueWorld, person: Person, group: GroupName) {
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

/** Who is away comes back; else somebody goes. */
async function leaveOrReturn(
  model: QueueModel,
  world: QueueWorld,
  { person, delegate }: { person: Person; delegate: string },
): Promise<void> {
  if (model.away) {
    sure(await world.acts.back(world.people.get(model.away.who) as Person));
    model.away = undefined;
  } else if (delegate !== person.id) {
    sure(await world.acts.away(person, delegate, AWAY_HOURS));
    const until = model.now + AWAY_HOURS * HOUR_MS;
    model.away = { who: person.id, delegate, until };
  }
}

async function compareLatest(model: QueueModel, world: QueueWorld): Promise<void> {
  const latest = model.drafts.map((_draft, place) => place).slice(-LATEST);
  await comparePlaces(latest, model, world);
}

async function comparePlaces(places: readonly number[], model: QueueModel, world: QueueWorld) {
  for (const place of places) {
    const now = await look(world, world.screens[place]?.[0]?.id ?? '');
    world.screens[place]?.push(now);
    await compare(world, now, { model, wanted: model.drafts[place] as ModelDraft });
  }
}

export const stepArbitrary = step.map((one) => new QueueStep(one));
