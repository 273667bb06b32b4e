import type { RecordRequest } from '../../domain/api';
import { ok } from '../../domain/problem';
import { logBug } from '../../platform/log';
import type { Handlers } from '../../platform/message-listener';
import type { MessageRequest } from '../../platform/messages';
import { spendRelease } from '../../platform/releases';
import { countPost, readRuleSigns, sendRuleSigns } from '../../platform/rule-signs';
import { addRecord } from './add-record';

type Passed = MessageRequest<'post.passed'>;

/** What follows from a post that was let go without an approval, and from a draft that was handed in. */
export const passedHandlers = {
  'post.passed': async (post) => {
    await count(post);
    // Its reason was recorded when it was written.
    if (post.because === 'released') await spendRelease(post.contentHash);
    const kind = recordKind(post);
    return kind ? addRecord(post.key, recordOf(post, kind), post.draft) : ok({});
  },
  'rules.seen': async (seen) => {
    await count(seen);
    return ok({});
  },
  'rules.signs': () => readRuleSigns(),
} satisfies Partial<Handlers>;

/** The page does not wait for the server, and a record is not lost over a count. */
async function count(seen: MessageRequest<'rules.seen'>): Promise<void> {
  try {
    await countPost(seen, Date.now());
  } catch (error) {
    logBug('counting a post', error);
  }
  sendRuleSigns(Date.now()).catch((error: unknown) => logBug('rule signs', error));
}

const NOTED: ReadonlySet<string> = new Set(['warn', 'review-after']);

/** What goes on record when a post passes: with what it passed. `posted-clear` counts only where posts are picked for a look afterwards. */
function recordKind({ because, check }: Passed): RecordRequest['kind'] | undefined {
  if (check.isPending || isPartlyUnchecked(check)) return 'posted-unchecked';
  if (because === 'monitor') return 'warned';
  if (because !== 'clear') return undefined;
  return check.findings.some(({ action }) => NOTED.has(action)) ? 'warned' : 'posted-clear';
}

/** A rule that might have held it was off: the checker says so by a finding in its name. */
function isPartlyUnchecked({ findings, switchedOff = [] }: Passed['check']): boolean {
  return switchedOff.some((off) => findings.some(({ ruleId }) => ruleId === off.ruleId));
}

function recordOf(post: Passed, kind: RecordRequest['kind']): RecordRequest {
  const { site, surface, accountId, contentHash, check, pack } = post;
  const ruleIds = [...new Set(check.findings.map(({ ruleId }) => ruleId))].slice(0, 200);
  return { kind, site, surface, accountId, contentHash, ruleIds, pack };
}
