import { vi } from 'vitest';
import { runCommand } from '../../../server/cli/run-command';
import type { Outcome } from '../guidepost-command';

/** Runs a command in this process, which is quicker than a process of its own. What it writes is caught. */
export function guidepost(...args: string[]): Promise<Outcome> {
  return guidepostWith({}, ...args);
}

/** The same, with settings in its environment. */
export async function guidepostWith(
  env: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text) => void out.push(`${text}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text) => void err.push(`${text}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0),
  ];
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  process.exitCode = undefined;
  try {
    await runCommand(args);
    return { code: Number(process.exitCode ?? 0), out: out.join(''), err: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
    process.exitCode = undefined;
  }
}
