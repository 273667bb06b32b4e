import { useState } from 'preact/hooks';
import { CheckField } from '../basic/check-field';
import { PlainText } from '../basic/plain-text';
import { useDeskWords } from '../words/words-context';
import { FlowEdit } from './flow-edit';
import { FormActions } from './form-actions';

export interface EmergencyGroupsProps {
  /** Groups that may post without approval. */
  readonly permitted: readonly string[];
  /** Groups to choose from. */
  readonly groups: readonly string[];
  readonly sending: boolean;
  /** Absent for those who may only read it. */
  readonly onSave?: ((groups: readonly string[]) => void) | undefined;
}

/** Who may post without approval in an emergency: nobody, until somebody says so. */
export function EmergencyGroups({ permitted, groups, sending, onSave }: EmergencyGroupsProps) {
  const { say } = useDeskWords();
  return (
    <>
      <p class="gp-fine">{say('emergency.hint')}</p>
      <FlowEdit
        sending={sending}
        form={
          onSave &&
          ((close) => (
            <GroupsForm
              permitted={permitted}
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
        {permitted.length === 0 && <p>{say('emergency.none')}</p>}
        <ul class="gp-list">
          {permitted.map((group) => (
            <li key={group} class="gp-draft">
              <PlainText text={group} />
            </li>
          ))}
        </ul>
      </FlowEdit>
    </>
  );
}

interface GroupsFormProps extends Pick<EmergencyGroupsProps, 'permitted' | 'groups'> {
  readonly onSave: (groups: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** A group that may, and that nobody is in any more, can be taken out as well. */
function GroupsForm({ permitted, groups, onSave, onCancel }: GroupsFormProps) {
  const { say } = useDeskWords();
  const [chosen, choose] = useState(permitted);
  const all = [...new Set([...groups, ...permitted])].sort();
  const send = (event: Event) => {
    event.preventDefault();
    onSave(all.filter((group) => chosen.includes(group)));
  };
  return (
    <form class="gp-suggestion" noValidate onSubmit={send}>
      <fieldset class="gp-choices">
        <legend class="gp-label">{say('emergency.groups')}</legend>
        {all.length === 0 && <p class="gp-soft">{say('emergency.no-groups')}</p>}
        {all.map((group) => (
          <CheckField
            key={group}
            label={<PlainText text={group} />}
            checked={chosen.includes(group)}
            onChange={(on) =>
              choose(on ? [...chosen, group] : chosen.filter((one) => one !== group))
            }
          />
        ))}
      </fieldset>
      <FormActions onCancel={onCancel}>{say('mail.save')}</FormActions>
    </form>
  );
}
