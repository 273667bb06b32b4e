import { type Site, siteSchema } from '../../domain/draft';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';

export interface SiteFieldProps {
  /** Undefined: any. */
  readonly site: Site | undefined;
  readonly onChange: (site: Site | undefined) => void;
}

/** One of the sites that are covered, or all of them. */
export function SiteField({ site, onChange }: SiteFieldProps) {
  const { say } = useDeskWords();
  return (
    <SelectField
      label={say('queue.filter.site')}
      value={site ?? ''}
      options={[
        { value: '', label: say('queue.filter.any') },
        ...siteSchema.options.map((value) => ({ value, label: say(`site.${value}`) })),
      ]}
      onChange={(value) => onChange(siteSchema.options.find((one) => one === value))}
    />
  );
}
