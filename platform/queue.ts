import type {
  DecideRequest,
  PostedRequest,
  RecordRequest,
  ReviseRequest,
  SubmitRequest,
} from '../domain/api';
import type { Result } from '../domain/problem';
import type { Submission } from '../domain/submission';

/** Absent while it waits in the outbox. */
export interface Submitted {
  readonly submission?: Submission;
}

/** The approval queue as the handlers see it: the company's server, or this browser in trial mode. Keys make a repeated act one act. */
export interface Queue {
  submit(key: string, submission: SubmitRequest): Promise<Result<Submitted>>;
  revise(key: string, id: string, revision: ReviseRequest): Promise<Result<Submitted>>;
  withdraw(id: string, version: number): Promise<Result<Submitted>>;
  posted(key: string, id: string, posted: PostedRequest): Promise<Result<object>>;
  addRecord(key: string, record: RecordRequest): Promise<Result<object>>;
  read(id: string): Promise<Result<Submission>>;
  decide(id: string, decision: DecideRequest): Promise<Result<Submission>>;
  /** Those that wait for me. */
  waiting(): Promise<Result<Submission[]>>;
  /** Brings the stored item `mine` up to date. */
  refreshMine(): Promise<Result<object>>;
}
