import type { SubmitRequest } from '../../domain/api';
import { canonicalDraft, isEmpty } from '../../domain/draft';
import { type Finding, mergeStages, type Stage, verdictOf } from '../../domain/finding';
import type { Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { matchingRoutes, stagesOfRoutes } from '../../domain/route';
import type { Revision } from '../../domain/submission';
import { sha256Now } from '../audit/tree-hasher';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { checkPackVersion } from '../workflow/check-pack-version';
import { ownCheck } from '../workflow/own-check';
import { ROUTES } from '../workflow/workflow-settings';
import { draftsNotStored } from './drafts-not-stored';

export interface NewRevision {
  readonly revision: Omit<Revision, 'revision'>;
  /** Of rules and routes; none where nothing asks for sign-off. */
  readonly stages: Stage[];
  /** For the record: what the browser said otherwise, and which routes added stages. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * What a request says about the text, with everything that can be computed computed here: the browser's word adds to what the server
 * finds, and takes nothing away.
 */
export async function newRevision(
  work: Work,
  house: House,
  act: { author: Person; request: SubmitRequest; at: string },
): Promise<Result<NewRevision>> {
  const { draft, note, pack } = act.request;
  const refusal = draftsNotStored(house) ?? whyNotTaken(act.request);
  if (refusal) return refusal;
  const current = await checkPackVersion(work, house, pack);
  if (!current.ok) return current;
  const { findings, topics, findingsDiffer } = await ownCheck(work, house, act);
  if (verdictOf(findings) === 'blocked') {
    return failed(
      'not-allowed',
      'A rule forbids this text; no approval can allow it.',
      'Change the text where the rule points, then send it.',
      blockingRule(findings),
    );
  }
  const { value } = await readFlowSetting(work, house, ROUTES);
  const authorGroups = act.author.groups;
  const routes = matchingRoutes(value, { draft, findings, topics, authorGroups });
  return ok({
    revision: {
      draft,
      contentHash: sha256Now(canonicalDraft(draft)),
      findings,
      ...(topics.length > 0 && { topics }),
      note,
      pack,
      at: act.at,
    },
    stages: mergeStages(findings, topics, stagesOfRoutes(routes)),
    facts: {
      ...(findingsDiffer && { findingsDiffer }),
      ...(routes.length > 0 && { routes: routes.map(({ id }) => id) }),
    },
  });
}

function whyNotTaken({ draft }: SubmitRequest) {
  if (draft.account.kind === 'personal') {
    return failed(
      'not-allowed',
      'Drafts of personal accounts are never sent to the company.',
      'Switch to a brand account, or post it as yourself.',
    );
  }
  if (!isEmpty(draft)) return undefined;
  return failed('malformed', 'The draft is empty.', 'Write the post first, then send it.', {
    path: 'draft.parts',
  });
}

function blockingRule(findings: readonly Finding[]): { rule: string } {
  return { rule: findings.find((finding) => finding.action === 'block')?.ruleId ?? '' };
}
