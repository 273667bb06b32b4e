import { useId } from 'preact/hooks';
import { PostPreview } from '../../components/desk/post-preview';
import { Chip } from '../../components/page/chip';
import { FindingList } from '../../components/page/finding-list';
import { useDeskWords } from '../../components/words/words-context';
import type { Site } from '../../domain/draft';
import { verdictOf } from '../../domain/finding';
import { withFix } from '../../domain/post-length';
import type { Policy } from '../../platform/stored-schemas';
import { practiceDraft } from './practice-draft';
import { useCheck } from './use-check';

interface PracticeBoxProps {
  readonly policy: Policy | null;
  readonly site: Site;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** One box, its chip, its findings and the preview with the matched words marked. */
export function PracticeBox({ policy, site, text, onText }: PracticeBoxProps) {
  const { say } = useDeskWords();
  const field = useId();
  const draft = practiceDraft(policy, site, text);
  const findings = useCheck(policy, draft);
  return (
    <section class="gp-panel gp-stack" aria-label={say('reason.draft')}>
      <label class="gp-label" for={field}>
        {say('reason.draft')}
      </label>
      <textarea
        id={field}
        class="gp-input"
        rows={5}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <div>
        <Chip
          verdict={verdictOf(findings)}
          count={findings.length}
          accountName={draft.account.name}
          expanded={findings.length > 0}
          onToggle={() => document.getElementById(field)?.focus()}
        />
      </div>
      {findings.length > 0 && (
        <FindingList
          findings={findings}
          draft={draft}
          onFix={(finding) => onText(withFix(text, finding))}
        />
      )}
      {text && <PostPreview draft={draft} findings={findings} />}
    </section>
  );
}
