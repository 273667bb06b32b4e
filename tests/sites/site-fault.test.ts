// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { siteHealthSchema } from '../../domain/site-health';
import { failedSelectors } from '../../sites/failed-selectors';
import { siteFault } from '../../sites/site-fault';
import { xReader } from './x-reader';

const SEEN = { seen: '2026-11', where: 'in a test' };
const one = (css: string) => [{ css, ...SEEN }];
const surface = (place: string, scope: string) => ({
  place,
  surface: 'post',
  editor: one(`.${place}-editor`),
  scope: one(scope),
  submit: one(`.${place}-post`),
  keys: [],
});
const reader = xReader([
  surface('modal', '[role="dialog"]'),
  {
    ...surface('home', 'main'),
    next: one('.home-next'),
    fields: [{ kind: 'poll', ...one('.choice')[0] }],
    images: one('.attached'),
  },
]);

function composerAt(css: string) {
  const element = document.querySelector(css);
  const composer = element && reader.composerOf(element);
  if (!composer) throw new Error(`no composer at ${css}`);
  return composer;
}

beforeEach(() => {
  document.body.innerHTML = '';
  Element.prototype.checkVisibility = () => true;
});

test('a composer that is understood has no fault', () => {
  document.body.innerHTML = '<main><p class="home-editor"></p><b class="home-post"></b></main>';
  expect(siteFault(reader, composerAt('.home-editor'), true)).toBeUndefined();
});

test('an unknown composer names the selectors of the surfaces that it may have been, and no text', () => {
  document.body.innerHTML =
    '<div role="dialog"><p contenteditable="true">a secret</p><b class="modal-post"></b></div><main></main>';
  const composer = composerAt('p');
  expect(siteFault(reader, composer, false)).toBe('unknown-composer');
  const failed = failedSelectors(reader, composer, 'unknown-composer');
  expect(failed).toEqual([{ place: 'modal', field: 'editor', css: '.modal-editor' }]);
  const { site, place } = composer;
  const report = {
    kind: 'unknown-composer',
    site,
    surface: 'post',
    place,
    selectors: '3',
    failed,
  };
  expect(JSON.stringify(siteHealthSchema.parse(report))).not.toContain('secret');
});

test('where nothing around it is known, all surfaces may have been meant', () => {
  document.body.innerHTML = '<textarea></textarea>';
  const failed = failedSelectors(reader, composerAt('textarea'), 'unknown-composer');
  expect(failed.map(({ place, field }) => `${place} ${field}`)).toEqual([
    'modal editor',
    'modal scope',
    'modal submit',
    'home editor',
    'home scope',
    'home submit',
  ]);
});

test('a text without a Post control is a fault; an empty box is none', () => {
  document.body.innerHTML = '<main><p class="home-editor"></p><b class="renamed"></b></main>';
  const composer = composerAt('.home-editor');
  expect(siteFault(reader, composer, false)).toBeUndefined();
  expect(siteFault(reader, composer, true)).toBe('no-submit');
  expect(failedSelectors(reader, composer, 'no-submit')).toEqual([
    { place: 'home', field: 'submit', css: '.home-post' },
    { place: 'home', field: 'submit', css: '.home-next' },
  ]);
});

test('what leads on to the Post control of a later step is enough', () => {
  document.body.innerHTML = '<main><p class="home-editor"></p><b class="home-next"></b></main>';
  expect(siteFault(reader, composerAt('.home-editor'), true)).toBeUndefined();
});

test.each([
  ['a choice of a poll that has another name', '<input class="other" value="yes">', 'unread-part'],
  ['one that is known', '<input class="choice" value="yes">', undefined],
  ['one that is empty', '<input class="other" value=" ">', undefined],
  ['a search beside it', '<input role="searchbox" value="yes">', undefined],
  ['a chosen picture in another place', '<img src="blob:https://x.com/1">', 'unread-part'],
  ['one that is known there', '<img class="attached" src="blob:https://x.com/1">', undefined],
  ['a picture of the page', '<img src="https://x.com/ada.png">', undefined],
])('%s', (_, beside, fault) => {
  document.body.innerHTML = `<main><p class="home-editor"></p><b class="home-post"></b>${beside}</main>`;
  const composer = composerAt('.home-editor');
  expect(siteFault(reader, composer, true)).toBe(fault);
  expect(failedSelectors(reader, composer, 'unread-part')).toEqual([
    { place: 'home', field: 'fields', css: '.choice' },
    { place: 'home', field: 'images', css: '.attached' },
  ]);
});

const TARGETS = xReader([
  {
    ...surface('answer', 'form'),
    surface: 'reply',
    answers: [{ from: 'around', css: 'form', attribute: 'data-of', extract: '^p(\\d+)$', ...SEEN }],
  },
  {
    ...surface('post', 'main'),
    about: one('.card'),
    quoted: [{ css: '.card-link', attribute: 'href', extract: '/(\\d+)$', ...SEEN }],
  },
]);

test.each([
  ['a reply whose post is known', '<form data-of="p1">', 'answer', '', undefined],
  ['one whose post has another form of id', '<form data-of="q1">', 'answer', '', 'unread-target'],
  ['a post', '<main>', 'post', '', undefined],
  ['a quote', '<main>', 'post', '<a class="card card-link" href="/7"></a>', undefined],
  [
    'a quote of which nobody knows',
    '<main>',
    'post',
    '<i class="card">a secret</i>',
    'unread-target',
  ],
])('%s', (_, scope, place, beside, fault) => {
  document.body.innerHTML = `${scope}<p class="${place}-editor"></p><b class="${place}-post"></b>${beside}`;
  const box = document.querySelector(`.${place}-editor`);
  const composer = box && TARGETS.composerOf(box);
  if (!composer) throw new Error('no composer');
  expect(siteFault(TARGETS, composer, true)).toBe(fault);
  // Nothing could be posted yet.
  expect(siteFault(TARGETS, composer, false)).toBeUndefined();
  const failed = failedSelectors(TARGETS, composer, 'unread-target');
  expect(failed).toEqual(
    place === 'answer'
      ? [{ place, field: 'answers', css: 'form' }]
      : [{ place, field: 'quoted', css: '.card-link' }],
  );
});
