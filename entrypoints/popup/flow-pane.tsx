import { ProblemNote } from '../../components/basic/problem-note';
import { FlowHours } from '../../components/desk/flow-hours';
import { FlowRoutes } from '../../components/desk/flow-routes';
import { FlowSamples } from '../../components/desk/flow-samples';
import { Section } from '../../components/desk/section';
import { useDeskWords } from '../../components/words/words-context';
import type { Sampling } from '../../domain/sample';
import type { Calendars } from '../../domain/working-calendar';
import { ask } from '../../platform/messenger';
import { Fold } from '../pages/fold';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';
import { EmergencyPane } from './emergency-pane';
import { GhostSettingPane } from './ghost-setting-pane';
import { RequiredPane } from './required-pane';
import { RotaPane } from './rota-pane';

const readFlow = () => ask('flow.read', {});
const readGroups = () => ask('groups.read', {});

interface FlowPaneProps {
  /** The server takes changes from this person. */
  readonly mayChange: boolean;
  readonly now: number;
}

/** How drafts are handled in this organisation. */
export function FlowPane(props: FlowPaneProps) {
  const { say } = useDeskWords();
  return <Fold title={say('flow.title')}>{() => <Flow {...props} />}</Fold>;
}

function Flow({ mayChange, now }: FlowPaneProps) {
  const { say } = useDeskWords();
  const groups = useAsked(readGroups).value?.groups ?? [];
  const { value, problem, reread } = useAsked(readFlow);
  const samples = useAct((version: number, sampling: Sampling) =>
    ask('sampling.save', { sampling: { version, sampling } }),
  );
  const hours = useAct((version: number, calendars: Calendars) =>
    ask('calendars.save', { calendars: { version, calendars } }),
  );
  const wrong = samples.problem ?? hours.problem ?? problem;
  const { routes, calendars, sampling } = value ?? {};
  const saveSamples = async (next: Sampling) => {
    if (sampling) await samples.run(sampling.version, next);
    await reread();
  };
  const saveHours = async (next: Calendars) => {
    if (calendars) await hours.run(calendars.version, next);
    await reread();
  };
  return (
    <div class="gp-stack">
      {wrong && <ProblemNote problem={wrong} />}
      {sampling && (
        <Section title={say('flow.samples')}>
          <FlowSamples
            sampling={sampling.sampling}
            sending={samples.busy}
            onSave={mayChange ? saveSamples : undefined}
          />
        </Section>
      )}
      {calendars && (
        <Section title={say('flow.hours')}>
          <FlowHours
            calendars={calendars.calendars}
            groups={groups}
            sending={hours.busy}
            onSave={mayChange ? saveHours : undefined}
          />
        </Section>
      )}
      <GhostSettingPane mayChange={mayChange} />
      <RotaPane groups={groups} now={now} mayChange={mayChange} />
      <EmergencyPane groups={groups} mayChange={mayChange} />
      <RequiredPane mayChange={mayChange} />
      {routes && (
        <Section title={say('flow.routes')}>
          <FlowRoutes routes={routes.routes} />
        </Section>
      )}
    </div>
  );
}
