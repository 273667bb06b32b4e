import { launchChromium } from './drivers/chromium.mjs';
import { launchFirefox } from './drivers/firefox.mjs';

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

/** The people of the demonstration, each with a browser of their own, started when first needed and connected by a one-time code. */
export function createCast({ kind, extension, world, headless = true, launchOptions = {} }) {
  const browsers = new Map();

  async function open(name) {
    const browser = await LAUNCH[kind]({
      extension,
      replicaPort: world.replicas.port,
      headless,
      ...launchOptions,
    });
    browsers.set(name, browser);
    return browser;
  }

  return {
    kind,
    /** The same people in another world, with other browsers. */
    inWorld: (other) => createCast({ kind, extension, world: other, headless, launchOptions }),
    /** `ada`, `max`, `lea`, `carla`, `erin`: connected to the server of the world. */
    async person(name) {
      if (browsers.has(name)) return browsers.get(name);
      const browser = await open(name);
      await enrol(browser, world, await world.code(name));
      return browser;
    },
    /** Somebody whom the demonstration does not have, added to the organisation now and connected. */
    async newcomer(person) {
      const code = await world.colleague(person);
      const browser = await open(person.id);
      await enrol(browser, world, code);
      return browser;
    },
    /** A browser with the extension as it is right after the install. */
    stranger: (name) => (browsers.has(name) ? browsers.get(name) : open(name)),
    /** For pictures of what went wrong. */
    openPages: async () =>
      (await Promise.all([...browsers.values()].map((browser) => browser.pages()))).flat(),
    async dismiss(name) {
      await browsers.get(name)?.close();
      browsers.delete(name);
    },
    async close() {
      await Promise.all([...browsers.values()].map((browser) => browser.close()));
      browsers.clear();
    },
  };
}

/** Connects as a person would: on the options page, with the server's address and the code. */
export async function enrol(browser, world, code) {
  const options = await browser.extensionPage('options.html');
  await options.fill('Server', world.server.url);
  await options.fill('Enrolment code', code);
  await options.click('button', 'Connect');
  await options.see('*', 'Acme Corporation');
  await options.see('*', 'Acme social media policy');
  await options.close();
}
