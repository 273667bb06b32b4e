import type { Submission } from '../../../domain/submission';

/** What the clients of a run of kills were told, and what they asked for without hearing how it went. */
export class Ledger {
  /** Submissions that the server acknowledged, by their key. */
  readonly sent = new Map<string, Submission>();
  /** Keys without an answer: to be asked for again. */
  readonly unanswered = new Set<string>();
  /** Approvals that the server acknowledged, by the submission's id. */
  readonly decided = new Map<string, Submission>();
  /** Ids of submissions whose decision got no answer. */
  readonly unsure = new Set<string>();
  /** What nobody decided yet, in the order of its arrival. */
  readonly waiting: Submission[] = [];
  /** Answers that are no answers: neither what was asked for nor a server that cannot. */
  readonly faults: string[] = [];
  private keys = 0;

  /** One that got no answer, or a new one. */
  nextKey(): string {
    const [again] = this.unanswered;
    if (again === undefined) return `kills-key-${++this.keys}`;
    this.unanswered.delete(again);
    return again;
  }

  acknowledge(key: string, submission: Submission): void {
    this.sent.set(key, submission);
    this.waiting.push(submission);
  }

  acknowledgeDecision(submission: Submission): void {
    this.unsure.delete(submission.id);
    this.decided.set(submission.id, submission);
  }
}
