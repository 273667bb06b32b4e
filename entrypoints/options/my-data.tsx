import { useState } from 'preact/hooks';
import { MyData as MyDataPart } from '../../components/options/my-data';
import { ask } from '../../platform/messenger';
import { saveFile } from '../pages/save-file';
import { useAct } from '../pages/use-act';

/** The person's own data, on request. */
export function MyData() {
  const [saved, setSaved] = useState(false);
  const act = useAct(() => ask('my-data.read', {}));
  const save = async () => {
    setSaved(false);
    const read = await act.run();
    if (!read) return;
    saveFile('guidepost-my-data.json', read.json, 'application/json');
    setSaved(true);
  };
  return <MyDataPart busy={act.busy} saved={saved} problem={act.problem} onSave={save} />;
}
