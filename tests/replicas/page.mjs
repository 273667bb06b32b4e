import { randomBytes } from 'node:crypto';

/** A whole page of one site: the same skeleton, the site's own head, body and security policy. */
export function renderPage({
  site,
  bundle = site,
  html = '',
  title,
  head = '',
  body,
  script,
  policy = '',
  isStrict = false,
  cookies = [],
}) {
  const nonce = randomBytes(12).toString('base64');
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentPolicy({ nonce, site, extra: policy, isStrict }),
      'set-cookie': cookies,
    },
    body: `<!doctype html>
<html ${html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${script ? `<script nonce="${nonce}">${script}</script>` : ''}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/__assets/${bundle}.css">
${head}
</head>
<body>
${body}
<script type="module" nonce="${nonce}" src="/__assets/${bundle}.js"></script>
</body>
</html>`,
  };
}

/** Sites whose policy lets scripts fetch what was chosen in the page (X publicly known as of November 2026). In Firefox it binds content scripts too. */
const READS_BLOBS = ['x', 'facebook'];

// All three sites send a nonce policy; inline style attributes stay allowed, as there. The strictest page allows none of that, nor any Trusted Type.
function contentPolicy({ nonce, site, extra, isStrict }) {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    isStrict ? "style-src 'self'" : "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    READS_BLOBS.includes(site) && !isStrict ? "connect-src 'self' blob:" : "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'self'",
    "frame-ancestors 'self'",
    ...(extra ? [extra] : []),
    ...(isStrict ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
  ].join('; ');
}

export function jsonAnswer(value, { status = 200, cookies = [] } = {}) {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'set-cookie': cookies,
    },
    body: JSON.stringify(value),
  };
}

export function redirect(location) {
  return { status: 302, headers: { location }, body: '' };
}

export function notFound(words = 'This page is not part of the local replica.') {
  return {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><meta charset="utf-8"><title>Not here</title><body style="font:16px system-ui;margin:15vh auto;max-width:32rem;color:#333"><h1>Not here</h1><p>${words}</p><p><a href="https://x.com/home">x.com</a> · <a href="https://www.facebook.com/">facebook.com</a> · <a href="https://www.linkedin.com/feed/">linkedin.com</a></p>`,
  };
}

/** JSON that may stand inside a script element. */
export function scriptJson(value) {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Session cookies a page's own script can read, valid on the site and its sub-domains. */
export function cookie(name, value, domain) {
  const end = value === undefined ? '; Max-Age=0' : '';
  return `${name}=${value ?? ''}; Domain=${domain}; Path=/; Secure; SameSite=None${end}`;
}
