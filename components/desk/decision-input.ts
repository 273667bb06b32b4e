import type { DecisionVerdict } from '../../domain/submission';

export interface DecisionInput {
  readonly verdict: DecisionVerdict;
  /** Empty for an approval. */
  readonly reason: string;
}
