import { readFile, stat } from 'node:fs/promises';
import { Stop } from '../../stop';

/** The text of a file that a person named, or the end of the command with what is wrong with it. `what` says what it should be. */
export async function readText(file: string, what: string, mostBytes: number): Promise<string> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new Stop(`Cannot read ${file}: ${why}.`, `Name ${what}.`);
  });
  if (found.isDirectory()) {
    throw new Stop(`Cannot read ${file}: it is a folder.`, `Name ${what} in it.`);
  }
  if (found.size > mostBytes) {
    throw new Stop(
      `${file} has ${found.size} bytes; ${mostBytes} are the most that are read.`,
      'Split it, or drop what is not used.',
    );
  }
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Stop(`Cannot read ${file}: ${error.message}.`, `Name ${what}.`);
  });
  return textIn(bytes, file, what);
}

function textIn(bytes: Buffer, file: string, what: string): string {
  const text = bytes.includes(0) ? undefined : decoded(bytes);
  if (text === undefined) {
    throw new Stop(
      `${file} is not a text file in UTF-8.`,
      `Name ${what}; a text in another encoding must be saved as UTF-8 first.`,
    );
  }
  if (text.trim() === '') throw new Stop(`${file} is empty.`, `Name ${what}.`);
  return text;
}

function decoded(bytes: Buffer): string | undefined {
  try {
    // Takes a byte order mark away.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
