import type { Command } from 'commander';
import type { SurfaceHealth } from '../../../domain/site-health';
import { listSiteHealth } from '../../site-health/list-site-health';
import { onOrganisation } from '../on-organisation';
import { FOUND } from '../stop';

export function siteHealthCommand(site: Command): void {
  site
    .command('health')
    .description('how well the browsers of the organisation understand the sites, the worst first')
    .option('--json', 'print everything as JSON, the selectors that matched and failed included')
    .action(({ json }: { json?: boolean }) => showHealth(json));
}

function showHealth(json = false): Promise<void> {
  return onOrganisation(async (db, { organisation }) => {
    const surfaces = await listSiteHealth(db, organisation.id, new Date());
    if (json) console.log(JSON.stringify({ surfaces }, null, 2));
    else print(surfaces);
    if (surfaces.some(({ state }) => state === 'not-understood')) process.exitCode = FOUND;
  });
}

function print(surfaces: readonly SurfaceHealth[]): void {
  if (surfaces.length === 0) console.log('No browser has reported yet.');
  for (const surface of surfaces) {
    const { site, selectors, client, state, since, browsers, lastSeen } = surface;
    const browserCount = `${browsers} ${browsers === 1 ? 'browser' : 'browsers'} in seven days`;
    console.log(`${state}  ${site} ${surface.surface}  since ${since}`);
    console.log(
      `    selectors ${selectors}, extension ${client}, ${browserCount}, last ${lastSeen}`,
    );
    console.log(`    ${countsIn(surface)}`);
    for (const { place, field, css } of surface.failed) {
      console.log(`    no match: ${place} ${field}  ${css}`);
    }
  }
}

function countsIn({ counts }: SurfaceHealth): string {
  const told = Object.entries(counts).map(([kind, times]) => `${kind} ${times}`);
  return told.join(', ') || 'nothing in seven days';
}
