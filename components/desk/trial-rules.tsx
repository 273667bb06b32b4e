import type { RuleSignLine } from '../../domain/rule-signs';
import { PlainText } from '../basic/plain-text';
import { daysAgo } from '../words/moments';
import { useDeskWords } from '../words/words-context';

export interface TrialRulesProps {
  readonly rules: readonly RuleSignLine[];
  /** What the rules are called in the policy in force, by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly now: number;
}

/** How rules on trial would have acted, and which rules browsers had to switch off. */
export function TrialRules({ rules, ...rest }: TrialRulesProps) {
  const { say } = useDeskWords();
  if (rules.length === 0) return <p class="gp-soft">{say('trials.none')}</p>;
  return (
    <>
      <ul class="gp-list">
        {rules.map((rule) => (
          <TrialRule key={`${rule.packId} ${rule.sign} ${rule.ruleId}`} rule={rule} {...rest} />
        ))}
      </ul>
      <p class="gp-fine">{say('trials.promote')}</p>
    </>
  );
}

function TrialRule({
  rule,
  titles,
  now,
}: Omit<TrialRulesProps, 'rules'> & { readonly rule: RuleSignLine }) {
  const { say, language } = useDeskWords();
  const { ruleId, sign, times, posts, since } = rule;
  const share = posts > 0 ? Math.round((times / posts) * 100) : 0;
  const isOff = sign === 'switched-off';
  const title = titles.get(ruleId);
  return (
    <li class="gp-draft">
      <div class="gp-row-head">
        <span class="gp-row-who">
          <PlainText text={title ?? ruleId} />
        </span>
        {title !== undefined && (
          <code class="gp-soft">
            <PlainText text={ruleId} />
          </code>
        )}
      </div>
      <p data-tone={isOff ? 'stop' : undefined}>
        {say(isOff ? 'trials.off' : 'trials.hits', { times, posts, share })}{' '}
        {say('trials.since', { when: daysAgo(since, now, language) })}
      </p>
    </li>
  );
}
