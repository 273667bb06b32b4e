import type { ComponentChildren } from 'preact';
import { wholeText } from '../../domain/draft';
import { currentRevision, type Submission } from '../../domain/submission';
import { FindingList } from '../page/finding-list';
import { useDeskWords } from '../words/words-context';
import { DecisionHistory } from './decision-history';
import { Difference } from './difference';
import { MediaDifference } from './media-difference';
import { PostPreview } from './post-preview';
import { StageSteps } from './stage-steps';

export interface ReviewSectionsProps {
  readonly submission: Submission;
  readonly now: number;
}

/** Preview, difference, findings, steps and history of one submission. */
export function ReviewSections({ submission, now }: ReviewSectionsProps) {
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
      <Section title={say('review.stages')}>
        <StageSteps submission={submission} />
      </Section>
      <Section title={say('review.history')}>
        <DecisionHistory submission={submission} now={now} />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="gp-section">
      <h3 class="gp-section-title">{title}</h3>
      {children}
    </section>
  );
}
