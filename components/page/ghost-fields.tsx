import type { GhostWritingRequest } from '../../domain/ghost-writing';
import type { PersonRef } from '../../domain/person';
import { Phrase } from '../basic/phrase';
import { SelectField } from '../basic/select-field';
import { useWords } from '../words/words-context';

export interface GhostFieldsProps {
  /** In whose name the author may write. */
  readonly people: readonly PersonRef[];
  /** It is for one of them: nobody else is no answer. */
  readonly isAsked?: boolean;
  /** Undefined where it is the author's own draft. */
  readonly value: GhostWritingRequest | undefined;
  readonly onChange: (value: GhostWritingRequest | undefined) => void;
}

/** In whose name a draft is, and who presses Post. */
export function GhostFields({ people, isAsked = false, value, onChange }: GhostFieldsProps) {
  const { say } = useWords();
  const principal = people.find(({ id }) => id === value?.principalId);
  const poster = value?.poster ?? 'principal';
  return (
    <>
      <SelectField
        label={say('ghost.name')}
        value={value?.principalId ?? ''}
        options={[
          { value: '', label: say(isAsked ? 'ghost.choose' : 'ghost.myself') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => onChange(id === '' ? undefined : { principalId: id, poster })}
      />
      {principal && (
        <>
          <SelectField
            label={say('ghost.poster')}
            value={poster}
            options={[
              { value: 'principal', label: principal.name },
              { value: 'author', label: say('ghost.poster.author') },
            ]}
            onChange={(who) =>
              onChange({
                principalId: principal.id,
                poster: who === 'author' ? 'author' : 'principal',
              })
            }
          />
          <p class="gp-fine">
            <Phrase text={say('ghost.hint')} values={{ name: principal.name }} />
          </p>
        </>
      )}
    </>
  );
}
