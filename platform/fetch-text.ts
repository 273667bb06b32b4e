import { failed, ok, type Problem, type Result } from '../domain/problem';

export interface Limits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

const KEPT = 'The last good policy stays in force.';

/**
 * Fetches a part of a pack feed. The browser's own cache asks with If-None-Match (`no-cache`), so an unchanged file costs a 304; a header
 * of ours would need a CORS preflight, which static hosts do not answer.
 */
export async function fetchText(url: string, limits: Limits): Promise<Result<string>> {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(limits.timeoutMs),
    });
    if (!response.ok) return unreachable(`The address answered ${response.status}.`, response);
    if (Number(response.headers.get('content-length')) > limits.maxBytes) {
      await response.body?.cancel();
      return tooLarge(limits);
    }
    const text = await readUpTo(response, limits.maxBytes);
    if (text === undefined) return tooLarge(limits);
    return isWebPage(response, text) ? webPage() : ok(text);
  } catch (error) {
    if (error instanceof TypeError) return unreachable('The address does not answer.');
    if (error instanceof DOMException) return unreachable('The address did not answer in time.');
    throw error;
  }
}

async function readUpTo(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  // Kept byte for byte (BOM included): the hash is over these bytes.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function isWebPage(response: Response, text: string): boolean {
  return /text\/html/i.test(response.headers.get('content-type') ?? '') || /^\s*</.test(text);
}

function webPage() {
  return failed(
    'pack-not-a-pack',
    'A web page came instead of a policy.',
    `${KEPT} Check the URL.`,
  );
}

function tooLarge({ maxBytes }: Limits) {
  return failed('pack-too-large', `It is larger than ${maxBytes} bytes; it was not read.`, KEPT);
}

function unreachable(detail: string, response?: Response): { ok: false; problem: Problem } {
  const offline = globalThis.navigator?.onLine === false;
  return failed(
    offline ? 'offline' : 'pack-unreachable',
    detail,
    `${KEPT} Guidepost tries again by itself.`,
    response && { status: response.status },
  );
}
