import { type PageLanguage, type PageWords, pageLanguage, pageWords } from './page-words';

/** Text of a page with its parts made safe; nothing else goes into a page. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template in which every value is text, unless it is made by this function itself. */
export function html(pieces: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  const safe = values.map((value) =>
    value instanceof Html ? value.text : value.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? ''),
  );
  return new Html(String.raw({ raw: pieces }, ...safe));
}

export const NOTHING = html``;

export function joined(pieces: readonly Html[]): Html {
  return pieces.reduce((whole, piece) => html`${whole}${piece}`, NOTHING);
}

export interface Page {
  readonly language: PageLanguage;
  readonly words: PageWords;
  /** Path before `/sign-in/style.css`: the part of PUBLIC_URL behind its host. */
  readonly base: string;
}

export function pageFor(acceptLanguage: string | undefined, base: string): Page {
  const language = pageLanguage(acceptLanguage);
  return { language, words: pageWords(language), base };
}

/** A page of the sign-in: a heading and what is below it. */
export function pageText({ language, base }: Page, title: string, body: Html): string {
  return pageShell({ language, style: `${base}/sign-in/style.css` }, title, body);
}

/**
 * One page with a heading. No script, nothing from elsewhere.
 * @param style address of the style sheet
 */
export function pageShell(
  { language, style }: { language: PageLanguage; style: string },
  title: string,
  body: Html,
): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body><main><h1>${title}</h1>
${body}
</main></body>
</html>
`.text;
}

/**
 * `formTargets`: origins that a form's answer may lead on to. Browsers hold redirects after a form against `form-action`, and the last
 * one leads back to the extension. `pictures`: those that stand in the page itself are shown; else none are.
 */
export function pageHeaders({
  formTargets = [],
  pictures = false,
}: {
  readonly formTargets?: readonly string[];
  readonly pictures?: boolean;
} = {}): Record<string, string> {
  const forms = ["'self'", ...formTargets].join(' ');
  const images = pictures ? ' img-src data:;' : '';
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'self';${images} form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

export const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { box-sizing: border-box; width: min(26rem, 100%); padding: 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 1rem; }
label { display: block; font-weight: 600; }
input { box-sizing: border-box; width: 100%; margin: .35rem 0 1rem; padding: .6rem; font: inherit; letter-spacing: .05em; }
button, .again { display: inline-block; padding: .6rem 1.1rem; font: inherit; margin-inline-end: .5rem; }
code { font-size: 1.4rem; letter-spacing: .1em; }
.wrong { border-inline-start: .25rem solid #b3261e; padding-inline-start: .75rem; }
.soft { opacity: .8; }
`;
