import { useId, useState } from 'preact/hooks';
import type { Draft } from '../../domain/draft';
import type { Finding, Stage } from '../../domain/finding';
import type { GhostWritingRequest } from '../../domain/ghost-writing';
import type { PersonRef } from '../../domain/person';
import type { Problem } from '../../domain/problem';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { ProblemNote } from '../basic/problem-note';
import { StageName } from '../basic/stage-name';
import { groupNames } from '../basic/stage-words';
import { useWords } from '../words/words-context';
import { type Changed, ChangedParts } from './changed-note';
import { Dialog } from './dialog';
import { FindingList } from './finding-list';
import { GhostFields } from './ghost-fields';
import { HoldActions } from './hold-actions';
import { HOLDS, type HoldKind } from './hold-kinds';
import { NoteField } from './note-field';

export interface HoldDialogProps {
  readonly kind: HoldKind;
  readonly findings: readonly Finding[];
  readonly draft: Draft;
  readonly stages: readonly Stage[];
  readonly changed?: Changed | undefined;
  readonly help?: string | undefined;
  readonly sending: boolean;
  readonly problem?: Problem | undefined;
  /** In whose name it may be submitted as well; absent where that was said before. */
  readonly principals?: readonly PersonRef[] | undefined;
  readonly onSubmit: (note: string, ghostWriting: GhostWritingRequest | undefined) => void;
  /** Opens the Guidepost window in which a reason is written. */
  readonly onWriteReason: () => void;
  readonly onFix?: ((finding: Finding) => void) | undefined;
  readonly onClose: () => void;
}

/** Shown when a post is held: why, and what to do next. Modal from its first drawing. */
export function HoldDialog(props: HoldDialogProps) {
  const [note, setNote] = useState('');
  const [ghostWriting, setGhostWriting] = useState<GhostWritingRequest>();
  const heading = useId();
  const submits = HOLDS[props.kind].act === 'submit';
  const { principals = [] } = props;
  return (
    <Dialog labelledBy={heading} onClose={props.onClose}>
      <HoldHead kind={props.kind} stages={props.stages} heading={heading} />
      <HoldBody {...props} />
      {submits && principals.length > 0 && (
        <GhostFields people={principals} value={ghostWriting} onChange={setGhostWriting} />
      )}
      {submits && <NoteField value={note} onChange={setNote} />}
      {props.problem && <ProblemNote problem={props.problem} waits={props.kind === 'queued'} />}
      <HoldActions
        kind={props.kind}
        sending={props.sending}
        onSubmit={() => props.onSubmit(note.trim(), ghostWriting)}
        onWriteReason={props.onWriteReason}
        onClose={props.onClose}
      />
    </Dialog>
  );
}

function HoldHead(props: { kind: HoldKind; stages: readonly Stage[]; heading: string }) {
  const words = useWords();
  const { kind, stages, heading } = props;
  const groups = groupNames(stages, words);
  return (
    <header class="gp-hold-head">
      <span class="gp-hold-icon" data-tone={HOLDS[kind].tone}>
        <Icon name={HOLDS[kind].icon} />
      </span>
      <div>
        <h2 class="gp-hold-title" id={heading}>
          {words.say(`hold.${kind}`)}
        </h2>
        <p>
          <Phrase text={words.say(`hold.${kind}.text`)} values={{ groups }} />
        </p>
        <p class="gp-soft">{words.say(`hold.${kind}.next`)}</p>
      </div>
    </header>
  );
}

function HoldBody({ kind, findings, draft, stages, changed, help, onFix }: HoldDialogProps) {
  const words = useWords();
  const { shows } = HOLDS[kind];
  return (
    <>
      {shows.includes('changed') && changed && <ChangedParts changed={changed} />}
      {shows.includes('findings') && findings.length > 0 && (
        <FindingList findings={findings} draft={draft} onFix={onFix} />
      )}
      {shows.includes('stages') && stages.length > 0 && (
        <div class="gp-who">
          <span class="gp-label">{words.say('hold.stages')}</span>
          <ol class="gp-steps-short">
            {stages.map((stage) => (
              <li key={stage.group}>
                <StageName stage={stage} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {help && (
        <p class="gp-fine">
          <Phrase text={words.say('card.help')} values={{ help }} />
        </p>
      )}
    </>
  );
}
