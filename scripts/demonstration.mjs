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
Two windows are open: Ada writes for Acme, Max reviews.
  1. In Ada's window, write on X, Facebook or LinkedIn:
       "Our new office opens on Monday."         goes out untouched
       "We keep a blacklist of bad hosts."       a hint, with a fix
       "Unlike Globex we answer the phone."      asks for a reason
       "This was a record quarter for us."       needs sign-off: Max, then Lea
       "Project Falcon is coming."               is not allowed
  2. In Max's window, open Guidepost (the toolbar icon, or the tab that is open) and decide.
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
    const open = (name) => openFor({ name, folder, extension, server, replicas, closings, say });
    const ada = await open('ada');
    for (const url of PAGES) await (await ada.context.newPage()).goto(url);
    const max = await open('max');
    await max.extensionPage('popup.html?place=tab');
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

async function openFor({ name, folder, extension, server, replicas, closings, say }) {
  const profile = join(folder, `browser-${name}`);
  const isNew = !existsSync(profile);
  say(`Opening a Chromium for ${name === 'ada' ? 'Ada, the author' : 'Max, the manager'} …`);
  const browser = await launchChromium({
    extension,
    replicaPort: replicas?.port,
    folder: profile,
    headless: false,
    viewport: null,
  });
  closings.push(() => browser.close());
  if (isNew || !(await isConnected(browser))) {
    const { enrol } = await import('../tests/e2e/cast.mjs');
    await enrol(browser, { server }, (await server.ask('codes'))[name]);
  }
  return browser;
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
