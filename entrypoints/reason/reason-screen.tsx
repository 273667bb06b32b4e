import { useEffect, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/basic/problem-note';
import { ReasonForm } from '../../components/practice/reason-form';
import type { Problem } from '../../domain/problem';
import type { MessageAnswer } from '../../platform/messages';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';

/** Where an author writes why a draft should be posted all the same: in a window of the extension, never in the page. */
export function ReasonScreen() {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const [asked, setAsked] = useState<MessageAnswer<'reason.read'>>();
  const [problem, setProblem] = useState<Problem>();
  const [saved, setSaved] = useState(false);
  const save = useAct((reason: string) => ask('reason.save', { id, reason }));

  useEffect(() => {
    ask('reason.read', { id }).then((answer) => {
      if (answer.ok) setAsked(answer.value);
      else setProblem(answer.problem);
    });
  }, [id]);

  if (problem) return <ProblemNote problem={problem} />;
  if (!asked) return null;
  return (
    <ReasonForm
      findings={asked.findings}
      draft={asked.draft}
      onSave={async (reason) => setSaved(Boolean(await save.run(reason)))}
      onCancel={() => window.close()}
      saved={saved}
      sending={save.busy}
      problem={save.problem}
    />
  );
}
