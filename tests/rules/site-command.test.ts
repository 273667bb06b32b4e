import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guidepost } from './cli/in-process';
import { aFolder } from './guidepost-command';

let folder: Awaited<ReturnType<typeof aFolder>>;
const at = (name: string) => join(folder.path, name);

const EDITOR = '<div data-testid="tweetTextarea_0" contenteditable="true">draft</div>';
const POST = '<button data-testid="tweetButton">Post</button>';
const dialog = (inside: string) => `<html><body><div role="dialog">${inside}</div></body></html>`;

beforeAll(async () => {
  folder = await aFolder();
  await writeFile(at('whole.html'), dialog(EDITOR + POST));
  await writeFile(at('renamed.html'), dialog(EDITOR));
  await writeFile(
    at('shadow.html'),
    '<div id="interop-outlet"><template shadowrootmode="open"><div data-test-modal-id="sharebox"><p data-test-ql-editor-contenteditable="true"></p><button class="share-actions__primary-action"></button></div></template></div>',
  );
});
afterAll(() => folder.remove());

async function stateOf(page: string, site: string, place: string) {
  const { code, out } = await guidepost('site', 'probe', at(page), '--site', site, '--json');
  const [probed] = JSON.parse(out);
  const surface = probed.surfaces.find((one: { place: string }) => one.place === place);
  return { code, surface };
}

test('says how often each selector matches', async () => {
  const { code, surface } = await stateOf('whole.html', 'x', 'modal');
  expect(code).toBe(0);
  expect(surface.state).toBe('found');
  const submit = surface.alternatives.find(
    ({ css }: { css: string }) => css === '[data-testid="tweetButton"]',
  );
  expect(submit).toMatchObject({ field: 'submit', hits: 1 });
});

test('a page without the Post control is found partly, and ends with 1', async () => {
  const { code, surface } = await stateOf('renamed.html', 'x', 'modal');
  expect(surface.state).toBe('partly');
  expect(code).toBe(1);
});

test('looks into shadow roots that were saved', async () => {
  expect((await stateOf('shadow.html', 'linkedin', 'sharebox')).surface.state).toBe('found');
});

test.each([
  ['a page that is not there', ['none.html']],
  ['selectors that are none', ['whole.html', '--selectors', 'whole.html']],
])('%s: wrong use, in one sentence', async (_name, [page = '', flag, file = '']) => {
  const { code, err } = await guidepost(
    'site',
    'probe',
    at(page),
    ...(flag ? [flag, at(file)] : []),
  );
  expect(code).toBe(2);
  expect(err.split('\n').length).toBeLessThan(4);
});
