import type { App } from './http/app';
import type { Settings } from './settings';
import { StartProblem } from './start-problem';

/** @returns the address, ready to be put before a path */
export async function listen(app: App, { host, port }: Settings): Promise<string> {
  try {
    const address = await app.listen({ host, port });
    return address.replace(/\/+$/, '');
  } catch (error) {
    throw problemOf(error, host, port) ?? error;
  }
}

function problemOf(error: unknown, host: string, port: number): StartProblem | undefined {
  const options = { cause: error };
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Port ${port} on ${host} is used by another program (setting PORT).`,
        `Stop that program, or take another port: PORT=${port + 1}`,
        options,
      );
    case 'EACCES':
      return new StartProblem(
        `This user may not listen on port ${port} (setting PORT).`,
        'Take a port above 1023: PORT=8787',
        options,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartProblem(
        `This machine has no address "${host}" (setting HOST).`,
        'A working example: HOST=127.0.0.1',
        options,
      );
    default:
      return undefined;
  }
}
