/** Just enough of a browser for sign-in pages: cookies by path, redirects one by one, forms. */
export interface Visited {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Cookie {
  readonly host: string;
  readonly path: string;
  readonly value: string;
}

export class WebBrowser {
  readonly #cookies = new Map<string, Cookie>();
  readonly #headers: Record<string, string>;

  constructor(headers: Record<string, string> = {}) {
    this.#headers = headers;
  }

  /** Follows redirects until a page, or until an address that `stopAt` names, which is not asked for. */
  async open(address: string, stopAt?: string): Promise<Visited> {
    return this.#follow(await this.#ask(address, {}), stopAt);
  }

  /** Sends the page's form, filled in. */
  async submit(page: Visited, fields: Record<string, string>, stopAt?: string): Promise<Visited> {
    const form = /<form[^>]*>[\s\S]*?<\/form>/.exec(page.text)?.[0] ?? '';
    const action = new URL(/action="([^"]*)"/.exec(form)?.[1] ?? page.url, page.url).href;
    const hidden = [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const all = {
      ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
      ...fields,
    };
    const body = new URLSearchParams(all as Record<string, string>);
    return this.#follow(await this.#ask(action, { method: 'POST', body }), stopAt);
  }

  /** Of each cookie that it holds. */
  cookiePaths(): string[] {
    return [...this.#cookies.values()].map(({ path }) => path);
  }

  async #follow(page: Visited, stopAt: string | undefined): Promise<Visited> {
    const location = page.headers.get('location');
    if (location === null) return page;
    const next = new URL(location, page.url).href;
    if (stopAt !== undefined && next.startsWith(stopAt)) return { ...page, url: next };
    return this.#follow(await this.#ask(next, {}), stopAt);
  }

  async #ask(address: string, init: RequestInit): Promise<Visited> {
    const url = new URL(address);
    const headers = { ...this.#headers, cookie: this.#cookiesFor(url) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(url, line);
    const text = await response.text();
    return { url: url.href, status: response.status, headers: response.headers, text };
  }

  #cookiesFor(url: URL): string {
    return [...this.#cookies]
      .filter(([, { host, path }]) => host === url.host && under(url.pathname, path))
      .map(([key, { value }]) => `${key.split('|')[2]}=${value}`)
      .join('; ');
  }

  #keep(url: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = [
      pair.slice(0, pair.indexOf('=')),
      pair.slice(pair.indexOf('=') + 1),
    ];
    const path = attributes.find((part) => /^path=/i.test(part))?.slice(5) ?? '/';
    const key = `${url.host}|${path}|${name}`;
    const isGone = attributes.some((part) => /^(max-age=0|expires=Thu, 01 Jan 1970)/i.test(part));
    if (isGone) this.#cookies.delete(key);
    else this.#cookies.set(key, { host: url.host, path, value });
  }
}

function under(path: string, cookiePath: string): boolean {
  return (
    path === cookiePath || path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`)
  );
}
