import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parse, stringify } from 'yaml';
import { type Route, routesSchema } from '../../../domain/route';
import { readFlowSetting, writeFlowSetting } from '../../flow-settings/flow-setting';
import { ROUTES } from '../../workflow/workflow-settings';
import { COMMAND_LINE } from '../audit/command-line';
import { commandHouse } from '../command-house';
import { onOrganisation } from '../on-organisation';
import { Stop, valueOrStop } from '../stop';

const EXAMPLE = `
The file is a list, in YAML or JSON. All routes that a draft meets add their stages; the strictest need wins.
Example:
  - id: investor-relations
    when: { topics: [Company figures], sites: [linkedin] }
    stages: [{ group: investor-relations, need: any, dueHours: 4, escalateTo: legal }]`;

/** `routes set FILE` and `routes show`. */
export function routeCommands(routes: Command): void {
  routes.description('the stages that an organisation adds to those of its rules');
  routes
    .command('set')
    .description(
      'replace all routes by those of a file; drafts that are sent from now on follow them',
    )
    .argument('<file>', 'list of routes, YAML or JSON')
    .addHelpText('after', EXAMPLE)
    .action(set);
  routes
    .command('show')
    .description('print the routes that count')
    .option('--json', 'print them as JSON')
    .action(({ json }: { json?: boolean }) => show(json));
}

async function set(file: string): Promise<void> {
  const value = await readRoutes(file);
  await onOrganisation(async (db, settings) => {
    const house = commandHouse(db, settings);
    const { version } = await readFlowSetting(db, house, ROUTES);
    const change = { version, value, person: COMMAND_LINE };
    valueOrStop(await writeFlowSetting(house, ROUTES, change));
    const routes = value.length === 1 ? '1 route' : `${value.length} routes`;
    console.log(`${routes} for ${settings.organisation.name}.`);
  });
}

function show(json = false): Promise<void> {
  return onOrganisation(async (db, settings) => {
    const { value } = await readFlowSetting(db, settings, ROUTES);
    console.log(json ? JSON.stringify(value, null, 2) : stringify(value).trimEnd());
  });
}

async function readRoutes(file: string): Promise<Route[]> {
  let source: unknown;
  try {
    source = parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Stop(`${file} cannot be read: ${why}`, 'Give a file with a list of routes.');
  }
  const parsed = routesSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the list';
  throw new Stop(
    `${file}: ${place}: ${issue?.message ?? 'wrong'}`,
    'See "guidepost routes set --help".',
  );
}
