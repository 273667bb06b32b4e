import {
  type InName,
  type ModelApproval,
  type ModelDraft,
  type ModelPeople,
  posterOf,
  sentDraft,
  unapprovedDraft,
} from './queue-draft';
import { GROUP_NAMES, type GroupName, hasRole, IN_EMERGENCIES, OVERSEERS } from './queue-flows';
import { groupsOf, isStageDone, sayIn, stageOf } from './queue-model-say';

/** The queue in a few lines, told apart from the server's own code on purpose: what may happen, and what is then the case. */

const WAITING_MS = 7 * 86_400_000;
const APPROVED_MS = 86_400_000;
const EMERGENCY_MS = 15 * 60_000;
const CLAIM_MS = 30 * 60_000;
const OPEN = ['pending', 'changes-requested', 'approved'];

export class QueueModel implements ModelPeople {
  now = 0;
  readonly drafts: ModelDraft[] = [];
  away: ModelPeople['away'];
  readonly #members: ReadonlyMap<GroupName, Set<string>>;

  constructor(groups: Readonly<Record<GroupName, readonly string[]>>) {
    this.#members = new Map(GROUP_NAMES.map((name) => [name, new Set(groups[name])]));
  }

  isIn(group: GroupName, who: string): boolean {
    return this.#members.get(group)?.has(who) === true;
  }

  membersOf(group: GroupName): string[] {
    return [...(this.#members.get(group) ?? [])];
  }

  join(group: GroupName, who: string): void {
    this.#members.get(group)?.add(who);
  }

  /** In somebody else's name only where that is an executive. */
  send(author: string, flow: number, inName: InName | undefined): boolean {
    if (inName?.principal === author) return false;
    if (inName && !hasRole(inName.principal, 'executive')) return false;
    this.drafts.push(sentDraft(author, { flow, inName, endsAt: this.now + WAITING_MS }));
    return true;
  }

  breakGlass(author: string, flow: number): boolean {
    if (!this.isIn(IN_EMERGENCIES, author)) return false;
    this.drafts.push(unapprovedDraft(author, flow, this.now + EMERGENCY_MS));
    return true;
  }

  /** Once, by somebody else who looks after the whole. */
  acknowledge(draft: ModelDraft, who: string): boolean {
    const { author, emergency } = draft;
    if (!emergency || emergency.acknowledgedBy !== undefined || who === author) return false;
    if (!hasRole(who, ...OVERSEERS)) return false;
    emergency.acknowledgedBy = who;
    draft.turns += 1;
    return true;
  }

  decide(draft: ModelDraft, who: string, verdict: string, current: boolean): boolean {
    const say = sayIn(this, draft, who);
    if (!current || !say) return false;
    draft.version += 1;
    draft.claim = undefined;
    if (verdict === 'approve') this.#approve(draft, who, say.forWhom);
    else draft.state = verdict === 'refuse' ? 'refused' : 'changes-requested';
    return true;
  }

  #approve(draft: ModelDraft, who: string, forWhom: string | undefined): void {
    const stage = stageOf(draft);
    const senior = 'person' in stage ? undefined : stage.senior;
    const asSenior = senior !== undefined && this.isIn(senior, who);
    draft.approvals.push({ who, forWhom, stage: draft.stage, asSenior });
    if (!isStageDone(this, draft)) return;
    if (draft.stage + 1 < draft.stages.length) {
      draft.stage += 1;
      return;
    }
    draft.state = 'approved';
    draft.endsAt = this.now + APPROVED_MS;
    draft.receiptOf = draft.version;
    draft.receipts.set(draft.version, 'good');
  }

  /** Who has a say takes it up, unless somebody else did; a decision on another screen still counts. */
  claim(draft: ModelDraft, who: string, current: boolean): boolean {
    const other = this.claimNow(draft);
    if (!current || !sayIn(this, draft, who) || (other !== undefined && other !== who))
      return false;
    draft.claim = { who, until: this.now + CLAIM_MS };
    draft.turns += 1;
    return true;
  }

  claimNow({ claim }: ModelDraft): string | undefined {
    return claim && claim.until > this.now ? claim.who : undefined;
  }

  revise(draft: ModelDraft, who: string, current: boolean): boolean {
    if (who !== draft.author || !current || !OPEN.includes(draft.state)) return false;
    this.#endReceipt(draft, 'void');
    Object.assign(draft, { state: 'pending', stage: 0, approvals: [], receiptOf: undefined });
    draft.claim = undefined;
    draft.endsAt = this.now + WAITING_MS;
    draft.revision += 1;
    draft.version += 1;
    return true;
  }

  withdraw(draft: ModelDraft, who: string, current: boolean): boolean {
    if (who !== draft.author || !current || !OPEN.includes(draft.state)) return false;
    this.#endReceipt(draft, 'void');
    return this.#end(draft, 'withdrawn');
  }

  /** A post is out with whatever receipt it was made; only where that one still stands, or ended by time, is nothing wrong with it. */
  post(draft: ModelDraft, who: string, screenVersion: number): boolean {
    const receipt = draft.receipts.get(screenVersion);
    if (who !== posterOf(draft) || receipt === undefined || receipt === 'used') return false;
    this.#endReceipt(draft, 'used');
    draft.receipts.set(screenVersion, 'used');
    this.#end(draft, 'posted');
    return receipt !== 'void';
  }

  #endReceipt({ receipts, receiptOf }: ModelDraft, how: 'late' | 'void' | 'used'): void {
    if (receiptOf !== undefined) receipts.set(receiptOf, how);
  }

  /** By who approved; else publishers take back the last stage, and an emergency to the first one, for there nobody approved. */
  revoke(draft: ModelDraft, who: string, current: boolean): boolean {
    const { state, approvals, stages } = draft;
    const mayRevoke = hasRole(who, 'publisher') || approvals.some((one) => one.who === who);
    if (state !== 'approved' || !current || !mayRevoke) return false;
    this.#endReceipt(draft, 'void');
    const own = approvals.find((one) => one.who === who || one.forWhom === who);
    const stage = own?.stage ?? (approvals.length === 0 ? 0 : stages.length - 1);
    draft.approvals = approvals.filter((one) =>
      own ? one.stage <= stage && one !== own : one.stage < stage,
    );
    Object.assign(draft, { state: 'pending', stage, receiptOf: undefined });
    draft.endsAt = this.now + WAITING_MS;
    draft.version += 1;
    return true;
  }

  /**
   * Who leaves a group takes along the approvals of open stages by which they counted, their stand-ins' for them too, and what they said
   * as a senior. @returns the places of those drafts
   */
  leave(group: GroupName, who: string): number[] {
    this.#members.get(group)?.delete(who);
    return this.drafts.flatMap((draft, place) => {
      if (draft.state !== 'pending') return [];
      const falling = draft.approvals.filter(
        (one) => one.stage === draft.stage && this.#isLost(draft, one, who),
      );
      if (falling.length === 0) return [];
      draft.approvals = draft.approvals.filter((one) => !falling.includes(one));
      draft.version += 1;
      return [place];
    });
  }

  #isLost(draft: ModelDraft, approval: ModelApproval, who: string): boolean {
    const groups = groupsOf(draft);
    const [, senior] = groups;
    const wasSenior = approval.who === who && approval.asSenior && senior !== undefined;
    if (wasSenior && !this.isIn(senior, who)) return true;
    const holder = approval.forWhom ?? approval.who;
    return holder === who && !groups.some((one) => this.isIn(one, who));
  }

  later(ms: number): void {
    this.now += ms;
    if (this.away && this.away.until <= this.now) this.away = undefined;
    for (const draft of this.drafts) {
      if (!OPEN.includes(draft.state) || draft.endsAt > this.now) continue;
      this.#endReceipt(draft, 'late');
      this.#end(draft, 'expired');
    }
  }

  #end(draft: ModelDraft, state: string): true {
    Object.assign(draft, { state, receiptOf: undefined, claim: undefined });
    draft.version += 1;
    return true;
  }
}
