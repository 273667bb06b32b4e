import { useEffect } from 'preact/hooks';
import { ProblemNote } from '../../components/basic/problem-note';
import { GlassList } from '../../components/desk/glass-list';
import { HeldList } from '../../components/desk/held-list';
import { SampleList } from '../../components/desk/sample-list';
import { Section } from '../../components/desk/section';
import { StopForm } from '../../components/desk/stop-form';
import { useDeskWords } from '../../components/words/words-context';
import type { SampleOutcomeRequest, StopRequest } from '../../domain/api-conversation';
import { hasRole, type Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import { AllDraftsPane } from './all-drafts-pane';
import { FlowPane } from './flow-pane';
import { RetentionPane } from './retention-pane';
import { SignInsPane } from './sign-ins-pane';
import { TrialsPane } from './trials-pane';
import type { Oversight } from './use-oversight';

interface OversightPaneProps {
  readonly oversight: Oversight;
  readonly person: Person;
  readonly now: number;
  readonly onOpen: (submission: Submission) => void;
}

/** Stops, posts without approval, posts to look at afterwards; every draft, what is set and what is kept. */
export function OversightPane({ oversight, person, now, onOpen }: OversightPaneProps) {
  const { say } = useDeskWords();
  const { samples, emergencies, held, mayStop, read } = oversight;
  // Who opens the tab wants to see it as it is now.
  useEffect(() => void read(), [read]);
  const stop = useAct((request: StopRequest) =>
    ask('stops.start', { key: crypto.randomUUID(), stop: request }),
  );
  const judgement = useAct((id: string, outcome: SampleOutcomeRequest['outcome'], note: string) =>
    ask('samples.judge', { id, outcome, note }),
  );
  const acknowledgement = useAct((id: string, note: string) =>
    ask('glass.acknowledge', { id, note }),
  );
  const problem = stop.problem ?? judgement.problem ?? acknowledgement.problem;
  const judge = async (id: string, outcome: SampleOutcomeRequest['outcome'], note: string) => {
    await judgement.run(id, outcome, note);
    await read();
  };
  const acknowledge = async (id: string, note: string) => {
    await acknowledgement.run(id, note);
    await read();
  };
  return (
    <div class="gp-list-box gp-stack">
      {problem && <ProblemNote problem={problem} />}
      {mayStop && (
        <StopForm me={person.id} groups={person.groups} sending={stop.busy} onStart={stop.run} />
      )}
      {held.length > 0 && (
        <Section title={say('held.title')}>
          <HeldList items={held} now={now} onOpen={onOpen} />
        </Section>
      )}
      {emergencies && (
        <Section title={say('glass.list')}>
          <GlassList
            entries={emergencies}
            me={person.id}
            now={now}
            sending={acknowledgement.busy}
            onAcknowledge={acknowledge}
          />
        </Section>
      )}
      <Section title={say('samples.list')}>
        <SampleList samples={samples} now={now} sending={judgement.busy} onJudge={judge} />
      </Section>
      {emergencies && (
        <>
          <TrialsPane now={now} />
          <AllDraftsPane person={person} now={now} onOpen={onOpen} />
          <FlowPane mayChange={mayStop} now={now} />
          <RetentionPane mayChange={mayStop} now={now} />
          {hasRole(person, 'admin') && <SignInsPane me={person.id} now={now} />}
        </>
      )}
    </div>
  );
}
