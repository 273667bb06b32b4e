import { useState } from 'preact/hooks';
import { type WorkingCalendar, workingCalendarSchema } from '../../domain/working-calendar';
import { CheckField } from '../basic/check-field';
import { Field } from '../basic/field';
import { useDeskWords } from '../words/words-context';
import { FormActions } from './form-actions';
import { weekDays } from './week-days';

export interface HoursFormProps {
  readonly calendar: WorkingCalendar;
  readonly onSave: (calendar: WorkingCalendar) => void;
  readonly onCancel: () => void;
}

/** The same hours on some days of the week. Days off stay as they are. */
export function HoursForm({ calendar, onSave, onCancel }: HoursFormProps) {
  const { say, language } = useDeskWords();
  const [first] = calendar.hours;
  const [timeZone, setZone] = useState(calendar.timeZone);
  const [from, setFrom] = useState(first?.from ?? '09:00');
  const [until, setUntil] = useState(first?.until ?? '17:00');
  const [days, setDays] = useState<readonly number[]>(calendar.hours.flatMap((one) => one.days));
  const [isWrong, setWrong] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    const hours = [{ days: [...new Set(days)].sort(), from: from.trim(), until: until.trim() }];
    const next = { ...calendar, timeZone: timeZone.trim(), hours };
    const parsed = workingCalendarSchema.safeParse(next);
    setWrong(!parsed.success);
    if (parsed.success) onSave(parsed.data);
  };
  const toggle = (day: number, on: boolean) =>
    setDays(on ? [...days, day] : days.filter((one) => one !== day));
  return (
    <form class="gp-suggestion" noValidate onSubmit={send}>
      <fieldset class="gp-choices" data-flow="row">
        <legend class="gp-label">{say('flow.hours.days')}</legend>
        {weekDays(language).map(({ day, name }) => (
          <CheckField
            key={day}
            label={name}
            checked={days.includes(day)}
            onChange={(on) => toggle(day, on)}
          />
        ))}
      </fieldset>
      <Field label={say('flow.hours.from')} value={from} onChange={setFrom} />
      <Field label={say('flow.hours.until')} value={until} onChange={setUntil} />
      <Field
        label={say('flow.hours.zone')}
        value={timeZone}
        onChange={setZone}
        wrong={isWrong ? say('flow.hours.wrong') : undefined}
      />
      <FormActions onCancel={onCancel}>{say('mail.save')}</FormActions>
    </form>
  );
}
