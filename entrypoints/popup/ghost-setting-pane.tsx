import { ProblemNote } from '../../components/basic/problem-note';
import { GhostSetting } from '../../components/desk/ghost-setting';
import { Section } from '../../components/desk/section';
import { useDeskWords } from '../../components/words/words-context';
import type { GhostWritingSetting } from '../../domain/ghost-writing';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';

const read = () => ask('ghost.setting', {});

/** When the person is asked in whose name a draft goes out. `mayChange`: the server takes changes from this person. */
export function GhostSettingPane({ mayChange }: { readonly mayChange: boolean }) {
  const { say } = useDeskWords();
  const { value, problem, reread } = useAsked(read);
  const act = useAct((version: number, ghostWriting: GhostWritingSetting) =>
    ask('ghost.setting.save', { setting: { version, ghostWriting } }),
  );
  const wrong = act.problem ?? problem;
  const save = async (setting: GhostWritingSetting) => {
    if (value && !act.busy) await act.run(value.version, setting);
    await reread();
  };
  return (
    <Section title={say('ghost.title')}>
      {wrong && <ProblemNote problem={wrong} />}
      {value && <GhostSetting setting={value.ghostWriting} onSave={mayChange ? save : undefined} />}
    </Section>
  );
}
