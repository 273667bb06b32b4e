import type { Command } from 'commander';
import { type ShownSetting, shownSettings } from '../../operations/shown-settings';
import { readSettings } from '../../settings';

export function settingsCommand(all: Command): void {
  all
    .command('settings')
    .description(
      'show every setting of the server, its value and where that comes from; secrets are masked',
    )
    .option('--json', 'print them as JSON')
    .action(show);
}

/** A wrong one is named afterwards, with an example that works (exit code 2). */
function show({ json }: { json?: boolean }): void {
  const settings = shownSettings(process.env);
  if (json) console.log(JSON.stringify({ settings }, null, 2));
  else for (const setting of settings) console.log(line(setting));
  readSettings(process.env);
}

function line({ name, value, source }: ShownSetting): string {
  return `${name}=${value ?? ''}${source === 'default' ? '  (default)' : ''}`;
}
