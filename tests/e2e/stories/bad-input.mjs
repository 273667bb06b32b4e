export const badInput = {
  name: 'bad-input',
  tells: 'Bad input gets one clear sentence with the cure, and nothing is lost',
  async run({ cast, world, check, shot }) {
    const ada = await cast.person('ada');
    const options = await ada.extensionPage('options.html');
    const before = await options.textOf('#policy');
    const version = before.match(/version (\d+)/)?.[1];
    for (const [what, url, words] of [
      ['an unreachable address', 'http://127.0.0.1:9/manifest.jws', /reach/i],
      [
        'a web page instead of a pack',
        `${world.badFeed.url}/html/manifest.jws`,
        /web page|not a (signed )?(pack|policy)/i,
      ],
      ['a pack of 50 MB', `${world.badFeed.url}/huge/manifest.jws`, /large|MB|MiB/i],
    ]) {
      await options.fill('#policy input', url);
      await options.click('#policy button', 'Save address');
      await options.until(`words for ${what}`, textMatches, {
        css: '#policy',
        source: words.source,
      });
      await shot(options, what);
      check.that(`${what}: says so`, true);
      check.that(
        `${what}: the good policy stays`,
        (await options.textOf('#policy')).includes(`version ${version}`),
      );
    }
    await options.fill('#policy input', world.configUrl);
    await options.click('#policy button', 'Save address');
    await options.see('#policy', 'Up to date');
    await options.close();

    const stranger = await cast.stranger('newcomer');
    const first = await stranger.extensionPage('options.html');
    await first.fill('input[name=server]', world.server.url);
    await first.fill('input[name=code]', 'wrong-code-1');
    await first.click('button', 'Connect');
    await first.until('the refusal of a wrong code', textMatches, { css: 'body', source: 'code' });
    await shot(first, 'wrong code');
    check.that('a wrong enrolment code is refused in words', true);
    await first.close();
    await cast.dismiss('newcomer');
  },
};

function textMatches({ css, source }) {
  return new RegExp(source, 'i').test(document.querySelector(css)?.textContent ?? '');
}
