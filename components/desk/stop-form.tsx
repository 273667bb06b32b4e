import { useState } from 'preact/hooks';
import type { StopRequest } from '../../domain/api-conversation';
import type { StopScope } from '../../domain/crisis';
import type { Site } from '../../domain/draft';
import { Button } from '../basic/button';
import { CheckField } from '../basic/check-field';
import { Field } from '../basic/field';
import { momentOf } from '../basic/moment';
import { ReasonField } from '../basic/reason-field';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';

export interface StopFormProps {
  /** Id of who would start it. */
  readonly me: string;
  readonly groups: readonly string[];
  readonly sending: boolean;
  readonly onStart: (stop: StopRequest) => void;
}

const SITES: readonly Site[] = ['x', 'facebook', 'linkedin'];

/** Stops posting, after a reason: for publishers and administrators. */
export function StopForm(props: StopFormProps) {
  const { say } = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenForm {...props} onClose={() => setOpen(false)} />;
  return (
    <div class="gp-actions">
      <Button look="danger" icon="stop" onPress={() => setOpen(true)}>
        {say('stop.start')}
      </Button>
    </div>
  );
}

function OpenForm({
  me,
  groups,
  sending,
  onStart,
  onClose,
}: StopFormProps & { onClose: () => void }) {
  const { say } = useDeskWords();
  const [reason, write] = useState('');
  const [scope, choose] = useState('all');
  const [until, setUntil] = useState('');
  const [statement, setStatement] = useState('');
  const [speaks, setSpeaks] = useState(true);
  const [isMissing, setMissing] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || sending) return;
    const end = momentOf(until);
    onStart({
      reason: reason.trim(),
      scope: scopeOf(scope),
      allow: speaks ? [me] : [],
      ...(end && { until: end }),
      ...(statement.trim() && { statement: statement.trim() }),
    });
    onClose();
  };
  const scopes = [
    { value: 'all', label: say('stop.scope.all') },
    ...SITES.map((site) => ({
      value: `site ${site}`,
      label: say('stop.scope.site', { site: say(`site.${site}`) }),
    })),
    ...groups.map((group) => ({
      value: `group ${group}`,
      label: say('stop.scope.group', { group }),
    })),
  ];
  return (
    <form class="gp-suggestion" noValidate onSubmit={send}>
      <ReasonField
        label={say('stop.reason')}
        value={reason}
        onChange={write}
        missing={isMissing ? say('acts.reason.missing') : undefined}
      />
      <SelectField label={say('stop.scope')} value={scope} options={scopes} onChange={choose} />
      <Field type="moment" label={say('stop.until.field')} value={until} onChange={setUntil} />
      <ReasonField
        label={say('stop.statement.field')}
        value={statement}
        onChange={setStatement}
        optional
        rows={2}
      />
      <CheckField label={say('stop.speaks')} checked={speaks} onChange={setSpeaks} />
      <div class="gp-actions">
        <Button submits look="danger" disabled={sending} onPress={onClose}>
          {say('stop.start')}
        </Button>
        <Button onPress={onClose}>{say('decide.cancel')}</Button>
      </div>
    </form>
  );
}

function scopeOf(value: string): StopScope {
  const [kind, ...rest] = value.split(' ');
  const site = SITES.find((one) => one === rest[0]);
  if (kind === 'site' && site) return { kind, site };
  return kind === 'group' ? { kind, group: rest.join(' ') } : { kind: 'all' };
}
