import { useCallback, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/basic/problem-note';
import { Spinner } from '../../components/basic/spinner';
import { AllDrafts } from '../../components/desk/all-drafts';
import { useDeskWords } from '../../components/words/words-context';
import { hasRole, type Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import type { DraftFilters } from '../../platform/setting-messages';
import { Fold } from '../pages/fold';
import { saveFile } from '../pages/save-file';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';
import { readPages } from './read-pages';

interface AllDraftsPaneProps {
  readonly person: Person;
  readonly now: number;
  readonly onOpen: (submission: Submission) => void;
}

/** Every draft of the organisation, for those who look after the whole. */
export function AllDraftsPane(props: AllDraftsPaneProps) {
  const { say } = useDeskWords();
  return <Fold title={say('all.title')}>{() => <Found {...props} />}</Fold>;
}

function Found({ person, now, onOpen }: AllDraftsPaneProps) {
  const { say } = useDeskWords();
  const [filters, setFilters] = useState<DraftFilters>({});
  const [pages, setPages] = useState(1);
  const read = useCallback(
    () => readPages((after) => ask('drafts.all', { filters, after }), pages),
    [filters, pages],
  );
  const { value, problem } = useAsked(read);
  const page = useAct((id: string) => ask('post-page.read', { id }));
  const keep = async ({ id }: Submission) => {
    const answer = await page.run(id);
    if (answer) saveFile(`${id}.html`, answer.html, 'text/html');
  };
  const search = (next: DraftFilters) => {
    setPages(1);
    setFilters(next);
  };
  const wrong = page.problem ?? problem;
  return (
    <>
      {wrong && <ProblemNote problem={wrong} />}
      {!value && !problem && <Spinner label={say('desk.loading')} />}
      {value && (
        <AllDrafts
          items={value.submissions}
          filters={filters}
          now={now}
          sending={page.busy}
          onFilter={search}
          onOpen={onOpen}
          onKeep={hasRole(person, 'auditor', 'admin') ? keep : undefined}
          onMore={value.next ? () => setPages(pages + 1) : undefined}
        />
      )}
    </>
  );
}
