import { useId } from 'preact/hooks';
import type { Draft } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
import type { Problem } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { EmptyState } from '../basic/empty-state';
import { Icon } from '../basic/icon';
import { IconButton } from '../basic/icon-button';
import { Phrase } from '../basic/phrase';
import { ProblemNote } from '../basic/problem-note';
import { useWords } from '../words/words-context';
import { type Changed, ChangedNote } from './changed-note';
import { EarlierNote, type EarlierText } from './earlier-note';
import { FindingList } from './finding-list';
import { type InOutbox, OutboxNote } from './outbox-note';
import { SubmissionNote } from './submission-note';

export interface CardProps {
  readonly findings: readonly Finding[];
  readonly draft: Draft;
  readonly submission?: Submission | undefined;
  /** Where to turn for help, from the pack. */
  readonly help?: string | undefined;
  readonly changed?: Changed | undefined;
  readonly problem?: Problem | undefined;
  /** Submitted, and not on the server. */
  readonly outbox?: InOutbox | undefined;
  /** What stood here before a change of ours. */
  readonly earlier?: EarlierText | undefined;
  /** A box that we know only by its looks: nothing is held there. */
  readonly partial?: boolean | undefined;
  /** Nothing is put into the draft before this is called. */
  readonly onFix?: ((finding: Finding) => void) | undefined;
  readonly onClose: () => void;
  readonly onSubmit?: (() => void) | undefined;
  /** For somebody else to approve, though no rule asks. */
  readonly onSubmitInName?: (() => void) | undefined;
  /** It only looks like what was approved. */
  readonly onApart?: (() => void) | undefined;
  readonly onAskReason?: (() => void) | undefined;
  readonly onWithdraw?: (() => void) | undefined;
  /** Lets a refused row of the outbox go. */
  readonly onDismiss?: (() => void) | undefined;
  /** For the chip's `controls`. */
  readonly id?: string;
}

/** The findings of one draft and where its submission stands; opened from the chip. */
export function Card(props: CardProps) {
  const { say } = useWords();
  const heading = useId();
  return (
    <section
      class="gp-card"
      id={props.id}
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Else a dialog of the site, in which the card may stand, closes with it.
        event.preventDefault();
        props.onClose();
      }}
    >
      <header class="gp-card-head">
        <h2 class="gp-card-title" id={heading}>
          {say('card.title')}
        </h2>
        <IconButton label={say('card.close')} icon="cross" onPress={props.onClose} />
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of facts, not of fields. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard. */}
      <div class="gp-card-body" tabIndex={0} role="group" aria-labelledby={heading}>
        <CardBody {...props} />
      </div>
      <CardActions {...props} />
    </section>
  );
}

function CardBody(props: CardProps) {
  const { changed, submission, findings, draft, help, onFix } = props;
  const { say } = useWords();
  const hasNews = props.problem || props.outbox || props.partial || changed || submission;
  return (
    <>
      {props.problem && <ProblemNote problem={props.problem} />}
      {props.partial && <PartialNote />}
      {props.outbox && <OutboxNote row={props.outbox} />}
      {changed && <ChangedNote changed={changed} />}
      {submission && !changed && <SubmissionNote submission={submission} />}
      {findings.length > 0 && <FindingList findings={findings} draft={draft} onFix={onFix} />}
      {findings.length === 0 && !hasNews && (
        <EmptyState title={say('card.empty')} text={say('card.empty.text')} />
      )}
      {props.earlier && <EarlierNote earlier={props.earlier} />}
      {help && (
        <p class="gp-fine">
          <Phrase text={say('card.help')} values={{ help }} />
        </p>
      )}
    </>
  );
}

function PartialNote() {
  const { say } = useWords();
  return (
    <div class="gp-note" data-tone="tip">
      <Icon name="dashes" />
      <div class="gp-note-body">
        <p class="gp-note-title">{say('card.partial')}</p>
        <p>{say('card.partial.text')}</p>
      </div>
    </div>
  );
}

function CardActions(props: CardProps) {
  const { say } = useWords();
  const { changed, onSubmit, onApart, onSubmitInName, onAskReason, onWithdraw, onDismiss } = props;
  const acts = [onSubmit, onApart, onSubmitInName, onAskReason, onWithdraw, onDismiss];
  if (acts.every((act) => !act)) return null;
  return (
    <footer class="gp-actions">
      {onSubmit && (
        <Button look="main" onPress={onSubmit}>
          {say(changed ? 'act.resubmit' : 'act.submit')}
        </Button>
      )}
      {onAskReason && (
        <Button look="main" icon="pen" onPress={onAskReason}>
          {say('act.reason')}
        </Button>
      )}
      {onApart && <Button onPress={onApart}>{say('apart.apart')}</Button>}
      {onSubmitInName && <Button onPress={onSubmitInName}>{say('act.in-name')}</Button>}
      {onWithdraw && <Button onPress={onWithdraw}>{say('act.withdraw')}</Button>}
      {onDismiss && <Button onPress={onDismiss}>{say('act.dismiss')}</Button>}
    </footer>
  );
}
