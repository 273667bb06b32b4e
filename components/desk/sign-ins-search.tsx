import { useState } from 'preact/hooks';
import { Field } from '../basic/field';
import { useDeskWords } from '../words/words-context';
import { SearchForm } from './search-form';

export interface SignInsSearchProps {
  /** Empty: of everybody. */
  readonly onFind: (person: string) => void;
}

/** Whose sign-ins are shown. */
export function SignInsSearch({ onFind }: SignInsSearchProps) {
  const { say } = useDeskWords();
  const [person, setPerson] = useState('');
  return (
    <SearchForm onSearch={() => onFind(person.trim())}>
      <Field label={say('signins.person')} type="words" value={person} onChange={setPerson} />
    </SearchForm>
  );
}
