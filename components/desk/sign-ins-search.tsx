import { useState } from 'preact/hooks';
import { Button } from '../basic/button';
import { Field } from '../basic/field';
import { useDeskWords } from '../words/words-context';

export interface SignInsSearchProps {
  /** Empty: of everybody. */
  readonly onFind: (person: string) => void;
}

/** Whose sign-ins are shown. */
export function SignInsSearch({ onFind }: SignInsSearchProps) {
  const { say } = useDeskWords();
  const [person, setPerson] = useState('');
  return (
    <search>
      <form
        class="gp-suggestion"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onFind(person.trim());
        }}
      >
        <Field label={say('signins.person')} type="words" value={person} onChange={setPerson} />
        <div class="gp-actions">
          <Button submits onPress={() => undefined}>
            {say('all.search')}
          </Button>
        </div>
      </form>
    </search>
  );
}
