import type { DecisionVerdict } from '../../domain/submission';
import type { SuggestedPart } from '../../domain/suggestion';

export interface DecisionInput {
  readonly verdict: DecisionVerdict;
  /** Empty for an approval. */
  readonly reason: string;
  /** With a request for changes: the parts that the reviewer would write otherwise. */
  readonly suggestion?: SuggestedPart[];
}
