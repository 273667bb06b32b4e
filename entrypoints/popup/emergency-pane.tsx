import { ProblemNote } from '../../components/basic/problem-note';
import { EmergencyGroups } from '../../components/desk/emergency-groups';
import { Section } from '../../components/desk/section';
import { useDeskWords } from '../../components/words/words-context';
import { ask } from '../../platform/messenger';
import { useSetting } from './use-setting';

const read = () => ask('glass-permission.read', {});

interface EmergencyPaneProps {
  /** Groups that somebody is in. */
  readonly groups: readonly string[];
  readonly mayChange: boolean;
}

/** Who may post without approval in an emergency. */
export function EmergencyPane({ groups, mayChange }: EmergencyPaneProps) {
  const { say } = useDeskWords();
  const { value, problem, busy, save } = useSetting(read, (setting) =>
    ask('glass-permission.save', { setting }),
  );
  return (
    <Section title={say('emergency.title')}>
      {problem && <ProblemNote problem={problem} />}
      {value && (
        <EmergencyGroups
          permitted={value.permission.groups}
          groups={groups}
          sending={busy}
          onSave={mayChange ? (next) => save({ permission: { groups: [...next] } }) : undefined}
        />
      )}
    </Section>
  );
}
