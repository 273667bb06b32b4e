import { ok, type Result } from '../domain/problem';
import { secureUrl } from './feed-address';

export interface Enrolment {
  readonly serverUrl: string;
  readonly code: string;
}

/** What IT hands out is one line: `SERVER_URL#code=…`. The code stands behind the # so that no web server sees it in a log. */
export function readEnrolmentLink(link: string): Enrolment | undefined {
  if (!URL.canParse(link.trim())) return undefined;
  const url = new URL(link.trim());
  const code = new URLSearchParams(url.hash.slice(1)).get('code');
  return code ? { serverUrl: bare(url), code } : undefined;
}

/** Without query, fragment and last slash; https only, http on this machine. */
export function readServerUrl(given: string): Result<string> {
  const url = secureUrl(given);
  return url.ok ? ok(bare(url.value)) : url;
}

function bare(url: URL): string {
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
