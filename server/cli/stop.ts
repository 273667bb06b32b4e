import type { Problem, Result } from '../../domain/problem';

export const FOUND = 1;
export const WRONG_INPUT = 2;

/** Ends a command with a text and an exit code; no stack trace, since it is not our bug. */
export class Stop extends Error {
  readonly exitCode: number;

  constructor(what: string, cure: string, exitCode: number = WRONG_INPUT) {
    super(`${what}\n  ${cure}`);
    this.exitCode = exitCode;
  }
}

/** The value, or the end of the command. */
export function valueOrStop<T>(result: Result<T>, exitCode: number = FOUND): T {
  if (result.ok) return result.value;
  throw stopFor(result.problem, exitCode);
}

function stopFor(problem: Problem, exitCode: number): Stop {
  return new Stop(`${problem.detail} (${problem.code})`, problem.cure, exitCode);
}
