import { type Calendars, OFFICE_HOURS, type WorkingCalendar } from '../../domain/working-calendar';
import { PlainText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';
import { FlowEdit } from './flow-edit';
import { HoursOfGroup, OTHERS } from './hours-of-group';
import { weekDays } from './week-days';

export interface FlowHoursProps {
  readonly calendars: Calendars;
  /** Groups to choose from. */
  readonly groups: readonly string[];
  readonly sending: boolean;
  /** Absent for those who may only read it. Hours with a break, or other hours on some days, are not changed here. */
  readonly onSave?: ((calendars: Calendars) => void) | undefined;
}

/** When groups work: their own calendars, then that of all others. */
export function FlowHours({ calendars, groups, sending, onSave }: FlowHoursProps) {
  const { say } = useDeskWords();
  const { [OTHERS]: others = OFFICE_HOURS, ...own } = calendars;
  return (
    <>
      <p class="gp-fine">{say('flow.hours.hint')}</p>
      <FlowEdit
        sending={sending}
        form={
          onSave &&
          ((close) => (
            <HoursOfGroup
              calendars={calendars}
              groups={groups}
              onSave={(next) => {
                close();
                onSave(next);
              }}
              onCancel={close}
            />
          ))
        }
      >
        <ul class="gp-list">
          {Object.entries(own).map(([group, calendar]) => (
            <CalendarLine key={group} name={group} calendar={calendar} />
          ))}
          <CalendarLine name={say('flow.hours.others')} calendar={others} />
        </ul>
      </FlowEdit>
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
