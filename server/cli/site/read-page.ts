import { readFile } from 'node:fs/promises';
import { Stop } from '../stop';
import type { PageRoot } from './probe-site';

const TIME_MS = 20_000;

/** A page and the shadow roots saved in it. Its scripts do not run. */
export async function readPage(where: string): Promise<PageRoot[]> {
  const html = /^https?:/.test(where) ? await fetched(where) : await read(where);
  const { Window } = await import('happy-dom').catch(() => {
    throw new Stop(
      'This command needs the package happy-dom.',
      'Run it in a copy of the sources, after npm ci.',
    );
  });
  const page = new new Window().DOMParser().parseFromString(html, 'text/html');
  const templates = [...page.querySelectorAll('template[shadowrootmode]')];
  const contents = templates.map((one) => (one as unknown as { content: PageRoot }).content);
  return [page, ...contents] as unknown as PageRoot[];
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Stop(`${file} cannot be read.`, 'Give a saved page or an address.');
  }
}

async function fetched(address: string): Promise<string> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIME_MS) });
    if (answer.ok) return await answer.text();
  } catch {
    // Said below, in one sentence for every way in which it can fail.
  }
  throw new Stop(
    `${address} did not answer with a page.`,
    'Save the page in a browser and give the file.',
  );
}
