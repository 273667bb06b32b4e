import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/e2e/drivers/chromium.mjs';
import { startReplicas } from '../tests/replicas/server.mjs';
import { buildExtension, buildServer } from './build-all.mjs';
import { publishPack, tokenFor } from './pack-publisher.mjs';
import { runServer } from './run-server.mjs';
import { ROOT } from './set-up.mjs';

const PACK = join(ROOT, 'rules', 'packs', 'demonstration.json');
const PORT = process.env.PORT ?? '8787';
const PAGES = ['https://x.com/home', 'https://www.facebook.com/', 'https://www.linkedin.com/feed/'];

const GUIDE = `
Three windows are open: Ada writes for Acme, Max is her manager, Lea is from Legal.
  1. In Ada's window, write on X, Facebook or LinkedIn:
       "Our new office opens on Monday."         goes out untouched
       "We keep a blacklist of bad hosts."       a hint, with a fix
       "Unlike Globex we answer the phone."      asks for a reason
       "This was a record quarter for us."       needs sign-off: by Max, then by Lea
       "Project Falcon is coming."               is not allowed
  2. Decide in Max's window, then in Lea's. Ada's composer hears of it within half a minute; then she presses Post.
Press Ctrl+C here to stop everything. The data stays; npm start finds it again, npm start -- --reset deletes it.
`;

/** The demonstration in windows; ends when it is told to. */
export async function startDemonstration({ folder, live, say }) {
  const closings = [];
  const stop = once(async () => {
    say('\nStopping …');
    for (const close of closings.splice(0).reverse()) await close().catch(() => {});
  });
  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop().then(resolve));
  });
  try {
    const extension = buildExtension(say);
    await buildServer(say);
    say('Starting the server with its own PostgreSQL …');
    const server = await runServer({ PORT, GUIDEPOST_DATA: join(folder, 'data') });
    closings.push(() => server.stop());
    await publishOnce({ folder, server, say });
    const replicas = live ? undefined : await startReplicas();
    if (replicas) closings.push(() => replicas.stop());
    const browsers = [];
    const open = async (name) => {
      const browser = await openFor({ name, folder, extension, server, replicas, say });
      closings.push(() => browser.close());
      browsers.push(browser);
      return browser;
    };
    for (const name of ['lea', 'max']) {
      await (await open(name)).extensionPage('popup.html?place=tab');
    }
    const ada = await open('ada');
    for (const url of PAGES) await ada.page(url);
    await Promise.all(browsers.map(closeBlankPages));
    say(GUIDE);
    say(`Server: ${server.url}   Sites: ${live ? 'the real ones' : 'local replicas'}`);
    say(`One-time codes, to connect more browsers: ${await codesAsText(server)}`);
    await stopped;
    return 0;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function codesAsText(server) {
  const codes = await server.ask('codes');
  return Object.entries(codes)
    .map(([name, code]) => `${name} ${code}`)
    .join('   ');
}

async function publishOnce({ folder, server, say }) {
  const manifest = `${server.url}/packs/acme-social/manifest.jws`;
  if ((await fetch(manifest)).ok) return;
  say('Signing and publishing the demonstration pack …');
  const token = await tokenFor(server.url, (await server.ask('codes')).carla, 'demonstration');
  const result = await publishPack({ file: PACK, folder, serverUrl: server.url, token });
  if (result.code !== 0) throw new Error(result.output);
}

const WHO = {
  ada: { title: 'Ada, the author', place: '0,0' },
  max: { title: 'Max, the manager', place: '60,60' },
  lea: { title: 'Lea from Legal', place: '120,120' },
};

async function openFor({ name, folder, extension, server, replicas, say }) {
  const profile = join(folder, `browser-${name}`);
  const isNew = !existsSync(profile);
  say(`Opening a Chromium for ${WHO[name].title} …`);
  const browser = await launchChromium({
    extension,
    replicaPort: replicas?.port,
    folder: profile,
    headless: false,
    viewport: null,
    args: [
      '--hide-crash-restore-bubble',
      `--window-position=${WHO[name].place}`,
      '--window-size=1180,860',
    ],
  });
  if (isNew || !(await isConnected(browser))) {
    const { enrol } = await import('../tests/e2e/cast.mjs');
    await enrol(browser, { server }, (await server.ask('codes'))[name]);
  }
  return browser;
}

async function closeBlankPages({ context }) {
  for (const page of context.pages()) if (page.url() === 'about:blank') await page.close();
}

async function isConnected(browser) {
  const page = await browser.extensionPage('options.html');
  await page.see('#connection');
  const connected = await page.has('#connection', 'Acme Corporation');
  await page.close();
  return connected;
}

function once(task) {
  let running;
  return () => {
    running ??= task();
    return running;
  };
}
