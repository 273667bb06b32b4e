import { type Draft, textsOf } from '../../domain/draft';
import type { Finding, Fix } from '../../domain/finding';
import { LONGEST_ON_X, tooLongWithFix } from '../../domain/post-length';
import { ActionMark } from '../basic/action-mark';
import { Button } from '../basic/button';
import { PlainText } from '../basic/plain-text';
import { SafeLink } from '../basic/safe-link';
import { useWords } from '../words/words-context';

export interface FindingItemProps {
  readonly finding: Finding;
  readonly draft: Draft;
  /** Without it the fix is shown but cannot be pressed. */
  readonly onFix?: ((finding: Finding) => void) | undefined;
}

/** One finding: what, where, why, how to fix it, who to ask. */
export function FindingItem({ finding, draft, onFix }: FindingItemProps) {
  const { say } = useWords();
  return (
    <li class="gp-finding">
      <div class="gp-finding-head">
        <h3 class="gp-finding-title">
          <PlainText text={finding.title} />
        </h3>
        <ActionMark action={finding.action} />
      </div>
      <p>
        <PlainText text={finding.message} />
      </p>
      <FoundWords finding={finding} draft={draft} />
      {finding.fix && (
        <FixOffer
          fix={finding.fix}
          tooLong={tooLongWithFix(draft, finding)}
          onUse={onFix ? () => onFix(finding) : undefined}
        />
      )}
      <dl class="gp-facts">
        <dt>{say('finding.why')}</dt>
        <dd>
          <PlainText text={finding.why} />
        </dd>
        {finding.cite && (
          <>
            <dt>{say('finding.source')}</dt>
            <dd>
              <SafeLink text={finding.cite.text} url={finding.cite.url} />
            </dd>
          </>
        )}
        <dt>{say('finding.ask')}</dt>
        <dd>
          <PlainText text={finding.owner} />
        </dd>
      </dl>
      {finding.confidence === 'low' && <p class="gp-fine">{say('finding.unsure')}</p>}
    </li>
  );
}

function FoundWords({ finding, draft }: { finding: Finding; draft: Draft }) {
  const { say } = useWords();
  const { kind = 'text', text = '' } = textsOf(draft)[finding.part] ?? {};
  const words = text.slice(finding.start, finding.end);
  const total = draft.parts.length;
  const isNowhere = !finding.missing && words === '' && kind === 'text' && total === 1;
  if (isNowhere) return null;
  return (
    <p class="gp-found">
      <span class="gp-label">{say(finding.missing ? 'finding.missing' : 'finding.found')}</span>
      {!finding.missing && words && (
        <q class="gp-quote">
          <PlainText text={words} />
        </q>
      )}
      {kind !== 'text' && <span class="gp-soft">{say(`finding.in.${kind}`)}</span>}
      {kind === 'text' && total > 1 && (
        <span class="gp-soft">{say('finding.part', { part: finding.part + 1, total })}</span>
      )}
    </p>
  );
}

interface FixOfferProps {
  readonly fix: Fix;
  /** Characters with the fix, where they are more than the site takes. */
  readonly tooLong: number | undefined;
  readonly onUse: (() => void) | undefined;
}

function FixOffer({ fix, tooLong, onUse }: FixOfferProps) {
  const { say } = useWords();
  return (
    <div class="gp-fix">
      <span class="gp-label">{say('finding.fix')}</span>
      <p class="gp-fix-text">
        <span class="gp-soft">{say(`finding.fix.${fix.kind}`)} </span>
        <q class="gp-quote">
          <PlainText text={fix.text} />
        </q>
      </p>
      {tooLong && (
        <p class="gp-fine">
          {say('finding.fix.too-long', { length: tooLong, limit: LONGEST_ON_X })}
        </p>
      )}
      {onUse && (
        <Button onPress={onUse}>
          <PlainText text={fix.label} />
        </Button>
      )}
    </div>
  );
}
