import type { Command } from 'commander';
import { routesSchema } from '../../../domain/route';
import { ROUTES } from '../../workflow/workflow-settings';
import { fileSettingCommands, stored } from '../file-setting';

const EXAMPLE = `
The file is a list, in YAML or JSON. All routes that a draft meets add their stages; the strictest need wins.
Example:
  - id: investor-relations
    when: { topics: [Company figures], sites: [linkedin] }
    stages: [{ group: investor-relations, need: any, dueHours: 4, escalateTo: legal }]`;

/** `routes set FILE` and `routes show`. */
export function routeCommands(routes: Command): void {
  routes.description('the stages that an organisation adds to those of its rules');
  fileSettingCommands(routes, {
    name: 'routes',
    schema: routesSchema,
    ...stored(ROUTES),
    holds: 'list of routes',
    set: 'replace all routes by those of a file; drafts that are sent from now on follow them',
    show: 'print the routes that count',
    example: EXAMPLE,
    counted: ({ length }) => (length === 1 ? '1 route' : `${length} routes`),
  });
}
