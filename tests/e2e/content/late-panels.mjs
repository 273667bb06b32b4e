import { openCard, seeHold, seeState, underlined } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { settle } from './stage.mjs';

const WARNED = 'We are a world-class team in Leeds.';

export const latePanelChecks = {
  'a draft with a warning loads no card and no part of the engine that it has no use for': async ({
    stage,
    check,
  }) => {
    await warnOf(stage, 'world-class');
    await listLoads(stage);
    const page = await compose(stage.browser, 'x', WARNED);
    await seeState(page, 'advise');
    check.same('the words are underlined', await underlined(page, ['world-class']), [
      'world-class',
    ]);
    await settle();
    check.same('only the checker came', await loads(stage), ['/checker.js']);
    await openCard(page);
    check.same('its card brings the rest', await loads(stage), ['/checker.js', '/panels.js']);
    await stopListing(stage);
  },
  'a held post stays held where its dialog cannot be loaded, and says so': async ({
    stage,
    check,
  }) => {
    await refusePanels(stage);
    const page = await compose(stage.browser, 'x', 'Project Falcon ships next month!');
    await seeState(page, 'blocked');
    await pressPost(page, 'x');
    await page.see('[role=alert]', 'Guidepost: Blocked.', 8000);
    await pressPost(page, 'x');
    await settle();
    check.same('nothing left', stage.replicas.record.length, 0);
    await stopListing(stage);
    await pressPost(page, 'x');
    await seeHold(page, 'cannot be posted');
    check.same('still nothing left', stage.replicas.record.length, 0);
  },
  'what an editor deletes by itself is read at once': async ({ stage, check }) => {
    const page = await compose(stage.browser, 'x', 'About Project Falcon');
    await seeState(page, 'blocked');
    await page.press('Backspace');
    await seeState(page, 'clear', 1500);
    check.that('the chip follows', true);
  },
};

async function warnOf(stage, term) {
  const [first] = stage.pack.rules;
  await stage.setPolicy({ rules: [{ ...first, action: 'warn', terms: [term] }] });
}

/** Notes which scripts are put into pages. */
const listLoads = ({ worker }) =>
  worker.evaluate(() => {
    globalThis.listed = [];
    globalThis.whole ??= chrome.scripting.executeScript;
    chrome.scripting.executeScript = (wanted) => {
      globalThis.listed.push(...wanted.files);
      return globalThis.whole(wanted);
    };
  });

/** Puts everything into pages but cards and dialogs. */
const refusePanels = ({ worker }) =>
  worker.evaluate(() => {
    globalThis.whole ??= chrome.scripting.executeScript;
    chrome.scripting.executeScript = async (wanted) => {
      if (wanted.files.includes('/panels.js')) throw new Error('refused');
      return globalThis.whole(wanted);
    };
  });

const loads = ({ worker }) => worker.evaluate(() => globalThis.listed);

const stopListing = ({ worker }) =>
  worker.evaluate(() => {
    chrome.scripting.executeScript = globalThis.whole;
  });
