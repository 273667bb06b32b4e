/** The queue in a few lines, told apart from the server's own code on purpose: what may happen, and what is then the case. */

export const STAGES = [
  { group: 'managers', need: 2 },
  { group: 'legal', need: 'any' as const },
];
const NEEDS = [2, 1];
const WAITING_MS = 7 * 86_400_000;
const APPROVED_MS = 86_400_000;
const OPEN = ['pending', 'changes-requested', 'approved'];

export interface ModelDraft {
  author: string;
  state: string;
  version: number;
  revision: number;
  stage: number;
  /** Who approved the current revision, and at which stage. */
  approvals: { who: string; stage: number }[];
  endsAt: number;
  /** Versions of the screens on which a receipt that still counts was shown. */
  receiptOf: number | undefined;
  /** All receipts there were, by the version of the screen that showed them: `good`, ended by time or otherwise, or used up by a post. */
  readonly receipts: Map<number, 'good' | 'late' | 'void' | 'used'>;
}

export class QueueModel {
  now = 0;
  readonly drafts: ModelDraft[] = [];
  readonly members: Record<string, Set<string>>;

  constructor(groups: Readonly<Record<string, readonly string[]>>) {
    this.members = Object.fromEntries(
      Object.entries(groups).map(([name, people]) => [name, new Set(people)]),
    );
  }

  send(author: string): void {
    const endsAt = this.now + WAITING_MS;
    const fresh = { version: 1, revision: 1, stage: 0, approvals: [], receiptOf: undefined };
    this.drafts.push({ author, state: 'pending', endsAt, ...fresh, receipts: new Map() });
  }

  decide(draft: ModelDraft, who: string, verdict: string, current: boolean): boolean {
    const group = STAGES[draft.stage]?.group ?? '';
    const twice = draft.approvals.some((one) => one.who === who);
    const may = who !== draft.author && !twice && this.members[group]?.has(who) === true;
    if (draft.state !== 'pending' || !current || !may) return false;
    draft.version += 1;
    if (verdict === 'approve') this.approve(draft, who);
    else draft.state = verdict === 'refuse' ? 'refused' : 'changes-requested';
    return true;
  }

  private approve(draft: ModelDraft, who: string): void {
    draft.approvals.push({ who, stage: draft.stage });
    const count = draft.approvals.filter(({ stage }) => stage === draft.stage).length;
    if (count < (NEEDS[draft.stage] ?? 1)) return;
    if (draft.stage + 1 < STAGES.length) {
      draft.stage += 1;
      return;
    }
    draft.state = 'approved';
    draft.endsAt = this.now + APPROVED_MS;
    draft.receiptOf = draft.version;
    draft.receipts.set(draft.version, 'good');
  }

  revise(draft: ModelDraft, who: string, current: boolean): boolean {
    if (who !== draft.author || !current || !OPEN.includes(draft.state)) return false;
    this.endReceipt(draft, 'void');
    Object.assign(draft, { state: 'pending', stage: 0, approvals: [], receiptOf: undefined });
    draft.endsAt = this.now + WAITING_MS;
    draft.revision += 1;
    draft.version += 1;
    return true;
  }

  withdraw(draft: ModelDraft, who: string, current: boolean): boolean {
    if (who !== draft.author || !current || !OPEN.includes(draft.state)) return false;
    this.endReceipt(draft, 'void');
    return this.end(draft, 'withdrawn');
  }

  /** A post is out with whatever receipt it was made; only where that one still stands, or ended by time, is nothing wrong with it. */
  post(draft: ModelDraft, who: string, screenVersion: number): boolean {
    const receipt = draft.receipts.get(screenVersion);
    if (who !== draft.author || receipt === undefined || receipt === 'used') return false;
    this.endReceipt(draft, 'used');
    draft.receipts.set(screenVersion, 'used');
    this.end(draft, 'posted');
    return receipt !== 'void';
  }

  private endReceipt({ receipts, receiptOf }: ModelDraft, how: 'late' | 'void' | 'used'): void {
    if (receiptOf !== undefined) receipts.set(receiptOf, how);
  }

  revoke(draft: ModelDraft, who: string, current: boolean): boolean {
    const own = draft.approvals.find((one) => one.who === who);
    if (draft.state !== 'approved' || !current || !own) return false;
    this.endReceipt(draft, 'void');
    draft.approvals = draft.approvals.filter((one) => one.stage <= own.stage && one !== own);
    Object.assign(draft, { state: 'pending', stage: own.stage, receiptOf: undefined });
    draft.endsAt = this.now + WAITING_MS;
    draft.version += 1;
    return true;
  }

  /** Who leaves a group takes along what they approved at stages of it that are still open. @returns the places of those drafts */
  leave(group: string, who: string): number[] {
    this.members[group]?.delete(who);
    return this.drafts.flatMap((draft, place) => {
      const isOpen = draft.state === 'pending' && STAGES[draft.stage]?.group === group;
      const own = draft.approvals.find((one) => one.who === who && one.stage === draft.stage);
      if (!isOpen || !own) return [];
      draft.approvals = draft.approvals.filter((one) => one !== own);
      draft.version += 1;
      return [place];
    });
  }

  later(ms: number): void {
    this.now += ms;
    for (const draft of this.drafts) {
      if (!OPEN.includes(draft.state) || draft.endsAt > this.now) continue;
      this.endReceipt(draft, 'late');
      this.end(draft, 'expired');
    }
  }

  private end(draft: ModelDraft, state: string): true {
    Object.assign(draft, { state, receiptOf: undefined });
    draft.version += 1;
    return true;
  }
}
