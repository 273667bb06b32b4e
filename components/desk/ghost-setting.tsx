import type { GhostWritingSetting } from '../../domain/ghost-writing';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';

export interface GhostSettingProps {
  readonly setting: GhostWritingSetting;
  /** Absent for those who may only read it. */
  readonly onSave?: ((setting: GhostWritingSetting) => void) | undefined;
}

const STAGES = ['last', 'first'] as const;

/** When the person is asked in whose name a draft goes out. */
export function GhostSetting({ setting, onSave }: GhostSettingProps) {
  const { say } = useDeskWords();
  const { principalStage } = setting;
  if (!onSave) return <p>{say(`ghost.stage.${principalStage}`)}</p>;
  return (
    <SelectField
      label={say('ghost.stage')}
      value={principalStage}
      options={STAGES.map((value) => ({ value, label: say(`ghost.stage.${value}`) }))}
      onChange={(value) => onSave({ principalStage: value === 'first' ? 'first' : 'last' })}
    />
  );
}
