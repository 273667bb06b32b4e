import type { Finding } from '../../domain/finding';
import { VisibleText } from '../basic/plain-text';
import { LOOK_OF_ACTION } from '../basic/states';
import { useDeskWords } from '../words/words-context';
import { type Segment, segmentsOf } from './text-segments';

export interface MarkedTextProps {
  readonly text: string;
  /** Those of this part only. */
  readonly findings: readonly Finding[];
}

/** A draft's text with what the policy found marked at its place. Never a link one could press. */
export function MarkedText({ text, findings }: MarkedTextProps) {
  return (
    <p class="gp-post-text" dir="auto">
      {segmentsOf(text, findings).map((segment) => (
        <SegmentText key={segment.start} segment={segment} />
      ))}
    </p>
  );
}

function SegmentText({ segment }: { segment: Segment }) {
  const { say } = useDeskWords();
  const text = <VisibleText text={segment.text} />;
  const words = segment.sort === 'plain' ? text : <span class="gp-token">{text}</span>;
  if (!segment.finding) return words;
  const title = say('preview.found', { title: segment.finding.title });
  return (
    <mark
      class="gp-hit"
      data-tone={LOOK_OF_ACTION[segment.finding.action].tone}
      data-rule={segment.finding.ruleId}
      title={title}
    >
      {words}
    </mark>
  );
}
