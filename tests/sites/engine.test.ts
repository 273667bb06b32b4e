// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Composer, SiteAdapter, SiteReader } from '../../sites/adapter';
import { withDrafts } from '../../sites/with-drafts';
import { withWriting } from '../../sites/with-writing';
import { xReader } from './x-reader';

const SEEN = { seen: '2026-11', where: 'in a test' };
const one = (css: string, more = {}) => [{ css, ...SEEN, ...more }];

function readerOf(surface: object, more: object = {}): SiteAdapter {
  const first = {
    place: 'first',
    surface: 'post',
    editor: one('.editor'),
    scope: one('[role="dialog"]'),
    submit: one('.post'),
    keys: [{ key: 'Enter', held: 'alone', ...SEEN }],
    ...surface,
  };
  const ownWay = () => ({ id: 'own', name: 'Own way' });
  return withWriting(withDrafts(xReader([first], more, ownWay)));
}

function draw(html: string): void {
  document.body.innerHTML = html;
}

const at = (css: string) => {
  const found = document.querySelector<HTMLElement>(css);
  if (!found) throw new Error(`${css} is not there`);
  return found;
};

function composerAt(reader: SiteReader, css: string) {
  const composer = reader.composerOf(at(css));
  if (!composer) throw new Error(`no composer at ${css}`);
  return composer;
}

/** What the reader says of an event as the page dispatches it. */
function pressed(
  reader: SiteReader,
  css: string,
  event: Event = new MouseEvent('click', { bubbles: true, composed: true }),
) {
  let said: ReturnType<SiteReader['postedBy']>;
  const listen = (seen: Event) => {
    said = reader.postedBy(seen);
  };
  window.addEventListener(event.type, listen, { capture: true, once: true });
  at(css).dispatchEvent(event);
  return said;
}

const DIALOG = `<div role="dialog"><textarea class="title">Head</textarea>
  <div class="editor" contenteditable="true"><p>one</p><p>two</p></div>
  <input class="choice" value="yes"><button class="post">Post</button></div>`;

beforeEach(() => {
  Element.prototype.checkVisibility = function isHere(this: Element) {
    return this.isConnected;
  };
});

describe('fields beside the editor', () => {
  const FIELDS = {
    fields: [...one('.title', { kind: 'title' }), ...one('.choice', { kind: 'poll' })],
  };

  test('are parts of the draft, in document order, with their kinds', () => {
    draw(DIALOG);
    const reader = readerOf(FIELDS);
    const { parts, partKinds } = reader.readDraft(composerAt(reader, '.editor'));
    expect(parts).toEqual(['Head', 'one\ntwo', 'yes']);
    expect(partKinds).toEqual(['title', 'text', 'poll']);
    expect(reader.partsOf(composerAt(reader, '.editor'))).toEqual([
      at('.title'),
      at('.editor'),
      at('.choice'),
    ]);
  });

  test('belong to the composer around them', () => {
    draw(DIALOG);
    expect(readerOf(FIELDS).composerOf(at('.choice'))?.place).toBe('first');
  });

  test('no kinds are told where all is text', () => {
    draw(DIALOG);
    const reader = readerOf({});
    expect(reader.readDraft(composerAt(reader, '.editor'))).not.toHaveProperty('partKinds');
  });
});

const STEPS = {
  next: one('.next'),
  submitLast: one('button'),
  finish: one('.publish'),
  finishLast: one('button'),
  finishScope: one('[role="dialog"]'),
};
const FIRST =
  '<div role="dialog"><div class="editor" contenteditable="true">the text</div><button class="next">Next</button></div>';
const LAST =
  '<div role="dialog"><button class="back">Back</button><button class="publish">Go</button></div>';
const UNMARKED =
  '<div role="dialog"><button class="back">Back</button><button class="go">Go</button></div>';

describe('what stands beside the words', () => {
  const surface = { images: one('img'), scheduled: one('time'), quoted: one('blockquote') };

  test('is read as soon as it is there, and no longer than it is', () => {
    const reader = readerOf(surface);
    draw(DIALOG);
    const composer = composerAt(reader, '.editor');
    const bare = reader.readDraft(composer);
    expect(bare).toEqual({ site: 'x', surface: 'post', parts: ['one\ntwo'], media: [] });
    const post = at('.post');
    post.insertAdjacentHTML('beforebegin', '<img><blockquote>Quoted</blockquote>');
    expect(reader.readDraft(composer)).toEqual({
      ...bare,
      media: [{ kind: 'image' }],
      quotes: 'Quoted',
    });
    at('img').remove();
    at('blockquote').remove();
    post.insertAdjacentHTML('beforebegin', '<time>2026-12-01T09:00:00Z</time>');
    const scheduledFor = '2026-12-01T09:00:00.000Z';
    expect(reader.readDraft(composer)).toEqual({ ...bare, scheduledFor });
  });
});

describe('a post in two steps', () => {
  test.each([
    ['marked', LAST, '.publish'],
    ['the last one', UNMARKED, '.go'],
  ])(
    'what the first step said is posted by the control of the last: %s',
    (_name, last, control) => {
      draw(FIRST);
      const reader = readerOf(STEPS);
      expect(pressed(reader, '.next')).toBeUndefined();
      draw(last);
      const posted = pressed(reader, control);
      expect(posted).toMatchObject({ by: 'click', composer: { place: 'first', boxes: [] } });
      if (!posted) return;
      expect(reader.readDraft(posted.composer).parts).toEqual(['the text']);
      expect(reader.isWhole(posted.composer)).toBe(true);
      expect(reader.looksPosted(posted.composer)).toBe(false);
      expect(pressed(reader, '.back')).toBeUndefined();
      draw('');
      expect(reader.looksPosted(posted.composer)).toBe(true);
    },
  );

  test('a last step whose text nobody saw is not whole', () => {
    draw(LAST);
    const reader = readerOf(STEPS);
    const posted = pressed(reader, '.publish');
    expect(posted && reader.isWhole(posted.composer)).toBe(false);
  });
});

describe('the last step of a post', () => {
  test('a dialog without a mark is nothing while no draft waits, nor after the post', () => {
    draw(UNMARKED);
    const reader = readerOf(STEPS);
    expect(pressed(reader, '.go')).toBeUndefined();
    draw(FIRST);
    pressed(reader, '.next');
    draw(UNMARKED);
    expect(pressed(reader, '.go')).toBeDefined();
    draw(UNMARKED);
    expect(pressed(reader, '.go')).toBeUndefined();
  });

  test('of an account that is left alone nothing is read at Next, nor does an older draft stand for it', () => {
    const reader = readerOf(STEPS);
    draw(FIRST);
    pressed(reader, '.next');
    reader.leaveAlone(() => true);
    const read = vi.fn((composer: Composer) => reader.readDraft(composer));
    reader.readAtLeaving(read);
    draw(FIRST);
    pressed(reader, '.next');
    draw(LAST);
    const posted = pressed(reader, '.publish');
    expect(read).not.toHaveBeenCalled();
    expect(posted && reader.remembered(posted.composer)).toBeUndefined();
  });

  test('back to the first step and on again: the new text counts', () => {
    draw(FIRST);
    const reader = readerOf(STEPS);
    pressed(reader, '.next');
    draw(LAST);
    reader.findComposers(document);
    draw(FIRST.replace('the text', 'another text'));
    pressed(reader, '.next');
    draw(LAST);
    const posted = pressed(reader, '.publish');
    expect(posted && reader.readDraft(posted.composer).parts).toEqual(['another text']);
  });
});

test('while a list stands for the rest of the draft, it is not whole', () => {
  draw(DIALOG);
  const reader = readerOf({ partial: one('.suggestions') });
  expect(reader.isWhole(composerAt(reader, '.editor'))).toBe(true);
  document.body.append(Object.assign(document.createElement('ul'), { className: 'suggestions' }));
  expect(reader.isWhole(composerAt(reader, '.editor'))).toBe(false);
});

test('a key that picks a suggestion posts nothing', () => {
  draw(DIALOG);
  const keys = [{ key: 'Enter', held: 'alone', except: '.suggestions', ...SEEN }];
  const reader = readerOf({ keys });
  const enter = () => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true });
  expect(pressed(reader, '.editor', enter())?.by).toBe('key');
  document.body.append(Object.assign(document.createElement('ul'), { className: 'suggestions' }));
  expect(pressed(reader, '.editor', enter())).toBeUndefined();
});

test('the last control of the first alternative that matches is the Post control', () => {
  draw(
    '<div role="dialog"><div class="editor"></div><i class="a 1"></i><i class="a 2"></i><b class="b"></b></div>',
  );
  const reader = readerOf({ submitLast: [...one('.none'), ...one('.a'), ...one('.b')] });
  expect(pressed(reader, '.a:last-of-type')?.by).toBe('click');
  expect(pressed(reader, '.b')).toBeUndefined();
});

test('the answered post may stand within what is around the box', () => {
  draw(
    `<article><a href="/posts/77">time</a>${DIALOG}</article><article><a href="/posts/78"></a></article>`,
  );
  const answers = [
    {
      from: 'within',
      around: 'article',
      css: 'a',
      attribute: 'href',
      extract: '/posts/(\\d+)',
      ...SEEN,
    },
  ];
  const reader = readerOf({ answers });
  expect(reader.readDraft(composerAt(reader, '.editor')).replyTo).toBe('77');
});

test('pictures carry their descriptions', () => {
  draw(`<div role="dialog"><div class="editor"></div>
    <div><img class="pic" alt="a harbour"></div><div><img class="pic"><span class="tag">a ship</span></div><div><img class="pic"></div></div>`);
  const mediaAlt = [...one('img[alt]', { attribute: 'alt' }), ...one('.tag')];
  const reader = readerOf({ images: one('.pic'), mediaAlt });
  expect(reader.readDraft(composerAt(reader, '.editor')).media).toEqual([
    { kind: 'image', alt: 'a harbour' },
    { kind: 'image', alt: 'a ship' },
    { kind: 'image' },
  ]);
});

test('the description of a picture is not that of the video beside it', () => {
  draw(`<div role="dialog"><div class="editor"></div>
    <div><img class="pic" alt="a harbour"><video class="clip"></video></div></div>`);
  const mediaAlt = one('.pic', { attribute: 'alt' });
  const reader = readerOf({ images: one('.pic'), videos: one('.clip'), mediaAlt });
  expect(reader.readDraft(composerAt(reader, '.editor')).media).toEqual([
    { kind: 'image', alt: 'a harbour' },
    { kind: 'video' },
  ]);
});

test('a page whose editor has the caret is searched once', () => {
  draw(DIALOG);
  const reader = readerOf({});
  at('.editor').setAttribute('tabindex', '0');
  at('.editor').focus();
  const search = vi.spyOn(document, 'querySelectorAll');
  expect(reader.findComposers(document)).toHaveLength(1);
  expect(search).toHaveBeenCalledTimes(1);
  search.mockRestore();
});

describe('who acts', () => {
  const rule = (more: object) => ({
    id: { from: 'page', css: '.me', attribute: 'data-id' },
    ...SEEN,
    ...more,
  });
  const acting = (actors: object[]) => {
    const reader = readerOf({}, { actors });
    return reader.actingAccount(composerAt(reader, '.editor'));
  };
  beforeEach(() => {
    draw(`<b class="me" data-id="Acme">Acme Ltd @Acme</b>${DIALOG}<h1>Acme Ltd</h1>`);
  });

  test('is told by the first rule that finds an id, by attribute, text and expression', () => {
    const name = { from: 'page', css: '.me', extract: '^(.*) @' };
    const none = { id: { from: 'scope', css: '.me' }, ...SEEN };
    expect(acting([none, rule({ name, lower: true })])).toEqual({ id: 'acme', name: 'Acme Ltd' });
  });

  test('is read anew each time', () => {
    const reader = readerOf({}, { actors: [rule({})] });
    expect(reader.actingAccount(composerAt(reader, '.editor'))?.id).toBe('Acme');
    at('.me').dataset.id = 'other';
    expect(reader.actingAccount(composerAt(reader, '.editor'))?.id).toBe('other');
  });

  test('is unknown where facts contradict each other, whatever the site’s own way says', () => {
    const agrees = [{ with: 'name', from: 'page', css: 'h1' }];
    const name = { from: 'page', css: '.me', extract: '^(.*) @' };
    expect(acting([rule({ name, agrees })])?.id).toBe('Acme');
    at('h1').textContent = 'Another Ltd';
    expect(acting([rule({ name, agrees })])).toBeUndefined();
  });

  test('is the site’s own knowledge where no rule fits the place', () => {
    expect(acting([rule({ places: ['elsewhere'] })])?.id).toBe('own');
  });
});

test('other selectors take the place of the built-in ones, and give it back', () => {
  draw('<div role="dialog"><div class="renamed">text</div><button class="post"></button></div>');
  const reader = readerOf({});
  expect(reader.composerOf(at('.renamed'))).toBeUndefined();
  const surface = {
    place: 'first',
    surface: 'post',
    editor: one('.renamed'),
    scope: one('[role="dialog"]'),
  };
  const rest = { submit: one('.post'), keys: [] };
  reader.use({
    site: 'x',
    hosts: ['elsewhere.example'],
    shadowHosts: [],
    exclude: [],
    identity: {},
    surfaces: [{ ...surface, ...rest }],
  });
  expect(composerAt(reader, '.renamed').place).toBe('first');
  reader.use(undefined);
  expect(reader.composerOf(at('.renamed'))).toBeUndefined();
});
