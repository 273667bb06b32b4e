import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress, PrivateAddress, publicLookup } from './public-lookup';

export interface OutsidePost {
  readonly url: URL;
  /** `POST` where nothing is said. */
  readonly method?: 'POST' | 'PUT';
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** True: private addresses and plain http are fine. */
  readonly allowPrivate: boolean;
  /** Ends it early, as a failure. */
  readonly signal?: AbortSignal;
  readonly patienceMs?: number;
  readonly lookup?: LookupFunction;
}

export interface OutsideAnswer {
  readonly status: number;
  /** What the target asks for in `Retry-After`, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

const PATIENCE_MS = 10_000;
/** Nothing of an answer's body is of use; so much of it is let in, so that polite targets can finish. */
const MOST_BYTES = 65_536;

/**
 * Sends JSON to an address that somebody typed in. Redirects are not followed, the whole of it has ten seconds, and private addresses
 * are refused. Throws `PrivateAddress`, or the connection's error; any answer at all is an answer.
 */
export async function postOutside(post: OutsidePost): Promise<OutsideAnswer> {
  const { url, allowPrivate } = post;
  const refusal = allowPrivate ? undefined : whyRefused(url);
  if (refusal) throw refusal;
  const patience = AbortSignal.timeout(post.patienceMs ?? PATIENCE_MS);
  const signal = post.signal ? AbortSignal.any([patience, post.signal]) : patience;
  try {
    return await send(post, signal);
  } catch (error) {
    if (patience.aborted) throw new Error('The target did not answer in time.');
    throw error;
  }
}

/** Why an address is refused before anything is sent; undefined where it may be tried. */
export function whyRefused(url: URL): Error | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A lookup is only asked about names.
  if (isIP(host) && !isPublicAddress(host)) {
    return new PrivateAddress('This is a private address.');
  }
  return url.protocol === 'https:' ? undefined : new Error('The address is not https.');
}

function send(post: OutsidePost, signal: AbortSignal): Promise<OutsideAnswer> {
  const { url, method = 'POST', body, headers, allowPrivate, lookup = publicLookup } = post;
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        // One connection each: what was checked of one must not be used for the next.
        agent: false,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'guidepost',
          ...headers,
        },
        signal,
        ...(allowPrivate ? {} : { lookup }),
      },
      (answer) => {
        drain(answer);
        resolve({ status: answer.statusCode ?? 0, retryAfterMs: retryAfter(answer) });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function drain(answer: IncomingMessage): void {
  let bytes = 0;
  // The status was the answer; what goes wrong after it changes nothing.
  answer.on('error', () => undefined);
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) answer.destroy();
  });
}

function retryAfter(answer: IncomingMessage): number | undefined {
  const text = answer.headers['retry-after'];
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : undefined;
}

/** For screens and logs: our own sentences, else the system's code, since its sentences may quote the address. */
export function wordsOfFailure(error: unknown): string {
  if (error instanceof PrivateAddress) {
    return `${error.message} Set GUIDEPOST_ALLOW_PRIVATE_TARGETS=true if that is meant.`;
  }
  const { code, message } = error as { code?: unknown; message: string };
  return typeof code === 'string' ? code : message;
}
