import { type Draft, isEmpty } from '../../domain/draft';
import type { Problem } from '../../domain/problem';
import type { Receipt } from '../../domain/receipt';
import type { OutboxSummary } from '../../platform/stored-schemas';
import type { Composer, DraftReader } from '../../sites/adapter';
import type { GovernedComposer } from '../composer.content/bridge';
import { stopOn } from '../composer.content/stop-on';
import type { ContentHashes } from './content-hashes';
import { decideHold, type HoldDecision } from './decide-hold';
import type { Check, Engine } from './engine';
import type { MediaDigests } from './media-digests';
import { validReceipt } from './receipt-claims';
import type { ReceiptUse } from './receipt-use';
import { withStop } from './stop-here';
import type { Facts, StoredFacts } from './stored-facts';
import { type SubmissionHere, submissionHere } from './submission-here';

/** All that is known of one draft at one moment: what the chip shows is what a press of Post meets. */
export interface Assessment {
  readonly draft: Draft;
  readonly check: Check;
  readonly here: SubmissionHere;
  readonly receipt: Receipt | undefined;
  /** Somebody else wrote it in my name: only they change it. */
  readonly isForMe: boolean;
  /** Its row in the outbox. */
  readonly queued: OutboxSummary[number] | undefined;
  /** Why the receipt of `here.same` does not count. */
  readonly refusedReceipt: Problem | undefined;
  readonly hold: HoldDecision;
}

export interface Sources {
  readonly adapter: DraftReader;
  readonly engine: Engine;
  readonly facts: StoredFacts;
  readonly hashes: ContentHashes;
  readonly receipts: ReceiptUse;
  readonly media: MediaDigests;
  /** Of the browser's own screens, as a BCP 47 tag. */
  readonly languageTag: string;
}

export function readDraft(
  { adapter, media }: Pick<Sources, 'adapter' | 'media'>,
  { composer, account }: GovernedComposer,
): Draft {
  const draft = adapter.readDraft(composer);
  return { ...draft, media: media.hashed(composer, draft.media), account };
}

export function assess(sources: Sources, draft: Draft, composer: Composer): Assessment {
  const { engine, facts, hashes, receipts } = sources;
  const { mine, releases, outbox, stops, connection } = facts.current();
  const now = Date.now();
  const stop = stopOn(stops, connection, draft, now);
  const check = withStop(engine.check(draft, facts.groups()), stop, sources.languageTag);
  const here = submissionHere(mine.submissions, draft);
  const isForMe = isWrittenFor(here, connection);
  const receipt = here.same && validReceipt(here.same, now);
  const hash = isEmpty(draft) || !facts.hasHashes() ? undefined : hashes.known(draft);
  const rows = outbox.filter((row) => row.contentHash === hash && hash && isDraftRow(row.kind));
  const queued = rows.find(({ state }) => state === 'waiting') ?? rows[0];
  const refused = mine.refusedReceipts?.find(({ id }) => id === here.same?.id);
  const mode = engine.policy()?.pack.mode ?? 'guard';
  const hold = decideHold({
    mode,
    isEmpty: isEmpty(draft),
    verdict: check.verdict,
    isPending: isChecking(sources, check) || isComparing(sources, { draft, composer, here }),
    here,
    receipt: receipt ? (receipts.isInUse(receipt.jti) ? 'in-use' : 'free') : 'none',
    isReleased: releases.some((one) => one.contentHash === hash && Date.parse(one.until) > now),
    isQueued: queued?.state === 'waiting',
    isStopped: stop !== undefined,
    isTheirs: here.same?.poster === 'principal' && !isForMe,
  });
  return { draft, check, here, isForMe, receipt, queued, refusedReceipt: refused?.problem, hold };
}

function isChecking({ engine }: Sources, { isPending }: Check): boolean {
  const mode = engine.policy()?.pack.mode ?? 'guard';
  return isPending && !(mode === 'guard' && engine.isBroken());
}

/** Until its files are read, nobody knows whether this is what was submitted. */
function isComparing(
  { media }: Sources,
  { draft, composer, here }: Pick<Assessment, 'draft' | 'here'> & { composer: Composer },
): boolean {
  if (draft.media.length === 0 || !(here.same || here.earlier)) return false;
  return media.isReading(composer);
}

function isWrittenFor({ same, earlier }: SubmissionHere, connection: Facts['connection']): boolean {
  const principal = (same ?? earlier)?.principal;
  return connection.kind === 'server' && principal?.id === connection.person.id;
}

function isDraftRow(kind: OutboxSummary[number]['kind']): boolean {
  return kind === 'submit' || kind === 'revise';
}
