import type { Command } from 'commander';
import { examine } from '../../operations/examine';
import type { Finding } from '../../operations/finding';
import { paint } from '../paint';
import { FOUND } from '../stop';

const COLOURS = { ok: 'green', warn: 'yellow', error: 'red' } as const;

export function doctorCommand(all: Command): void {
  all
    .command('doctor')
    .description(
      'check settings, database, policy, keys and addresses of this server; changes nothing',
    )
    .option('--json', 'print the findings as JSON')
    .action(doctor);
}

/** Exit code 1 where something is an error; warnings alone are 0. */
async function doctor({ json }: { json?: boolean }): Promise<void> {
  const findings = await examine(process.env);
  if (json) console.log(JSON.stringify({ findings }, null, 2));
  else for (const finding of findings) console.log(lines(finding));
  if (findings.some(({ state }) => state === 'error')) process.exitCode = FOUND;
}

function lines({ check, state, what, cure }: Finding): string {
  const line = `${paint(COLOURS[state], state.padEnd(5))}  ${check}: ${what}`;
  return cure === undefined ? line : `${line}\n       ${cure}`;
}
