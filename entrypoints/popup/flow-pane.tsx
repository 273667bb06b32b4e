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
import { GhostSettingPane } from './ghost-setting-pane';

const readFlow = () => ask('flow.read', {});

/** How drafts are handled in this organisation. `mayChange`: the server takes changes from this person. */
export function FlowPane({ mayChange }: { readonly mayChange: boolean }) {
  const { say } = useDeskWords();
  return <Fold title={say('flow.title')}>{() => <Flow mayChange={mayChange} />}</Fold>;
}

function Flow({ mayChange }: { mayChange: boolean }) {
  const { say } = useDeskWords();
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
            sending={hours.busy}
            onSave={mayChange ? saveHours : undefined}
          />
        </Section>
      )}
      <GhostSettingPane mayChange={mayChange} />
      {routes && (
        <Section title={say('flow.routes')}>
          <FlowRoutes routes={routes.routes} />
        </Section>
      )}
    </div>
  );
}
