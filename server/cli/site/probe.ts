import type { Command } from 'commander';
import { collected } from '../draft/draft-options';
import { FOUND } from '../stop';
import { type ProbedSite, probeSite } from './probe-site';
import { readPage } from './read-page';
import { readSelectors } from './read-selectors';

interface ProbeOptions {
  readonly selectors?: readonly string[];
  readonly site?: string;
  readonly json?: boolean;
}

const HELP = `
Save the page with its composer open (in the browser: "Copy outer HTML" of the html element). Open shadow roots are looked into where the
page was saved with them as templates. Without --selectors the files sites/*/selectors.json of this folder are taken; a site pack will do
as well. Exit codes: 0 a composer with its Post control was found, 1 none, 2 wrong use.
Example: guidepost site probe saved.html --site x`;

export function probeCommand(site: Command): void {
  site
    .command('probe')
    .description('say which selectors match a saved page, and how often')
    .argument('<page>', 'a file or an address')
    .option('--selectors <file>', 'a selectors.json or a site pack; may be given again', collected)
    .option('--site <site>', 'x, facebook or linkedin; otherwise all')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', HELP)
    .action(probe);
}

async function probe(page: string, { selectors, site, json }: ProbeOptions): Promise<void> {
  const roots = await readPage(page);
  const files = (await readSelectors(selectors)).filter((one) => !site || one.site === site);
  const probed = files.map((file) => probeSite(file, roots));
  if (json) console.log(JSON.stringify(probed, null, 2));
  else for (const one of probed) print(one);
  const isFound = probed.some(({ surfaces }) => surfaces.some(({ state }) => state === 'found'));
  if (!isFound) process.exitCode = FOUND;
}

function print({ site, surfaces }: ProbedSite): void {
  console.log(site);
  for (const { place, state, alternatives } of surfaces) {
    console.log(`  ${place}: ${state}`);
    for (const { field, css, seen, hits } of alternatives) {
      console.log(`    ${String(hits).padStart(4)}  ${field.padEnd(10)} ${seen}  ${css}`);
    }
  }
}
