/** The test build: the same code with open shadow roots, in .output/test/. */
import { run } from './set-up.mjs';

for (const browser of ['chrome', 'firefox']) {
  run('npx', ['wxt', 'build', '-b', browser], `The test build for ${browser}`, {
    GUIDEPOST_TEST: '1',
  });
}
