import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ok } from '../../domain/problem';
import { answer, type Handlers, receive } from '../../platform/message-listener';
import { ask } from '../../platform/messenger';
import { freshBrowser } from './fresh-browser';

freshBrowser();

const ID = fakeBrowser.runtime.id;
const page = { id: ID, url: `chrome-extension://${ID}/popup.html` };
const content = { id: ID, url: 'https://x.com/home', tab: { id: 7 }, frameId: 3 } as never;
const asked: unknown[] = [];

const handlers = new Proxy({} as Handlers, {
  get: (_target, name) => async (request: unknown, asker: unknown) => {
    asked.push([name, request, asker]);
    if (name === 'mine.refresh') throw new Error('our bug');
    return ok({});
  },
});

beforeEach(() => {
  asked.length = 0;
});

describe('a message', () => {
  test('reaches its handler parsed, with who asks as the browser says it', async () => {
    const message = { guidepost: 'checker.load', request: { parts: ['phone'], more: 1 } };
    expect(await receive(handlers, message, content)).toEqual(ok({}));
    expect(asked).toEqual([
      ['checker.load', { parts: ['phone'] }, { from: 'content', tabId: 7, frameId: 3 }],
    ]);
  });

  test.each([
    ['a content script asks what only a page may', 'submission.decide', content],
    ['a page asks what only a content script may', 'checker.load', page],
    [
      'a page that is not covered',
      'mine.refresh',
      { ...(content as object), url: 'https://evil.test/' },
    ],
    [
      'a host that only ends like ours',
      'mine.refresh',
      { ...(content as object), url: 'https://x.com.evil.test/' },
    ],
    ['clear text', 'mine.refresh', { ...(content as object), url: 'http://x.com/' }],
    ['another extension', 'mine.refresh', { ...page, id: 'another' }],
    [
      'another extension with our address in its own',
      'queue.read',
      { id: ID, url: `https://e.test/${page.url}` },
    ],
    [
      'a frame without an address in a foreign page',
      'mine.refresh',
      { id: ID, url: 'about:blank', origin: 'https://evil.test', tab: { id: 1 } },
    ],
  ])('is refused: %s', async (_name, guidepost, sender) => {
    const result = await receive(handlers, { guidepost, request: {} }, sender as never);
    expect(result).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(asked).toEqual([]);
  });

  test('from a frame without an address of its own counts as from the page that made it', async () => {
    const sender = {
      id: ID,
      url: 'about:srcdoc',
      origin: 'https://www.linkedin.com',
      tab: { id: 1 },
    };
    const message = { guidepost: 'pack.check-now', request: {} };
    expect(await receive(handlers, message, sender as never)).toEqual(ok({}));
  });
});

describe('what comes with it', () => {
  test.each([[{ parts: ['engine'] }], [{}], [null], [undefined]])(
    'a malformed request is refused: %j',
    async (request) => {
      const result = await receive(handlers, { guidepost: 'checker.load', request }, content);
      expect(result).toMatchObject({ ok: false, problem: { code: 'malformed' } });
      expect(asked).toEqual([]);
    },
  );

  test.each([
    [{ guidepost: 'unknown', request: {} }],
    [{ guidepost: 'toString', request: {} }],
    [{ guidepost: '__proto__', request: {} }],
    ['text'],
    [null],
    [{}],
  ])('what is not ours is left to others: %j', (message) => {
    expect(receive(handlers, message, content)).toBeUndefined();
  });

  test('a handler that throws is answered with a problem, never silence', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const result = await receive(handlers, { guidepost: 'mine.refresh', request: {} }, page);
    expect(result).toMatchObject({ ok: false, problem: { code: 'server-error' } });
  });
});

describe('asking', () => {
  test.each([
    [
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    ],
    ['Could not establish connection. Receiving end does not exist.'],
  ])('asks again with the same payload when the worker died: %s', async (words) => {
    const sent: unknown[] = [];
    fakeBrowser.runtime.sendMessage = vi.fn(async (message: unknown) => {
      sent.push(message);
      if (sent.length < 3) throw new Error(words);
      return ok({});
    }) as never;
    expect(await ask('mine.refresh', {})).toEqual(ok({}));
    expect(sent).toEqual(Array(3).fill({ guidepost: 'mine.refresh', request: {} }));
  });

  test('says so where the extension was reloaded under the page', async () => {
    const id = fakeBrowser.runtime.id;
    fakeBrowser.runtime.id = undefined as never;
    const result = await ask('mine.refresh', {});
    fakeBrowser.runtime.id = id;
    expect(result).toMatchObject({ ok: false, problem: { code: 'extension-reloaded' } });
  });

  test('is answered through the browser by the listener', async () => {
    answer(handlers);
    const { onMessage } = fakeBrowser.runtime;
    const reply = new Promise((respond) => {
      void (onMessage as never as { trigger: (...given: unknown[]) => unknown }).trigger(
        { guidepost: 'tab.report', request: { state: 'personal', site: 'x' } },
        content,
        respond,
      );
    });
    expect(await reply).toEqual(ok({}));
  });
});
