import { useState } from 'preact/hooks';
import { type Calendars, calendarOf, type WorkingCalendar } from '../../domain/working-calendar';
import { Button } from '../basic/button';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';
import { HoursForm } from './hours-form';

/** The calendar of groups without one of their own. */
export const OTHERS = 'default';

export interface HoursOfGroupProps {
  readonly calendars: Calendars;
  /** Groups to choose from. */
  readonly groups: readonly string[];
  readonly onSave: (calendars: Calendars) => void;
  readonly onCancel: () => void;
}

/** Whose hours, then which. A group without hours of its own begins with those of all others. */
export function HoursOfGroup({ calendars, groups, onSave, onCancel }: HoursOfGroupProps) {
  const { say } = useDeskWords();
  const [group, choose] = useState(OTHERS);
  const { [group]: own, ...rest } = calendars;
  const calendar = calendarOf(calendars, group);
  const names = [...new Set([...Object.keys(calendars), ...groups])].filter(
    (one) => one !== OTHERS,
  );
  const save = (next: WorkingCalendar) => onSave({ ...calendars, [group]: next });
  return (
    <>
      <SelectField
        label={say('flow.hours.whose')}
        value={group}
        options={[
          { value: OTHERS, label: say('flow.hours.others') },
          ...names.sort().map((name) => ({ value: name, label: name })),
        ]}
        onChange={choose}
      />
      {group !== OTHERS && own && (
        <div class="gp-actions">
          <Button look="quiet" onPress={() => onSave(rest)}>
            {say('flow.hours.as-others')}
          </Button>
        </div>
      )}
      {calendar.hours.length === 1 ? (
        <HoursForm key={group} calendar={calendar} onSave={save} onCancel={onCancel} />
      ) : (
        <>
          <p>
            {say('flow.hours.several')} <code dir="ltr">guidepost calendars set FILE</code>
          </p>
          <div class="gp-actions">
            <Button onPress={onCancel}>{say('decide.cancel')}</Button>
          </div>
        </>
      )}
    </>
  );
}
