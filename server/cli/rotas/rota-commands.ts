import type { Command } from 'commander';
import { rotasSchema } from '../../../domain/rota';
import { ROTAS } from '../../workflow/workflow-settings';
import { fileSettingCommands, stored } from '../file-setting';

const EXAMPLE = `
The file names groups, in YAML or JSON: for each the ids of people in the order of their turns ("guidepost people list"),
when the first turn begins (UTC), and how many days a turn lasts (7 where nothing is said).
Example:
  legal:
    people: [lena, leo]
    from: 2026-01-05T08:00:00Z
    days: 7`;

/** `rotas set FILE` and `rotas show`. */
export function rotaCommands(rotas: Command): void {
  rotas.description('who of a group is told first of what waits for it, in turns');
  fileSettingCommands(rotas, {
    name: 'rotas',
    schema: rotasSchema,
    ...stored(ROTAS),
    holds: 'map of groups',
    set: 'replace all rotas by those of a file, with effect at once',
    show: 'print the rotas that count',
    example: EXAMPLE,
    counted: (rotas) => {
      const { length } = Object.keys(rotas);
      return length === 1 ? '1 rota' : `${length} rotas`;
    },
  });
}
