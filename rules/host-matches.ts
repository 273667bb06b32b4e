import { readableHost } from './punycode';

/** True where `host` is `listed` or a subdomain of it; `listed` may be written as people do, with scheme, `www.`, `*.` or path. */
export function hostMatches(host: string, listed: string): boolean {
  const wanted = plainHost(listed);
  const given = plainHost(host);
  return wanted !== '' && (given === wanted || given.endsWith(`.${wanted}`));
}

function plainHost(written: string): string {
  const host = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(
    written.trim(),
  )?.[1];
  const lower = (host ?? '').toLowerCase().normalize('NFC');
  return readableHost(lower.replace(/^\*?\.?(?:www\.)?/, '').replace(/\.$/, ''));
}
