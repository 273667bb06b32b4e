import { ReviewCard, type ReviewCardProps } from '../../components/desk/review-card';
import { drawAtDesk } from './draw';
import { aSubmission, NOW, REVIEWER } from './gallery/samples';
import { nothing } from './gallery/scene';

/** Draws the card of one submission, as a reviewer sees it in a trial unless something else is said. */
export function drawReviewCard(change: Partial<ReviewCardProps> = {}): HTMLElement {
  return drawAtDesk(
    <ReviewCard
      submission={aSubmission()}
      person={REVIEWER}
      now={NOW}
      onDecide={nothing}
      onBack={nothing}
      sending={false}
      {...change}
    />,
  );
}
