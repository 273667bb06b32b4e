import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { pathToFileURL } from 'node:url';
import { ACCOUNTS } from './accounts.mjs';
import { buildBundles } from './build.mjs';
import { createCertificate } from './certificate.mjs';
import { answerControl } from './control.mjs';
import { facebookSite } from './facebook/server.mjs';
import { REDIRECT_OF_HOST, SITE_OF_HOST } from './hosts.mjs';
import { linkedinSite } from './linkedin/server.mjs';
import { notFound, redirect } from './page.mjs';
import { readRequest } from './request.mjs';
import { createWorld } from './world.mjs';
import { xSite } from './x/server.mjs';

const SITES = { x: xSite, facebook: facebookSite, linkedin: linkedinSite };

export const URLS = {
  x: {
    home: 'https://x.com/home',
    compose: 'https://x.com/compose/post',
    status: 'https://x.com/miraokafor/status/1990000000000000002',
    replyModal: 'https://x.com/compose/post?in_reply_to=1990000000000000002',
  },
  facebook: { feed: 'https://www.facebook.com/' },
  linkedin: {
    feed: 'https://www.linkedin.com/feed/',
    company: 'https://www.linkedin.com/company/300001/admin/page-posts/published/?share=true',
  },
};

/** Starts the three sites on one local port; `record` holds every post that truly arrived, in order. */
export async function startReplicas({ port = 0, accountsFile } = {}) {
  const accounts = accountsFile ? JSON.parse(await readFile(accountsFile, 'utf8')) : ACCOUNTS;
  const [bundles, certificate] = await Promise.all([buildBundles(), createCertificate()]);
  const world = createWorld(accounts);
  const server = createServer(certificate, (incoming, outgoing) =>
    respond(incoming, outgoing, { world, bundles }),
  );
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    port: server.address().port,
    urls: URLS,
    record: world.record,
    actAs: world.actAs,
    setFaults: (site, faults) => {
      world.faults[site] = faults;
    },
    reset: world.reset,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function respond(incoming, outgoing, { world, bundles }) {
  try {
    const request = await readRequest(incoming);
    const answer = await answerRequest(request, { world, bundles });
    outgoing.writeHead(answer.status, answer.headers);
    outgoing.end(answer.body);
  } catch (error) {
    // A broken replica must fail the test that met it, loudly, and not look like the site's own refusal.
    process.stderr.write(`replica: ${error.stack}\n`);
    outgoing.writeHead(599).end(String(error));
  }
}

async function answerRequest(request, { world, bundles }) {
  if (request.url.pathname.startsWith('/__replica/')) return answerControl(request, world);
  if (request.url.pathname.startsWith('/__assets/')) return bundles.answer(request.url.pathname);
  const better = REDIRECT_OF_HOST[request.host];
  if (better) return redirect(`https://${better}${request.url.pathname}${request.url.search}`);
  const site = SITES[SITE_OF_HOST[request.host]];
  return site ? ((await site.answer(request, world)) ?? notFound()) : notFound();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--port');
  const { port, urls } = await startReplicas({
    port: at > 0 ? Number(process.argv[at + 1]) : 8443,
  });
  const addresses = Object.values(urls).flatMap((pages) => Object.values(pages));
  process.stdout.write(
    `Replicas on port ${port}:\n  ${addresses.join('\n  ')}\nStart a browser on them:\n  chromium --user-data-dir=/tmp/replicas --ignore-certificate-errors --host-resolver-rules='MAP * 127.0.0.1:${port}' ${addresses[0]}\n`,
  );
}
