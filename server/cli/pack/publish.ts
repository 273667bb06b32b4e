import type { Command } from 'commander';
import type { LintIssue } from '../../packs/lint/issue';
import { hasErrors, lintPack } from '../../packs/lint/lint-pack';
import { parseSource } from '../../packs/source/whole-source';
import { serverAddress, signInToken } from '../login/sign-in-token';
import { FOUND, Stop } from '../stop';
import { type Feed, fromFolder, manifestIn, readFeed, stopUnlessNewer, writeFeed } from './feed';
import { printIssues } from './lint';
import { type PublishWarnings, refusal, warningLines, warningsIn } from './publish-answer';
import { requireVersion } from './require-version';

interface PublishOptions {
  readonly server?: string;
  readonly token?: string;
  readonly to?: string;
  readonly require?: true;
}

export function publishCommand(pack: Command): void {
  pack
    .command('publish')
    .description('publish a signed feed to a Guidepost server or to a folder')
    .argument('<dir>', 'folder that "pack sign" wrote')
    .option('--server <url>', 'Guidepost server')
    .option('--token <token>', 'token of a publisher; or set GUIDEPOST_TOKEN')
    .option('--to <folder>', 'folder of a static host')
    .option('--require', 'refuse drafts that were checked with an older version (with --server)')
    .action(publish);
}

async function publish(dir: string, options: PublishOptions): Promise<void> {
  const { server, to } = options;
  if ((server === undefined) === (to === undefined)) {
    throw new Stop('Where to is not clear.', 'Name one of --server URL and --to FOLDER.');
  }
  if (options.require && server === undefined) {
    throw new Stop('A folder requires nothing.', 'Give --require together with --server.');
  }
  const feed = await readFeed(fromFolder(dir));
  const issues = lintedOrStop(dir, feed);
  const token = server === undefined ? undefined : await tokenOf(server, options.token);
  const warnings =
    server === undefined ? await copyTo(to ?? '', feed, issues) : await send(server, token, feed);
  console.log(
    `${feed.manifest.id} version ${feed.manifest.version} is published at ${to ?? server}.`,
  );
  for (const line of warningLines(warnings)) console.log(line);
  if (!options.require || server === undefined || token === undefined) return;
  await requireVersion(serverAddress(server), token, feed.manifest);
  console.log(`Drafts have to be checked with version ${feed.manifest.version} from now on.`);
}

/** What the linter minds of the signed body; ends the command where it finds an error. */
function lintedOrStop(dir: string, { bodyText, manifest }: Feed): LintIssue[] {
  const file = `${dir}/bodies/${manifest.bodyHash}.json`;
  const issues = lintPack(parseSource(file, bodyText), new Date().toISOString());
  if (!hasErrors(issues)) return issues;
  printIssues(file, issues);
  throw new Stop('The pack has errors; it was not published.', 'Mend and sign it again.', FOUND);
}

async function copyTo(
  folder: string,
  feed: Feed,
  warnings: readonly LintIssue[],
): Promise<PublishWarnings> {
  stopUnlessNewer(feed.manifest, await manifestIn(folder));
  await writeFeed(folder, feed);
  return { warnings, moreWarnings: 0 };
}

/** As given, else of the environment, else of "guidepost login". */
async function tokenOf(server: string, given: string | undefined): Promise<string | undefined> {
  return given ?? process.env.GUIDEPOST_TOKEN ?? (await signInToken(server));
}

async function send(
  server: string,
  token: string | undefined,
  feed: Feed,
): Promise<PublishWarnings> {
  if (!token) {
    throw new Stop(
      'A token is missing.',
      'Run "guidepost login" as a publisher, or give --token or GUIDEPOST_TOKEN.',
    );
  }
  const answer = await fetch(addressOf(server), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      manifest: feed.manifestText,
      body: feed.bodyText,
      root: feed.rootText,
      ...(feed.earlierRoots.length > 0 && { roots: feed.earlierRoots }),
      ...(feed.sitePackText !== undefined && { sitePack: feed.sitePackText }),
    }),
  }).catch((error: Error) => {
    const why = error.cause instanceof Error ? error.cause.message : error.message;
    throw new Stop(`Cannot reach ${server}: ${why}`, 'Check the address and that the server runs.');
  });
  if (!answer.ok) throw await refusal(answer);
  return warningsIn(await answer.json().catch(() => undefined));
}

function addressOf(server: string): URL {
  try {
    return new URL('v1/packs', server.endsWith('/') ? server : `${server}/`);
  } catch {
    throw new Stop(`"${server}" is not an address.`, 'Write it as https://guidepost.example');
  }
}
