import { currentRevision, type Submission } from '../../../domain/submission';
import { aRequest } from '../builders';
import type { Answer, Caller } from '../caller';
import type { Ledger } from './ledger';
import { pause } from './poll';

const AUTHORS = 4;
const REVIEWERS = 2;
const STAGES = [{ group: 'managers', need: 'any' as const }];
/** Between two tries of a client while the server cannot. */
const PAUSE_MS = 20;

export interface People {
  readonly author: Caller;
  readonly reviewer: Caller;
}

/** Authors that send and reviewers that approve, as fast as they are answered, until told to stop. */
export function startLoad(people: People, ledger: Ledger): { stop(): Promise<void> } {
  const state = { stopped: false };
  const loop = async (act: () => Promise<boolean>) => {
    while (!state.stopped) if (!(await act())) await pause(PAUSE_MS);
  };
  const authors = Array.from({ length: AUTHORS }, () => loop(() => sendOne(people, ledger)));
  const reviewers = Array.from({ length: REVIEWERS }, () => loop(() => decideOne(people, ledger)));
  return {
    stop: async () => {
      state.stopped = true;
      await Promise.all([...authors, ...reviewers]);
    },
  };
}

/** @returns false where it has to wait: nobody answered */
export async function sendOne({ author }: People, ledger: Ledger): Promise<boolean> {
  const key = ledger.nextKey();
  const sent = await author
    .post<Submission>('/v1/submissions', aRequest(`Draft ${key}`, STAGES), key)
    .catch(() => undefined);
  if (sent?.status === 200 || sent?.status === 201) {
    ledger.acknowledge(key, sent.body);
    return true;
  }
  ledger.unanswered.add(key);
  if (isOdd(sent)) ledger.faults.push(`${key} was answered ${JSON.stringify(sent?.body)}`);
  return false;
}

/** @returns false where it has to wait: nothing is there to decide, or nobody answered */
export async function decideOne({ reviewer }: People, ledger: Ledger): Promise<boolean> {
  const submission = ledger.waiting.shift();
  if (!submission) return false;
  const path = `/v1/submissions/${submission.id}`;
  const { revision, contentHash } = currentRevision(submission);
  const body = { verdict: 'approve', reason: '', revision, contentHash };
  const decided = await reviewer
    .post<Submission>(`${path}/decisions`, { ...body, version: submission.version })
    .catch(() => undefined);
  if (decided?.status === 200) {
    ledger.acknowledgeDecision(decided.body);
    return true;
  }
  return lookAgain({ reviewer, path, refused: decided }, submission, ledger);
}

/** Whose decision got no answer, looks whether it was taken. */
async function lookAgain(
  {
    reviewer,
    path,
    refused,
  }: { reviewer: Caller; path: string; refused: Answer<unknown> | undefined },
  submission: Submission,
  ledger: Ledger,
): Promise<boolean> {
  const wasUnsure = ledger.unsure.has(submission.id);
  if (isOdd(refused) && wasUnsure) {
    const now = await reviewer.get<Submission>(path).catch(() => undefined);
    if (now?.status === 200 && now.body.state === 'approved') {
      ledger.acknowledgeDecision(now.body);
      return true;
    }
  } else if (isOdd(refused)) {
    ledger.faults.push(
      `${submission.id}: a decision was answered ${JSON.stringify(refused?.body)}`,
    );
  }
  ledger.unsure.add(submission.id);
  ledger.waiting.push(submission);
  return false;
}

/** Neither an answer that was asked for nor a server that cannot just now. */
function isOdd(answer: Answer<unknown> | undefined): boolean {
  return answer !== undefined && answer.status < 500;
}
