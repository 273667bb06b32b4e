import type { Command } from 'commander';
import type { Person } from '../../../domain/person';
import { listPeople } from '../../people';
import { onOrganisation } from '../on-organisation';

export function listCommand(people: Command): void {
  people
    .command('list')
    .description('show everybody with roles and groups')
    .option('--json', 'print the people as JSON')
    .action(({ json }: { json?: boolean }) => list(json));
}

function list(json = false): Promise<void> {
  return onOrganisation(async (db, { organisation }) => {
    const people = await listPeople(db, organisation.id);
    if (json) console.log(JSON.stringify({ organisation, people }, null, 2));
    else print(people, organisation.name);
  });
}

function print(people: readonly Person[], organisation: string): void {
  const rows = [
    ['id', 'name', 'roles', 'groups'],
    ...people.map(({ id, name, roles, groups }) => [id, name, roles.join(','), groups.join(',')]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  if (people.length > 0) {
    for (const row of rows) {
      console.log(
        row
          .map((text, column) => text.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      );
    }
  }
  console.log(`${people.length} ${people.length === 1 ? 'person' : 'people'} in ${organisation}.`);
}
