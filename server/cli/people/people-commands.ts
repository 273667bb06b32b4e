import type { Command } from 'commander';
import { addCommand } from './add';
import { codeCommand } from './code';
import { exportCommand } from './export';
import { groupCommands } from './group';
import { listCommand } from './list';
import { removeCommand } from './remove';

/** Who belongs to the organisation, and to which group. */
export function peopleCommands(people: Command): void {
  people.description('who belongs to the organisation');
  addCommand(people);
  codeCommand(people);
  listCommand(people);
  removeCommand(people);
  exportCommand(people);
  groupCommands(people);
}
