import { Stop } from '../stop';

const MOST_BYTES = 1_000_000;

/** All that comes on standard input; ends the command where a person sits there and nothing is piped in. */
export async function readStdin(cure: string): Promise<string> {
  if (process.stdin.isTTY) throw new Stop('There is no text.', cure);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Stop(`The text is longer than ${MOST_BYTES} bytes.`, cure);
    chunks.push(Buffer.from(chunk));
  }
  // A pipe ends with a line end that nobody wrote into the post.
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}
