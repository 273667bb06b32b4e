import { LiveRegion } from '../../components/basic/live-region';
import { Chip } from '../../components/page/chip';
import { HoldDialog } from '../../components/page/hold-dialog';
import { PageFrame } from '../../components/page/page-frame';
import type { PageWords } from '../../components/words/page-language';
import { mergeStages } from '../../domain/finding';
import { hasCaret } from '../composer.content/in-use';
import type { Acts } from './acts';
import type { Assessment } from './assess';
import { changedOf, DraftCard } from './draft-card';
import { spokenWords } from './language-bridge';
import type { SafetyCopies } from './safety-copies';
import { shownState } from './shown-state';
import { SideNoteLine } from './side-note-line';
import { type Held, hasChip, type View } from './views';

export interface OverlayProps {
  readonly views: readonly View[];
  readonly held: Held | undefined;
  readonly acts: Acts;
  readonly languageTag: string;
  readonly scheme: 'light' | 'dark';
  readonly help: string | undefined;
  readonly isOrphaned: boolean;
  readonly copies: SafetyCopies;
}

/** Everything that Guidepost draws in a page. */
export function Overlay(props: OverlayProps) {
  const { views, held, languageTag, scheme, isOrphaned } = props;
  const words = spokenWords(languageTag);
  const heldView = views.find((view) => view.key === held?.key);
  return (
    <PageFrame words={words} scheme={scheme}>
      {views.filter(hasChip).map((view) => (
        <ComposerNotice key={view.key} {...props} view={view} />
      ))}
      {held && heldView && <HeldPost {...props} held={held} view={heldView} />}
      <LiveRegion message={spoken(views, words, isOrphaned)} />
    </PageFrame>
  );
}

function ComposerNotice(props: OverlayProps & { view: View }) {
  const { view, acts, isOrphaned } = props;
  const { key, assessment, account, isOpen } = view;
  return (
    <>
      <div class="place" data-chip={key}>
        <Chip
          verdict={shownState(view, isOrphaned)}
          count={assessment.check.findings.length}
          accountName={account.name}
          expanded={isOpen}
          onToggle={() => acts.toggle(key)}
          controls={`card-${key}`}
        />
        <SideNoteLine {...props} />
      </div>
      {isOpen && (
        <div class="place" data-card={key}>
          <DraftCard {...props} />
        </div>
      )}
    </>
  );
}

function HeldPost({ held, view, acts, help }: OverlayProps & { held: Held; view: View }) {
  const { key, assessment } = view;
  const { check, draft } = assessment;
  return (
    <HoldDialog
      key={`${key} ${held.kind}`}
      kind={held.kind}
      findings={check.findings}
      draft={draft}
      stages={stagesOf(assessment)}
      changed={changedOf(assessment)}
      help={help}
      sending={held.isSending}
      problem={held.kind === 'queued' ? (assessment.queued?.problem ?? held.problem) : held.problem}
      onSubmit={(note) => acts.submit(key, note)}
      onWriteReason={() => acts.askReason(key)}
      onFix={(finding) => acts.fix(key, finding)}
      onClose={acts.closeDialog}
    />
  );
}

function stagesOf({ check, here }: Assessment) {
  const asked = mergeStages(check.findings, check.topics);
  return asked.length > 0 ? asked : ((here.same ?? here.earlier)?.stages ?? []);
}

/** Read out once for each verdict: the state of the composer that is being written in. */
function spoken(views: readonly View[], { say }: PageWords, isOrphaned: boolean): string {
  const view = views.find((one) => one.composer.boxes.some(hasCaret));
  if (!view) return '';
  const { findings } = view.assessment.check;
  const state = say(`state.${shownState(view, isOrphaned)}`);
  const count = findings.length > 0 ? say('chip.findings', { count: findings.length }) : '';
  return ['Guidepost:', state, count].filter(Boolean).join(' ');
}
