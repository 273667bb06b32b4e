import type { PersonRef } from '../../domain/person';
import { currentRevision, type State, type Submission } from '../../domain/submission';
import type { House } from '../house';
import { recordAt } from '../records/read-records';
import { readSubmission } from '../submissions/read-submissions';
import type { TopicOrTest } from './message-words';

/** A message as it waits for its target. */
export interface StoredMessage {
  readonly subject: string;
  readonly seq: number;
  readonly state?: State;
  readonly groups: readonly string[];
}

/** What there is to tell; how it is told is each target's own. */
export interface MessageFacts {
  readonly topic: TopicOrTest;
  readonly at: string;
  readonly link: string;
  readonly actor: PersonRef;
  readonly groups: readonly string[];
  readonly submission?: {
    readonly id: string;
    readonly revision: number;
    readonly state: State;
    readonly site: string;
    readonly surface: string;
    readonly account: string;
    readonly author: PersonRef;
    readonly ruleIds: readonly string[];
    /** Only for targets that are to have it. */
    readonly text?: string;
  };
  /** Of a hand-off: who should go on, and what they are told. */
  readonly handOff?: { readonly to: string; readonly note: string };
  /** Of news that are about no draft. */
  readonly about?: Readonly<Record<string, unknown>>;
}

/** Read when it is sent, so that what was erased meanwhile is not told. Undefined where nothing is left of it. */
export async function messageFacts(
  house: House,
  topic: TopicOrTest,
  message: StoredMessage,
  includeText: boolean,
): Promise<MessageFacts | undefined> {
  const { subject, groups } = message;
  const record = await recordAt(house.db, house.organisation.id, message);
  if (!record) return undefined;
  const { actor, at, data, id } = record;
  const submission = await readSubmission(house.db, house.organisation.id, subject);
  const revision = typeof data.revision === 'number' ? data.revision : undefined;
  const base = { topic, at, actor, groups };
  if (!submission) {
    return { ...base, link: `${house.publicUrl}/open`, about: aboutOf(data) };
  }
  const note = topic === 'hand-off' ? await noteOf(house, id) : undefined;
  return {
    ...base,
    link: `${house.publicUrl}/open/${encodeURIComponent(submission.id)}`,
    submission: submissionFacts(submission, message, { revision, includeText }),
    ...(note !== undefined && { handOff: { to: String(data.to), note } }),
  };
}

function submissionFacts(
  submission: Submission,
  message: StoredMessage,
  { revision, includeText }: { revision: number | undefined; includeText: boolean },
): NonNullable<MessageFacts['submission']> {
  const told =
    submission.revisions.find((one) => one.revision === revision) ?? currentRevision(submission);
  return {
    id: submission.id,
    revision: told.revision,
    state: message.state ?? submission.state,
    site: submission.site,
    surface: submission.surface,
    account: submission.account.name,
    author: submission.author,
    ruleIds: [...new Set(told.findings.map(({ ruleId }) => ruleId))],
    ...(includeText && { text: told.draft.parts.join('\n\n') }),
  };
}

/** Of a stop or a site: facts that name nobody. */
function aboutOf(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = ['scope', 'until', 'site', 'surface', 'client'];
  return Object.fromEntries(Object.entries(data).filter(([key]) => known.includes(key)));
}

async function noteOf(house: House, recordId: string): Promise<string> {
  const row = await house.db
    .selectFrom('record_text')
    .select('text')
    .where('org_id', '=', house.organisation.id)
    .where('record_id', '=', recordId)
    .where('name', '=', 'note')
    .executeTakeFirst();
  return row ? (JSON.parse(row.text) as string) : '';
}
