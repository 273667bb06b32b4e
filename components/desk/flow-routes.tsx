import type { ComponentChildren } from 'preact';
import type { Route, RouteCondition } from '../../domain/route';
import { FactList } from '../basic/fact-list';
import { PlainText } from '../basic/plain-text';
import { StageName } from '../basic/stage-name';
import { useDeskWords } from '../words/words-context';

const CONDITIONS = [
  'rules',
  'topics',
  'actions',
  'sites',
  'accounts',
  'surfaces',
  'groups',
] as const;

/** Who is asked beside the groups that rules name. They are changed on the server, where a file of them can be looked over first. */
export function FlowRoutes({ routes }: { readonly routes: readonly Route[] }) {
  const { say } = useDeskWords();
  return (
    <>
      {routes.length === 0 && <p class="gp-soft">{say('flow.routes.none')}</p>}
      <ul class="gp-list">
        {routes.map((route) => (
          <li key={route.id} class="gp-draft">
            <b>
              <PlainText text={route.title ?? route.id} />
            </b>
            <RouteFacts route={route} />
          </li>
        ))}
      </ul>
      <p class="gp-fine">
        {say('flow.change')} <code dir="ltr">guidepost routes set FILE</code>
      </p>
    </>
  );
}

function RouteFacts({ route }: { route: Route }) {
  const words = useDeskWords();
  const { say, list } = words;
  const conditions = CONDITIONS.map(
    (name) => [say(`flow.when.${name}`), list(wanted(words, route.when, name))] as const,
  ).filter(([, value]) => value);
  const stages: readonly [string, ComponentChildren] = [
    say('flow.routes.stages'),
    route.stages.map((stage, place) => (
      <span key={stage.group}>
        {place > 0 && ' › '}
        <StageName stage={stage} />
      </span>
    )),
  ];
  return (
    <>
      {conditions.length === 0 && <p>{say('flow.routes.all')}</p>}
      <FactList facts={[...conditions, stages]} />
    </>
  );
}

/** What a condition asks for, in words where we have them. */
function wanted(
  { say }: ReturnType<typeof useDeskWords>,
  when: RouteCondition,
  name: (typeof CONDITIONS)[number],
): readonly string[] {
  if (name === 'sites') return (when.sites ?? []).map((one) => say(`site.${one}`));
  if (name === 'surfaces') return (when.surfaces ?? []).map((one) => say(`surface.${one}`));
  if (name === 'actions') return (when.actions ?? []).map((one) => say(`action.${one}`));
  return when[name] ?? [];
}
