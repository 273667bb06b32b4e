import { useState } from 'preact/hooks';
import { type Calendars, OFFICE_HOURS, type WorkingCalendar } from '../../domain/working-calendar';
import { Button } from '../basic/button';
import { PlainText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';
import { HoursForm } from './hours-form';
import { weekDays } from './week-days';

export interface FlowHoursProps {
  readonly calendars: Calendars;
  readonly sending: boolean;
  /** Absent for those who may only read it. Hours with a break, or other hours on some days, are not changed here. */
  readonly onSave?: ((calendars: Calendars) => void) | undefined;
}

const OTHERS = 'default';

/** When groups work: their own calendars, then that of all others, which can be changed here. */
export function FlowHours({ calendars, sending, onSave }: FlowHoursProps) {
  const { say } = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const { [OTHERS]: others = OFFICE_HOURS, ...own } = calendars;
  const save = (next: WorkingCalendar) => {
    setOpen(false);
    onSave?.({ ...calendars, [OTHERS]: next });
  };
  return (
    <>
      <p class="gp-fine">{say('flow.hours.hint')}</p>
      <ul class="gp-list">
        {Object.entries(own).map(([group, calendar]) => (
          <CalendarLine key={group} name={group} calendar={calendar} />
        ))}
        <CalendarLine name={say('flow.hours.others')} calendar={others} />
      </ul>
      {isOpen && <HoursForm calendar={others} onSave={save} onCancel={() => setOpen(false)} />}
      {!isOpen && onSave && others.hours.length === 1 && (
        <div class="gp-actions">
          <Button disabled={sending} onPress={() => setOpen(true)}>
            {say('flow.edit')}
          </Button>
        </div>
      )}
    </>
  );
}

function CalendarLine({ name, calendar }: { name: string; calendar: WorkingCalendar }) {
  const { say, list, language } = useDeskWords();
  const names = weekDays(language);
  const dayNames = (days: readonly number[]) =>
    list(names.filter(({ day }) => days.includes(day)).map((one) => one.name));
  const { timeZone, hours, holidays } = calendar;
  return (
    <li class="gp-draft">
      <b>
        <PlainText text={name} />
      </b>
      {hours.map(({ days, from, until }) => (
        <p key={`${days} ${from}`}>
          {dayNames(days)}{' '}
          <bdi dir="ltr">
            {from}–{until}
          </bdi>
        </p>
      ))}
      <p class="gp-soft">
        <PlainText text={timeZone} />
        {holidays.length > 0 && ` · ${say('flow.hours.holidays', { count: holidays.length })}`}
      </p>
    </li>
  );
}
