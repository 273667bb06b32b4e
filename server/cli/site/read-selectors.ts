import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SITES } from '../../../domain/draft';
import { type SiteSelectors, siteSelectorsSchema } from '../../../rules/site-selectors';
import { Stop } from '../stop';

/** The selectors of files, each of one site or a whole site pack; without files those of the sources in this folder. */
export async function readSelectors(files?: readonly string[]): Promise<SiteSelectors[]> {
  const names = files ?? SITES.map((site) => join('sites', site, 'selectors.json'));
  const read = await Promise.all(names.map(readOne));
  return read.flat();
}

async function readOne(name: string): Promise<SiteSelectors[]> {
  const value = await parsed(name);
  const sites = 'sites' in value && Array.isArray(value.sites) ? value.sites : [value];
  return sites.map((site) => {
    const { data, error } = siteSelectorsSchema.safeParse(site);
    if (data) return data;
    const [issue] = error.issues;
    throw new Stop(
      `${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
      'See docs/adding-a-surface.md.',
    );
  });
}

async function parsed(name: string): Promise<object> {
  try {
    const value: unknown = JSON.parse(await readFile(name, 'utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new Stop(
    `${name} is no selectors.json.`,
    'Run this in the sources, or give --selectors FILE.',
  );
}
