export type Enrolment =
  | { readonly ok: true; readonly serverUrl: string; readonly code: string }
  | { readonly ok: false; readonly wrong: 'missing' | 'https' };

/**
 * What somebody typed: server and code, or a whole enrolment link in either field. In a link the code is `code` in the
 * query or after `#`, or the last step of the path.
 */
export function readEnrolment(server: string, code: string): Enrolment {
  const link = [code, server].map((text) => text.trim()).find(isLinkWithCode);
  const [serverUrl, secret] = link ? partsOf(link) : [server.trim(), code.trim()];
  if (!serverUrl || !secret) return { ok: false, wrong: 'missing' };
  const address = URL.canParse(serverUrl) ? new URL(serverUrl) : undefined;
  if (!address || !isPrivate(address)) return { ok: false, wrong: 'https' };
  return { ok: true, serverUrl: serverUrl.replace(/\/+$/, ''), code: secret };
}

function isLinkWithCode(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text) && partsOf(text)[1] !== '';
}

function partsOf(link: string): readonly [string, string] {
  const url = new URL(link);
  const hash = new URLSearchParams(url.hash.slice(1));
  const code = url.searchParams.get('code') ?? hash.get('code') ?? lastStep(url.pathname);
  const base = url.pathname.replace(/\/enrol(\/[^/]*)?\/?$/, '');
  return [`${url.origin}${base}`, code];
}

function lastStep(path: string): string {
  return /\/enrol\/([^/]+)\/?$/.exec(path)?.[1] ?? '';
}

/** Encrypted, or never leaves this machine. */
function isPrivate(url: URL): boolean {
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}
