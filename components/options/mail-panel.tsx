import { useState } from 'preact/hooks';
import {
  MESSAGE_LANGUAGES,
  type MessageLanguage,
  type Notifications,
} from '../../domain/api-messages';
import { MAIL_TOPICS, type MessageTopic } from '../../domain/message-topic';
import type { Problem } from '../../domain/problem';
import { Button } from '../basic/button';
import { CheckField } from '../basic/check-field';
import { FactList } from '../basic/fact-list';
import { ProblemNote } from '../basic/problem-note';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';
import { Panel } from './panel';

export type MailTopic = Exclude<MessageTopic, 'submitted' | 'hand-off'>;

export interface MailPanelProps {
  /** Undefined until it was read. */
  readonly wish: Notifications | undefined;
  /** Where mail goes; null where nobody told the server. */
  readonly email: string | null;
  readonly busy: boolean;
  readonly saved: boolean;
  readonly problem?: Problem | undefined;
  readonly onSave: (wish: Notifications) => void;
}

/** Each in its own words, whatever the language of the screen. */
const NAMES: Readonly<Record<MessageLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
};

/** What a person is told by mail. */
export function MailPanel({ wish, email, problem, ...rest }: MailPanelProps) {
  const { say } = useDeskWords();
  return (
    <Panel title={say('mail.title')} id="mail">
      <p class="gp-soft">{say('mail.text')}</p>
      {problem && <ProblemNote problem={problem} precise />}
      {wish && email === null && <p class="gp-note-title">{say('mail.nowhere')}</p>}
      {wish && (
        <>
          {email !== null && <FactList facts={[[say('mail.address'), email]]} />}
          <MailForm key={JSON.stringify(wish)} wish={wish} {...rest} />
        </>
      )}
    </Panel>
  );
}

type MailFormProps = Pick<MailPanelProps, 'busy' | 'saved' | 'onSave'> & { wish: Notifications };

function MailForm({ wish, busy, saved, onSave }: MailFormProps) {
  const { say } = useDeskWords();
  const [now, change] = useState(wish);
  const isSame = JSON.stringify(now) === JSON.stringify(wish);
  const send = (event: Event) => {
    event.preventDefault();
    if (!busy) onSave(now);
  };
  return (
    <form class="gp-stack" noValidate onSubmit={send}>
      <CheckField
        label={say('mail.wanted')}
        checked={now.mail}
        onChange={(mail) => change({ ...now, mail })}
      />
      {now.mail && <Wishes wish={now} onChange={change} />}
      <div class="gp-actions">
        <Button submits disabled={busy || isSame} onPress={() => undefined}>
          {say('mail.save')}
        </Button>
        <span class="gp-soft" role="status">
          {saved && isSame && say('mail.saved')}
        </span>
      </div>
    </form>
  );
}

function Wishes(props: { wish: Notifications; onChange: (wish: Notifications) => void }) {
  const { wish, onChange } = props;
  const { say } = useDeskWords();
  const toggle = (topic: MessageTopic, on: boolean) => {
    const others = wish.topics.filter((one) => one !== topic);
    onChange({ ...wish, topics: on ? [...others, topic] : others });
  };
  return (
    <>
      <SelectField
        label={say('mail.language')}
        value={wish.language}
        options={MESSAGE_LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
        onChange={(language) => onChange({ ...wish, language: language as MessageLanguage })}
      />
      <fieldset class="gp-choices">
        <legend class="gp-label">{say('mail.topics')}</legend>
        {MAIL_TOPICS.map((topic) => (
          <CheckField
            key={topic}
            label={say(`mail.topic.${topic as MailTopic}`)}
            checked={wish.topics.includes(topic)}
            onChange={(on) => toggle(topic, on)}
          />
        ))}
      </fieldset>
    </>
  );
}
