import type { ComponentChildren } from 'preact';
import { wholeText } from '../../domain/draft';
import { currentRevision, type Submission } from '../../domain/submission';
import { Spinner } from '../basic/spinner';
import { FindingList } from '../page/finding-list';
import { useDeskWords } from '../words/words-context';
import { DecisionHistory } from './decision-history';
import { Difference } from './difference';
import { MediaDifference } from './media-difference';
import { PostPreview } from './post-preview';
import { Section } from './section';
import { StageSteps } from './stage-steps';

export interface ReviewSectionsProps {
  readonly submission: Submission;
  readonly now: number;
  /** What people said about it, where there is a server. */
  readonly talk?: ComponentChildren;
  /** It is on its way, and all that stands below it waits. */
  readonly isReading?: boolean | undefined;
}

/** Preview, difference, findings, steps and history of one submission. */
export function ReviewSections(props: ReviewSectionsProps) {
  const { submission } = props;
  const { say } = useDeskWords();
  const { draft, findings } = currentRevision(submission);
  const previous = submission.revisions.at(-2);
  return (
    <>
      <Section title={say('review.preview')}>
        <PostPreview draft={draft} findings={findings} />
      </Section>
      {previous && (
        <Section title={say('review.difference', { revision: previous.revision })}>
          {wholeText(previous.draft) === wholeText(draft) ? (
            <p class="gp-soft">{say('review.difference.none', { revision: previous.revision })}</p>
          ) : (
            <Difference before={wholeText(previous.draft)} after={wholeText(draft)} />
          )}
          <MediaDifference before={previous.draft} after={draft} revision={previous.revision} />
        </Section>
      )}
      <Section title={say('review.findings', { count: findings.length })}>
        {findings.length > 0 ? (
          <FindingList findings={findings} draft={draft} />
        ) : (
          <p class="gp-soft">{say('review.findings.none')}</p>
        )}
      </Section>
      {props.isReading ? <Spinner label={say('desk.loading')} /> : <TalkAndSteps {...props} />}
    </>
  );
}

function TalkAndSteps({ submission, now, talk }: ReviewSectionsProps) {
  const { say } = useDeskWords();
  return (
    <>
      {talk}
      <Section title={say('review.stages')}>
        <StageSteps submission={submission} />
      </Section>
      <Section title={say('review.history')}>
        <DecisionHistory submission={submission} now={now} />
      </Section>
    </>
  );
}
