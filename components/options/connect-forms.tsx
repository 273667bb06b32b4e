import { useState } from 'preact/hooks';
import { Button } from '../basic/button';
import { Field } from '../basic/field';
import { useDeskWords } from '../words/words-context';
import type { ConnectPanelProps } from './connect-panel';
import { readEnrolment } from './enrolment';

type Handlers = Pick<ConnectPanelProps, 'onEnrol' | 'onSignIn' | 'onTrial' | 'busy'>;

/** The ways in: the company's, by account or by code, and the trial. */
export function ConnectForms({ onEnrol, onSignIn, onTrial, busy }: Handlers) {
  const { say } = useDeskWords();
  return (
    <>
      <p class="gp-soft">{say('connect.none.text')}</p>
      <div class="gp-two">
        <EnrolForm onEnrol={onEnrol} onSignIn={onSignIn} busy={busy} />
        <section class="gp-way">
          <h3 class="gp-section-title">{say('connect.trial.title')}</h3>
          <p>{say('connect.trial.text')}</p>
          <div class="gp-actions">
            <Button disabled={busy} onPress={onTrial}>
              {say('connect.trial.start')}
            </Button>
          </div>
        </section>
      </div>
    </>
  );
}

function EnrolForm({ onEnrol, onSignIn, busy }: Omit<Handlers, 'onTrial'>) {
  const { say } = useDeskWords();
  const [server, setServer] = useState('');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<'missing' | 'https'>();
  const send = () => {
    const enrolment = readEnrolment(server, code);
    setWrong(enrolment.ok ? undefined : enrolment.wrong);
    if (enrolment.ok) onEnrol(enrolment.serverUrl, enrolment.code);
  };
  /** The address alone; the field for the code may stay empty. */
  const account = () => {
    const there = readEnrolment(server, code.trim() || 'none');
    setWrong(there.ok ? undefined : there.wrong);
    if (there.ok) onSignIn?.(there.serverUrl);
  };
  return (
    <form
      class="gp-way"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3 class="gp-section-title">{say('connect.enrol.title')}</h3>
      <Field
        label={say('connect.code')}
        hint={say('connect.code.hint')}
        value={code}
        onChange={setCode}
      />
      <Field
        label={say('connect.server')}
        hint={say('connect.server.hint')}
        type="url"
        value={server}
        onChange={setServer}
        wrong={wrong && say(`connect.${wrong}`)}
      />
      <div class="gp-actions">
        <Button submits look="main" disabled={busy} onPress={send}>
          {say(busy ? 'connect.busy' : 'connect.enrol')}
        </Button>
        {onSignIn && (
          <Button disabled={busy} onPress={account}>
            {say('connect.account')}
          </Button>
        )}
      </div>
    </form>
  );
}
