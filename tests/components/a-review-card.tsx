import { ReviewCard, type ReviewCardProps } from '../../components/desk/review-card';
import { drawAtDesk } from './draw';
import { CARD } from './gallery/desk-props';
import { aSubmission } from './gallery/samples';

/** Draws the card of one submission, as a reviewer sees it in a trial unless something else is said. */
export function drawReviewCard(change: Partial<ReviewCardProps> = {}): HTMLElement {
  return drawAtDesk(<ReviewCard {...CARD} submission={aSubmission()} {...change} />);
}
