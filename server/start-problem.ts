/** The server cannot start, and the person who started it can mend that: shown as one sentence with its cure, exit code 2. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';

  constructor(what: string, cure: string, options?: ErrorOptions) {
    super(`${what} ${cure}`, options);
  }
}
