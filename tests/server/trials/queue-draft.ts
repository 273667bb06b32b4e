import { FLOWS, type GroupName, type TrialStage } from './queue-flows';

export interface ModelApproval {
  readonly who: string;
  /** Who is away, and whose say it was. */
  readonly forWhom: string | undefined;
  readonly stage: number;
  /** Of seniors, where the stage asks for one. */
  readonly asSenior: boolean;
}

/** A group's, or that of the one person in whose name a draft goes out. */
export type ModelStage = TrialStage | { readonly person: string };

/** In whose name, and who of the two posts it. */
export interface InName {
  readonly principal: string;
  readonly poster: 'author' | 'principal';
}

export interface ModelDraft {
  readonly author: string;
  /** Undefined where the author writes for themself. */
  readonly inName: InName | undefined;
  readonly isHeld: boolean;
  /** What it has to pass; each new text has the same. */
  readonly stages: readonly ModelStage[];
  /** Of a post without approval: who acknowledged it. */
  readonly emergency: { acknowledgedBy?: string } | undefined;
  state: string;
  version: number;
  revision: number;
  stage: number;
  /** Of the current revision. */
  approvals: ModelApproval[];
  /** Who looks at it. */
  claim: { readonly who: string; readonly until: number } | undefined;
  /** Records that came without a new version. */
  turns: number;
  endsAt: number;
  /** Versions of the screens on which a receipt that still counts was shown. */
  receiptOf: number | undefined;
  /** All receipts there were, by the version of the screen that showed them: `good`, ended by time or otherwise, or used up by a post. */
  readonly receipts: Map<number, 'good' | 'late' | 'void' | 'used'>;
}

/** As it is sent: who writes for somebody has that person asked in the end; where nobody had to send it, that person alone. */
export function sentDraft(
  author: string,
  sent: { flow: number; inName: InName | undefined; endsAt: number },
): ModelDraft {
  const { inName, endsAt } = sent;
  const { isHeld, stages } = FLOWS[sent.flow] ?? { isHeld: false, stages: [] };
  const others = inName && !isHeld ? [] : stages;
  return {
    ...{ author, inName, isHeld, endsAt, state: 'pending', version: 1, revision: 1 },
    stages: inName ? [...others, { person: inName.principal }] : others,
    emergency: undefined,
    ...{ stage: 0, approvals: [], claim: undefined, turns: 0 },
    ...{ receiptOf: undefined, receipts: new Map() },
  };
}

/** A receipt at once, and nobody approved. */
export function unapprovedDraft(author: string, flow: number, endsAt: number): ModelDraft {
  return {
    ...sentDraft(author, { flow, inName: undefined, endsAt }),
    ...{ emergency: {}, state: 'approved', receiptOf: 1, receipts: new Map([[1, 'good']]) },
  };
}

export function posterOf({ author, inName }: ModelDraft): string {
  return inName?.poster === 'principal' ? inName.principal : author;
}

/** Who is where. */
export interface ModelPeople {
  /** Who is away, and who decides in their place; one at a time. */
  readonly away:
    | { readonly who: string; readonly delegate: string; readonly until: number }
    | undefined;
  isIn(group: GroupName, who: string): boolean;
  membersOf(group: GroupName): string[];
}
