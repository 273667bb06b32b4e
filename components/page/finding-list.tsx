import type { Draft } from '../../domain/draft';
import { ACTIONS, type Finding } from '../../domain/finding';
import { FindingItem } from './finding-item';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly draft: Draft;
  readonly onFix?: ((finding: Finding) => void) | undefined;
}

/** Strictest first, then in the order of the text. */
export function FindingList({ findings, draft, onFix }: FindingListProps) {
  return (
    <ul class="gp-findings">
      {[...findings].sort(byWeight).map((finding) => (
        <FindingItem
          key={`${finding.ruleId} ${finding.part} ${finding.start}`}
          finding={finding}
          draft={draft}
          onFix={onFix}
        />
      ))}
    </ul>
  );
}

function byWeight(a: Finding, b: Finding): number {
  return (
    ACTIONS.indexOf(b.action) - ACTIONS.indexOf(a.action) || a.part - b.part || a.start - b.start
  );
}
