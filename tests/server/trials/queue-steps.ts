import { randomUUID } from 'node:crypto';
import type { AsyncCommand } from 'fast-check';
import type { Person } from '../../../domain/person';
import type { DecisionVerdict } from '../../../domain/submission';
import type { Screen } from './acts';
import {
  acknowledging,
  deciding,
  decidingForAuthor,
  decidingInName,
  postingInName,
  revisingFree,
  takingOver,
} from './queue-aims';
import { breakGlass, send, sendAgain } from './queue-arrivals';
import { compare, comparePlaces, keepScreen, look } from './queue-compare';
import { type ModelDraft, posterOf } from './queue-draft';
import type { QueueModel } from './queue-model';
import { leaveOrReturn, moveInOrOut } from './queue-people-steps';
import { LATEST, type Step, step } from './queue-step';
import { decideTogether } from './queue-together';
import type { QueueWorld } from './queue-world';

const HOUR_MS = 3_600_000;
const ARRIVALS = ['send', 'send-again', 'break-glass'];
const BY_AUTHORS = ['revise', 'withdraw', 'post'];

type WholeStep = (model: QueueModel, world: QueueWorld, step: Step) => Promise<void>;

/** Steps that are about no draft or about several. */
const WHOLE_STEPS: Readonly<Record<string, WholeStep>> = {
  send,
  'send-again': (_model, world, one) => sendAgain(world, one),
  'break-glass': breakGlass,
  together: decideTogether,
  group: moveInOrOut,
  away: leaveOrReturn,
  later: letTimePass,
};

type Aim = (
  model: QueueModel,
  latest: number,
  nth: number,
) => { who: string; draft: ModelDraft } | undefined;

/** Whom and what acts on one draft are aimed at. */
const AIMS: Readonly<Record<string, Aim>> = {
  claim: takingOver,
  decide: (model, latest, nth) =>
    (nth === 0 && decidingForAuthor(model, latest)) ||
    (decidingInName(model, latest, nth) ?? deciding(model, latest, nth)),
  post: postingInName,
  revise: revisingFree,
  acknowledge: acknowledging,
};

async function letTimePass(model: QueueModel, world: QueueWorld, { hours }: Step): Promise<void> {
  world.house.later(hours * HOUR_MS);
  model.later(hours * HOUR_MS);
  await world.expire(world.house);
  const latest = model.drafts.map((_draft, place) => place).slice(-LATEST);
  await comparePlaces(latest, model, world);
}

class QueueStep implements AsyncCommand<QueueModel, QueueWorld> {
  readonly step: Step;

  constructor(step: Step) {
    this.step = step;
  }

  check = ({ drafts }: Readonly<QueueModel>) =>
    ARRIVALS.includes(this.step.kind) || drafts.length > 0;

  async run(model: QueueModel, world: QueueWorld): Promise<void> {
    const { kind } = this.step;
    const whole = WHOLE_STEPS[kind];
    return whole ? whole(model, world, this.step) : this.act(model, world);
  }

  /** Whom and what it is about. */
  private target(model: QueueModel): { who: string; draft: ModelDraft } {
    const aim = this.step.aimed && this.aim(model);
    if (aim) return aim;
    const draft = model.drafts[Math.max(0, model.drafts.length - 1 - this.step.back)] as ModelDraft;
    return { who: this.whoFor(draft), draft };
  }

  private aim(model: QueueModel): { who: string; draft: ModelDraft } | undefined {
    return AIMS[this.step.kind]?.(model, LATEST, this.step.back);
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
    keepScreen(screens, now);
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

  private whoFor(draft: ModelDraft): string {
    const { kind, who, asAuthor } = this.step;
    if (!asAuthor || !BY_AUTHORS.includes(kind)) return who;
    return kind === 'post' ? posterOf(draft) : draft.author;
  }

  private predict(
    model: QueueModel,
    draft: ModelDraft,
    { who, current, version }: { who: string; current: boolean; version: number },
  ) {
    const { kind, verdict } = this.step;
    if (kind === 'decide') return model.decide(draft, who, verdict, current);
    if (kind === 'acknowledge') return model.acknowledge(draft, who);
    if (kind === 'claim') return model.claim(draft, who, current);
    if (kind === 'revise') return model.revise(draft, who, current);
    if (kind === 'withdraw') return model.withdraw(draft, who, current);
    return kind === 'post' ? model.post(draft, who, version) : model.revoke(draft, who, current);
  }

  private async ask({ acts }: QueueWorld, person: Person, screen: Screen) {
    const { kind, verdict } = this.step;
    if (kind === 'decide')
      return (await acts.decide(person, screen, verdict as DecisionVerdict)).ok;
    if (kind === 'acknowledge') return (await acts.acknowledge(person, screen)).ok;
    if (kind === 'claim') return (await acts.claim(person, screen)).ok;
    if (kind === 'revise') return (await acts.revise(person, screen, `Text ${randomUUID()}`)).ok;
    if (kind === 'withdraw') return (await acts.withdraw(person, screen)).ok;
    if (kind === 'revoke') return (await acts.revoke(person, screen)).ok;
    const posted = await acts.post(person, screen);
    return posted.ok && !('differs' in posted.value);
  }

  toString = () => JSON.stringify(this.step);
}

export const stepArbitrary = step.map((one) => new QueueStep(one));
