export const badInput = {
  name: 'bad-input',
  tells: 'Bad input gets one clear sentence with the cure, and nothing is lost',
  async run({ cast, world, check, shot }) {
    const visitor = await cast.stranger('newcomer');
    const options = await visitor.extensionPage('options.html');
    await options.fill('Server', world.server.url);
    await options.fill('Enrolment code', 'K7QM-WRONG-CODES');
    await options.click('button', 'Connect');
    await options.see('#connection .gp-note', 'enrolment-code-refused');
    await shot(options, 'wrong code');
    check.that('a wrong enrolment code is refused in words', true);

    await options.click('button', 'Start the trial');
    await options.see('#policy', 'version 2');
    await options.gone('#connection .gp-note');
    check.that('what was wrong with the code is past once the trial runs', true);
    for (const [what, url, code] of [
      ['an unreachable address', 'http://127.0.0.1:9/manifest.jws', 'pack-unreachable'],
      ['a web page instead of a pack', `${world.badFeed.url}/html/manifest.jws`, 'pack-not-a-pack'],
      ['a pack of 50 MB', `${world.badFeed.url}/huge/manifest.jws`, 'pack-too-large'],
    ]) {
      await options.fill('Policy address', url);
      await options.click('#policy button', 'Save address');
      await options.see('#policy .gp-note', code);
      await shot(options, what);
      check.that(`${what}: says so`, true);
      check.that(`${what}: the good policy stays`, await options.has('#policy', 'version 2'));
    }
    await options.fill('Policy address', world.staticFeed.url);
    await options.click('#policy button', 'Save address');
    await options.gone('#policy .gp-note');
    await options.close();
    await cast.dismiss('newcomer');
  },
};
