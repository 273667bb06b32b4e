import type { GroupName } from './queue-flows';

export interface ModelApproval {
  readonly who: string;
  /** Who is away, and whose say it was. */
  readonly forWhom: string | undefined;
  readonly stage: number;
  /** Of seniors, where the stage asks for one. */
  readonly asSenior: boolean;
}

export interface ModelDraft {
  readonly author: string;
  /** Which of the lists of stages it has to pass. */
  readonly flow: number;
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

/** Who is where. */
export interface ModelPeople {
  /** Who is away, and who decides in their place; one at a time. */
  readonly away:
    | { readonly who: string; readonly delegate: string; readonly until: number }
    | undefined;
  isIn(group: GroupName, who: string): boolean;
  membersOf(group: GroupName): string[];
}
