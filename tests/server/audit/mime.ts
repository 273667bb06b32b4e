/** A strict reader of the messages that we write, for tests: what is not as RFC 5322 and RFC 2045 to 2047 have it throws. */
export interface Mime {
  /** By name in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  /** Decoded; of a multipart message empty. */
  readonly body: string;
  readonly parts: readonly Mime[];
}

/** @param text with LF line ends, as in a mailbox file; lines that were quoted there lose their sign */
export function mimeOf(text: string): Mime {
  return partOf(text.replace(/^>(>*From )/gm, '$1').trimEnd());
}

function partOf(text: string): Mime {
  const end = text.indexOf('\n\n');
  if (end < 0) throw new Error('No empty line after the headers.');
  const headers = headersOf(text.slice(0, end));
  const body = text.slice(end + 2);
  const boundary = /^multipart\/[\w-]+;.*boundary="?([^";]+)"?/.exec(
    headers.get('content-type') ?? '',
  );
  if (boundary?.[1] === undefined) return { headers, body: decoded(headers, body), parts: [] };
  return { headers, body: '', parts: split(body, boundary[1]).map(partOf) };
}

function headersOf(text: string): Map<string, string> {
  const lines = text.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.map((line) => {
      const [, name, value] = /^([\x21-\x39\x3b-\x7e]+): ([\x20-\x7e]*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`No header: ${line}`);
      return [name.toLowerCase(), value];
    }),
  );
}

function split(body: string, boundary: string): string[] {
  const [before = '', ...pieces] = `\n${body}`.split(`\n--${boundary}`);
  const last = pieces.pop();
  if (before.trim() !== '' || last === undefined || !last.startsWith('--')) {
    throw new Error('Boundaries do not begin and end the parts.');
  }
  return pieces.map((piece) => {
    if (!piece.startsWith('\n')) throw new Error('A boundary stands on a line of its own.');
    return piece.slice(1);
  });
}

function decoded(headers: ReadonlyMap<string, string>, body: string): string {
  const encoding = headers.get('content-transfer-encoding') ?? '7bit';
  if (body.split('\n').some((line) => line.length > 998)) throw new Error('A line is too long.');
  if (encoding === 'base64') {
    if (!/^[A-Za-z0-9+/=\n]*$/.test(body)) throw new Error('This is not base64.');
    return Buffer.from(body, 'base64').toString('utf8');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: 7bit is about these.
  if (encoding === '7bit' && /[^\x00-\x7f]/.test(body)) throw new Error('More than seven bits.');
  return body;
}

/** Encoded words of a header (RFC 2047) as people read them. */
export function wordsIn(header: string): string {
  return header
    .replace(/(\?=) +(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : quoted(text),
    );
}

function quoted(text: string): string {
  const bytes = text
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString();
}
