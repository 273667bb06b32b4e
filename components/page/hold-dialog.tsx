import { useId, useState } from 'preact/hooks';
import type { Draft } from '../../domain/draft';
import { type Finding, type Stage, verdictOf } from '../../domain/finding';
import type { GhostWritingRequest } from '../../domain/ghost-writing';
import type { PersonRef } from '../../domain/person';
import type { Problem } from '../../domain/problem';
import { isStop } from '../../domain/stop-finding';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { ProblemNote } from '../basic/problem-note';
import { StageName } from '../basic/stage-name';
import { groupNames } from '../basic/stage-words';
import { useWords } from '../words/words-context';
import { ApartField } from './apart-field';
import { type Changed, ChangedParts } from './changed-note';
import { Dialog } from './dialog';
import { FindingList } from './finding-list';
import { GhostFields } from './ghost-fields';
import { HoldActions } from './hold-actions';
import { HOLDS, type HoldAct, type HoldKind } from './hold-kinds';
import { NoteField } from './note-field';

export interface Revises {
  /** When that draft was sent: ISO 8601. */
  readonly sentAt: string;
  /** The texts only look alike, so that this one may be another post. */
  readonly mayBeApart: boolean;
  /** Its author has said so. */
  readonly isApart: boolean;
}

/** What the author says along with a draft. */
export interface HoldSaid {
  readonly note: string;
  readonly ghostWriting?: GhostWritingRequest | undefined;
  /** Not a new version of the draft that it looks like. */
  readonly isApart?: boolean;
}

export interface HoldDialogProps {
  readonly kind: HoldKind;
  readonly findings: readonly Finding[];
  readonly draft: Draft;
  readonly stages: readonly Stage[];
  readonly changed?: Changed | undefined;
  readonly help?: string | undefined;
  readonly sending: boolean;
  readonly problem?: Problem | undefined;
  /** In whose name it may be submitted as well. */
  readonly principals?: readonly PersonRef[] | undefined;
  /** It goes in as a new version of a draft; absent where it is a draft of its own. */
  readonly revises?: Revises | undefined;
  readonly onSubmit: (said: HoldSaid) => void;
  /** Opens the Guidepost window in which a reason is written. */
  readonly onWriteReason: () => void;
  readonly onFix?: ((finding: Finding) => void) | undefined;
  readonly onClose: () => void;
}

/** Shown when a post is held: why, and what to do next. Modal from its first drawing. */
export function HoldDialog(props: HoldDialogProps) {
  const [note, setNote] = useState('');
  const [ghostWriting, setGhostWriting] = useState<GhostWritingRequest>();
  const [isApart, setApart] = useState(props.revises?.isApart === true);
  const heading = useId();
  const { kind, revises, principals = [] } = props;
  const act = actOf(props, isApart);
  const shown = kindShown(props, act, isApart);
  const isSaid = isSaidAbove(shown, props.problem);
  const isOwn = !revises || isApart;
  return (
    <Dialog labelledBy={heading} onClose={props.onClose}>
      <HoldHead kind={shown} stages={props.stages} heading={heading} isNews={isSaid} />
      <HoldBody {...props} kind={shown} />
      {revises?.mayBeApart && HOLDS[kind].act === 'submit' && (
        <ApartField sentAt={revises.sentAt} isApart={isApart} onChange={setApart} />
      )}
      {act === 'submit' && isOwn && principals.length > 0 && (
        <GhostFields
          people={principals}
          isAsked={kind === 'in-name'}
          value={ghostWriting}
          onChange={setGhostWriting}
        />
      )}
      {act === 'submit' && <NoteField value={note} onChange={setNote} />}
      {props.problem && !isSaid && (
        <ProblemNote problem={props.problem} waits={kind === 'queued'} />
      )}
      <HoldActions
        kind={shown}
        act={act}
        isMissing={kind === 'in-name' && !ghostWriting}
        sending={props.sending}
        onSubmit={() =>
          props.onSubmit({
            note: note.trim(),
            ghostWriting: isOwn ? ghostWriting : undefined,
            isApart,
          })
        }
        onWriteReason={props.onWriteReason}
        onClose={props.onClose}
      />
    </Dialog>
  );
}

/** Another post that no rule holds asks nobody: a written reason says that it is one. */
function actOf({ kind, findings }: HoldDialogProps, isApart: boolean): HoldAct {
  const { act } = HOLDS[kind];
  return act === 'submit' && isApart && verdictOf(findings) !== 'sign-off' ? 'reason' : act;
}

/** Another post is no changed version: it is held for what it says itself. Under a stop there is nothing that its author could mend. */
function kindShown({ kind, findings }: HoldDialogProps, act: HoldAct, isApart: boolean): HoldKind {
  if (kind === 'blocked' && findings.some(isStop)) return 'stopped';
  if (kind !== 'changed' || !isApart) return kind;
  return act === 'reason' ? 'justify' : 'sign-off';
}

/** The server's refusal is what this dialog is about: a second note would say the same again. */
function isSaidAbove(kind: HoldKind, problem: Problem | undefined): boolean {
  return kind === 'not-stored' && problem?.code === 'drafts-not-stored';
}

interface HoldHeadProps {
  readonly kind: HoldKind;
  readonly stages: readonly Stage[];
  readonly heading: string;
  /** It is the answer to a press, which is read out. */
  readonly isNews: boolean;
}

function HoldHead({ kind, stages, heading, isNews }: HoldHeadProps) {
  const words = useWords();
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
        <p role={isNews ? 'alert' : undefined}>
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
