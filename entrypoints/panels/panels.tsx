import { render } from 'preact';
import { HoldDialog } from '../../components/page/hold-dialog';
import { HOLDS, type HoldKind } from '../../components/page/hold-kinds';
import { PageFrame } from '../../components/page/page-frame';
import type { PageWords } from '../../components/words/page-language';
import { mergeStages } from '../../domain/finding';
import type { PersonRef } from '../../domain/person';
import type { Assessment } from '../checker/assess';
import type { PanelsDrawing } from '../checker/panels-bridge';
import type { Held, View } from '../checker/views';
import type { Acts } from './acts';
import { changedOf, DraftCard } from './draft-card';
import type { SafetyCopies } from './safety-copies';
import { openSubmission } from './submit-draft';

interface PanelsProps extends PanelsDrawing {
  readonly acts: Acts;
  readonly copies: SafetyCopies;
  /** In whose name drafts may be prepared. */
  readonly principals: () => readonly PersonRef[];
  readonly words: PageWords;
  /** False where the organisation's server takes no drafts. */
  readonly storesDrafts: boolean;
  /** Where to turn for help, from the pack. */
  readonly help: string | undefined;
}

/** Draws the open cards and the dialog into their own corner of the shadow root. */
export function drawPanels(corner: HTMLElement, props: PanelsProps): void {
  render(<Panels {...props} />, corner);
}

function Panels(props: PanelsProps) {
  const { views, held, words, scheme } = props;
  const heldView = views.find((view) => view.key === held?.key);
  return (
    <PageFrame words={words} scheme={scheme}>
      {views
        .filter(({ isOpen }) => isOpen)
        .map((view) => (
          <div key={view.key} class="place" data-card={view.key}>
            <DraftCard {...props} view={view} />
          </div>
        ))}
      {held && heldView && <HeldPost {...props} held={held} view={heldView} />}
    </PageFrame>
  );
}

function HeldPost(props: PanelsProps & { held: Held; view: View }) {
  const { held, view, acts, help, storesDrafts } = props;
  const { key, assessment } = view;
  const { check, draft } = assessment;
  return (
    <HoldDialog
      key={`${key} ${held.kind} ${held.isApart}`}
      kind={storesDrafts ? held.kind : withoutSending(held.kind)}
      findings={check.findings}
      draft={draft}
      stages={stagesOf(assessment)}
      changed={changedOf(assessment)}
      help={help}
      sending={held.isSending}
      problem={held.kind === 'queued' ? (assessment.queued?.problem ?? held.problem) : held.problem}
      principals={props.principals()}
      // A new version stays in the name that its draft was sent in.
      revises={revisesOf(assessment, held)}
      onSubmit={(said) => acts.submit(key, said)}
      onWriteReason={() => acts.askReason(key)}
      onFix={(finding) => acts.fix(key, finding)}
      onClose={acts.closeDialog}
    />
  );
}

function withoutSending(kind: HoldKind): HoldKind {
  return HOLDS[kind].act === 'submit' ? 'not-stored' : kind;
}

function revisesOf(assessment: Assessment, { isApart = false }: Held) {
  const open = openSubmission(assessment);
  if (!open) return undefined;
  return { sentAt: open.createdAt, mayBeApart: open === assessment.here.earlier, isApart };
}

function stagesOf({ check, here }: Assessment) {
  const asked = mergeStages(check.findings, check.topics);
  return asked.length > 0 ? asked : ((here.same ?? here.earlier)?.stages ?? []);
}
