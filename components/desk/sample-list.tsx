import { useState } from 'preact/hooks';
import type { SampleOutcomeRequest } from '../../domain/api-conversation';
import { siteSchema } from '../../domain/draft';
import { SAMPLE_OUTCOMES, type Sample } from '../../domain/sample';
import { Button } from '../basic/button';
import { Phrase } from '../basic/phrase';
import { PlainText } from '../basic/plain-text';
import { ReasonField } from '../basic/reason-field';
import { useDeskWords } from '../words/words-context';
import { PostPreview } from './post-preview';
import { SiteMark } from './site-mark';

export interface SampleListProps {
  readonly samples: readonly Sample[];
  readonly now: number;
  readonly sending: boolean;
  readonly onJudge: (id: string, outcome: SampleOutcomeRequest['outcome'], note: string) => void;
}

/** Posts that went out without sign-off and were picked for a look, oldest first. */
export function SampleList({ samples, ...rest }: SampleListProps) {
  const { say } = useDeskWords();
  if (samples.length === 0) return <p class="gp-soft">{say('samples.none')}</p>;
  return (
    <ul class="gp-list">
      {samples.map((sample) => (
        <SampleItem key={sample.id} sample={sample} {...rest} />
      ))}
    </ul>
  );
}

function SampleItem(props: Omit<SampleListProps, 'samples'> & { sample: Sample }) {
  const { sample, now, sending, onJudge } = props;
  const { say, ago } = useDeskWords();
  const site = siteSchema.safeParse(sample.site);
  const [note, write] = useState('');
  const [isMissing, setMissing] = useState(false);
  const judge = (outcome: SampleOutcomeRequest['outcome']) => {
    const missing = outcome !== 'ok' && note.trim() === '';
    setMissing(missing);
    if (!missing) onJudge(sample.id, outcome, note.trim());
  };
  return (
    <li class="gp-draft">
      <div class="gp-row-head">
        {site.success && <SiteMark site={site.data} />}
        <span class="gp-row-who">
          <Phrase
            text={say('queue.by')}
            values={{
              author: sample.author.name,
              account: sample.draft?.account.name ?? sample.accountId,
            }}
          />
        </span>
        <time class="gp-soft" dateTime={sample.at}>
          {ago(sample.at, now)}
        </time>
      </div>
      {sample.draft ? (
        <PostPreview draft={sample.draft} />
      ) : (
        <p class="gp-soft">
          {say(sample.ruleIds.length > 0 ? 'samples.no-text' : 'samples.no-rules')}
        </p>
      )}
      {sample.ruleIds.length > 0 && (
        <p class="gp-fine">
          <PlainText text={sample.ruleIds.join(', ')} />
        </p>
      )}
      <ReasonField
        label={say('samples.note')}
        value={note}
        onChange={write}
        optional
        rows={2}
        missing={isMissing ? say('acts.reason.missing') : undefined}
      />
      <div class="gp-actions">
        {SAMPLE_OUTCOMES.map((outcome) => (
          <Button key={outcome} disabled={sending} onPress={() => judge(outcome)}>
            {say(`sample.${outcome}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
