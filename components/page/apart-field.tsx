import { SelectField } from '../basic/select-field';
import { useWords } from '../words/words-context';

export interface ApartFieldProps {
  /** When the draft was sent that this one looks like: ISO 8601. */
  readonly sentAt: string;
  readonly isApart: boolean;
  readonly onChange: (isApart: boolean) => void;
}

/** Much the same words can be a new version or another post; only the author knows. */
export function ApartField({ sentAt, isApart, onChange }: ApartFieldProps) {
  const { say, at } = useWords();
  return (
    <SelectField
      label={say('apart.label')}
      value={isApart ? 'apart' : 'version'}
      options={[
        { value: 'version', label: say('apart.version', { time: at(sentAt) }) },
        { value: 'apart', label: say('apart.apart') },
      ]}
      onChange={(value) => onChange(value === 'apart')}
    />
  );
}
