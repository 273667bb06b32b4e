export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Caller {
  get<T>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  post<T>(path: string, body: unknown, key?: string): Promise<Answer<T>>;
  put<T>(path: string, body: unknown): Promise<Answer<T>>;
  patch<T>(path: string, body: unknown): Promise<Answer<T>>;
  remove<T>(path: string): Promise<Answer<T>>;
}

export function caller(url: string, token?: string): Caller {
  const signed: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const write = async <T>(method: string, path: string, body: unknown): Promise<Answer<T>> => {
    const headers = { ...signed, 'content-type': 'application/json' };
    return answerOf(await fetch(url + path, { method, headers, body: JSON.stringify(body) }));
  };
  return {
    get: async (path, headers = {}) =>
      answerOf(await fetch(url + path, { headers: { ...signed, ...headers } })),
    post: async (path, body, key) => {
      const keyed: Record<string, string> = key ? { 'idempotency-key': key } : {};
      const headers = { ...signed, ...keyed, 'content-type': 'application/json' };
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return answerOf(await fetch(url + path, { method: 'POST', headers, body: text }));
    },
    put: (path, body) => write('PUT', path, body),
    patch: (path, body) => write('PATCH', path, body),
    remove: async (path) =>
      answerOf(await fetch(url + path, { method: 'DELETE', headers: signed })),
  };
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const body = (isJson ? JSON.parse(text) : text) as T;
  return { status: response.status, headers: response.headers, body };
}
