import type { Browser } from 'wxt/browser';
import { failed, type Result } from '../domain/problem';
import { isCovered } from './covered-hosts';
import { browser } from './extension-api';
import { logBug } from './log';
import { MESSAGES, type MessageAnswer, type MessageName, type MessageRequest } from './messages';

/** Who asks, as the browser says it. */
export interface Asker {
  readonly from: 'content' | 'page';
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
}

export type Handlers = {
  readonly [N in MessageName]: (
    request: MessageRequest<N>,
    asker: Asker,
  ) => Promise<Result<MessageAnswer<N>>>;
};

/** Call it in the worker's first turn: it may have been woken for this very message. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const reply = receive(handlers, message, sender);
    if (!reply) return undefined;
    void reply.then(respond);
    // Chromium before 146 knows only this way to answer later.
    return true;
  });
}

/** Undefined for what is not ours: another listener may know it. */
export function receive(
  handlers: Handlers,
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Result<unknown>> | undefined {
  const name = nameIn(message);
  if (!name) return undefined;
  const asker = askerOf(sender);
  const { from, request: schema } = MESSAGES[name];
  if (!asker || !(from as readonly string[]).includes(asker.from)) {
    return Promise.resolve(
      failed('not-allowed', `"${name}" may not be asked from here.`, 'Nothing was done.'),
    );
  }
  const request = schema.safeParse((message as { request?: unknown }).request);
  if (!request.success) {
    return Promise.resolve(
      failed('malformed', `The request "${name}" is not well formed.`, 'Reload the page.', {
        message: name,
        path: request.error.issues[0]?.path.join('.') ?? '',
      }),
    );
  }
  return run(name, () => handlers[name](request.data as never, asker));
}

async function run(name: string, act: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  try {
    const result = await act();
    return result.ok ? result : { ok: false, problem: result.problem };
  } catch (error) {
    logBug(`message ${name}`, error);
    if (error instanceof Error && error.name === 'QuotaExceededError') {
      return failed('storage-full', 'The browser has no room left.', 'Free some disk space.');
    }
    return failed('server-error', 'Guidepost had an error inside.', 'Try again.', { place: name });
  }
}

function nameIn(message: unknown): MessageName | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const name = (message as { guidepost?: unknown }).guidepost;
  return typeof name === 'string' && Object.hasOwn(MESSAGES, name)
    ? (name as MessageName)
    : undefined;
}

function askerOf(sender: Browser.runtime.MessageSender): Asker | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const place = { tabId: sender.tab?.id, frameId: sender.frameId };
  const own = new URL(browser.runtime.getURL('/')).href;
  if (sender.url?.startsWith(own)) return { from: 'page', ...place };
  if (sender.tab?.id === undefined) return undefined;
  return isCovered(addressOf(sender)) ? { from: 'content', ...place } : undefined;
}

/** A frame without an address of its own (about:blank, srcdoc, blob) belongs to the page that made it. */
function addressOf(sender: Browser.runtime.MessageSender): string | undefined {
  if (sender.url && !/^(about|blob|data):/.test(sender.url)) return sender.url;
  return sender.origin ?? sender.tab?.url;
}
