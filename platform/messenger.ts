import { browser } from '@wxt-dev/browser';
import { failed, type Result } from '../domain/problem';
import type { MessageAnswer, MessageName, MessageRequest } from './messages';

/** What travels. */
export interface Envelope {
  readonly guidepost: MessageName;
  readonly request: unknown;
}

const TRIES = 6;
/** Chromium and Firefox when the worker died, or is not up yet: ask again with the same payload. Measured 2026-11. */
const WORKER_GONE =
  /channel closed|port closed|receiving end does not exist|went out of scope|context unloaded/i;

/** Asks the background. Where it cannot be reached the answer is a problem. */
export async function ask<N extends MessageName>(
  name: N,
  request: MessageRequest<N>,
): Promise<Result<MessageAnswer<N>>> {
  const envelope: Envelope = { guidepost: name, request };
  for (let tried = 0; tried < TRIES; tried++) {
    if (tried > 0) await pause(40 * 2 ** tried);
    if (!isConnected()) break;
    const answer = await send(envelope);
    if (answer !== 'again') return answer as Result<MessageAnswer<N>>;
  }
  return failed(
    'extension-reloaded',
    'This page has lost its connection to Guidepost, as after an update of the extension.',
    'Copy your text, then reload the page.',
  );
}

/** False in a page that was open while the extension was updated or removed. */
export function isConnected(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

async function send(envelope: Envelope): Promise<unknown> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(envelope);
    return isResult(answer) ? answer : 'again';
  } catch (error) {
    if (!isConnected() || WORKER_GONE.test(String(error))) return 'again';
    throw error;
  }
}

function isResult(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
