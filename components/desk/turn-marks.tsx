import type { PersonRef } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { claimNow } from '../../domain/turn';
import { Icon, type IconName } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import type { Tone } from '../basic/states';
import { useDeskWords } from '../words/words-context';

export interface TurnMarksProps {
  readonly item: Submission;
  /** Id of who looks at the screen. */
  readonly me: string | undefined;
  readonly now: number;
}

/** Who looks at it, whom it was given to, and where it was escalated to. */
export function TurnMarks({ item, me, now }: TurnMarksProps) {
  const { say } = useDeskWords();
  const claim = claimNow(item, new Date(now).toISOString());
  const { assignee, escalatedTo } = item.turn ?? {};
  const named = (key: 'claim' | 'assign', { id, name }: PersonRef) =>
    id === me ? (
      say(`${key}.me`)
    ) : (
      <Phrase text={say(key === 'claim' ? 'claim.by' : 'assign.to')} values={{ name }} />
    );
  const marks: readonly [IconName, Tone, ReturnType<typeof named> | undefined][] = [
    ['eye', 'wait', claim && named('claim', claim.by)],
    ['reply', 'quiet', assignee && named('assign', assignee)],
    [
      'flag',
      'care',
      escalatedTo && <Phrase text={say('escalated.to')} values={{ group: escalatedTo }} />,
    ],
  ];
  return (
    <>
      {marks.map(
        ([icon, tone, text]) =>
          text && (
            <span key={icon} class="gp-mark" data-tone={tone}>
              <Icon name={icon} />
              <span>{text}</span>
            </span>
          ),
      )}
    </>
  );
}
