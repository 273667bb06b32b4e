import type { Draft } from '../../domain/draft';
import type { OwnDecision, OwnDraft } from '../../domain/personal-data';
import { wrote } from '../../domain/say';
import { decisionSchema, type Revision, type Submission } from '../../domain/submission';
import type { Database } from '../database/open-database';
import { readSubmissions } from '../submissions/read-submissions';

const AT_ONCE = 100;

/** Whose data is asked for. */
export interface Owner {
  readonly orgId: string;
  readonly personId: string;
}

/** Drafts that this person sent, wrote for somebody or has in their name, oldest first. */
export async function ownDrafts(
  db: Database,
  { orgId, personId }: Owner,
  pictures: boolean,
): Promise<OwnDraft[]> {
  const rows = await db
    .selectFrom('submission')
    .select('submission_id')
    .where('org_id', '=', orgId)
    .where((eb) =>
      eb.or([
        eb('author_id', '=', personId),
        eb('prepared_by_id', '=', personId),
        eb('principal_id', '=', personId),
      ]),
    )
    .orderBy('submission_id')
    .execute();
  const ids = rows.map((row) => row.submission_id);
  const drafts: OwnDraft[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const found = await readSubmissions(db, orgId, ids.slice(from, from + AT_ONCE));
    drafts.push(...found.map((one) => ownDraft(one, personId, pictures)));
  }
  return drafts;
}

function ownDraft(of: Submission, personId: string, pictures: boolean): OwnDraft {
  const { id, state, site, surface, account, createdAt, updatedAt } = of;
  // What a guest wrote for an author is the guest's text.
  const isOwnText = (of.preparedBy ?? of.author).id === personId;
  return {
    id,
    as: roleIn(of, personId),
    ...{ state, site, surface, account, createdAt, updatedAt },
    ...(of.breakGlass && of.author.id === personId && { emergencyReason: of.breakGlass.reason }),
    revisions: of.revisions.map((one) => ownRevision(one, isOwnText, pictures)),
    decisions: of.decisions.map(({ revision, stage, verdict, at, voidedAt }) => ({
      ...{ revision, stage, verdict, at },
      ...(voidedAt && { voidedAt }),
    })),
  };
}

function roleIn(of: Submission, personId: string): OwnDraft['as'] {
  if (of.author.id === personId) return 'author';
  return wrote(of, personId) ? 'writer' : 'principal';
}

function ownRevision(
  { revision, at, contentHash, findings, draft, note }: Revision,
  isOwnText: boolean,
  pictures: boolean,
): OwnDraft['revisions'][number] {
  const ruleIds = [...new Set(findings.map(({ ruleId }) => ruleId))];
  const text = isOwnText && { draft: pictures ? draft : withoutPictures(draft), note };
  return { revision, at, contentHash, ruleIds, ...text };
}

/** The draft as it is, but for the small pictures of its files. */
export function withoutPictures(draft: Draft): Draft {
  return { ...draft, media: draft.media.map(({ thumbnail: _small, ...file }) => file) };
}

/** What this person decided, with the reasons they gave, oldest first. */
export async function ownDecisions(
  db: Database,
  { orgId, personId }: Owner,
): Promise<OwnDecision[]> {
  const rows = await db
    .selectFrom('decision')
    .select(['submission_id', 'body'])
    .where('org_id', '=', orgId)
    .where('reviewer_id', '=', personId)
    .orderBy('created_at')
    .execute();
  return rows.map(({ submission_id, body }) => {
    const { reviewer, onBehalfOf, ...said } = decisionSchema.parse(JSON.parse(body));
    return { submissionId: submission_id, ...said };
  });
}
