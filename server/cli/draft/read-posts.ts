import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { siteSchema, surfaceSchema } from '../../../domain/draft';
import { Stop } from '../stop';
import type { DraftContent, DraftOptions } from './draft-options';

/** A post of a file: what it says, and what the file says of where it goes. */
export interface Post {
  readonly file?: string | undefined;
  /** Where it begins, from 1. */
  readonly line?: number | undefined;
  readonly id?: string | undefined;
  readonly content: DraftContent;
  /** What the post itself says; it wins over the command line. */
  readonly options: DraftOptions;
}

const rowSchema = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  text: z.optional(z.string()),
  /** Of a thread. */
  parts: z.optional(z.array(z.string()).check(z.minLength(1))),
  alt: z.optional(z.array(z.string())),
  site: z.optional(siteSchema),
  surface: z.optional(surfaceSchema),
  account: z.optional(z.string()),
  groups: z.optional(z.array(z.string())),
  /** ISO 8601. */
  at: z.optional(z.string()),
});

const LONGEST_POST = 100_000;

/** The posts of a corpus, one a line: JSON objects in a file named `.jsonl` or `.ndjson`, else each line as it is. Empty lines are no posts. */
export async function* readPosts(file: string): AsyncGenerator<Post> {
  await stopUnlessFile(file);
  const isJson = /\.(?:jsonl|ndjson)$/i.test(file);
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const clean = line === 1 ? text.replace(/^\ufeff/, '') : text;
    if (clean.trim() === '') continue;
    stopUnlessPost(clean, file, line);
    yield isJson
      ? rowPost(clean, file, line)
      : { file, line, content: { parts: [clean], alts: [] }, options: {} };
  }
  if (line === 0) throw new Stop(`${file} is empty.`, 'Name a file with one post a line.');
}

function rowPost(text: string, file: string, line: number): Post {
  const read = rowSchema.safeParse(parsed(text));
  if (!read.success) throw noPost(file, line, read.error.issues[0]);
  const { id, alt = [] } = read.data;
  const parts = read.data.parts ?? (read.data.text === undefined ? [] : [read.data.text]);
  if (parts.length === 0) throw noPost(file, line, { path: [], message: 'it has no text' });
  const content = { parts, alts: alt };
  const name = id === undefined ? undefined : String(id);
  return { file, line, id: name, content, options: optionsIn(read.data) };
}

function optionsIn({
  site,
  surface,
  account,
  groups,
  at,
}: z.infer<typeof rowSchema>): DraftOptions {
  const given = { site, surface, account, group: groups, at };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function noPost(
  file: string,
  line: number,
  why: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): Stop {
  const detail = why ? ` (${[why.path.join('.'), why.message].filter(Boolean).join(': ')})` : '';
  return new Stop(
    `${file}:${line} is not a post${detail}.`,
    'Write a JSON object with text (or parts) on each line; id, site, surface, account, groups, at and alt may stand beside it.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stopUnlessPost(text: string, file: string, line: number): void {
  if (text.includes('\0') || text.includes('\ufffd')) {
    throw new Stop(`${file}:${line} is not text in UTF-8.`, 'Save the file as UTF-8 first.');
  }
  if (text.length > LONGEST_POST) {
    throw new Stop(
      `${file}:${line} is longer than ${LONGEST_POST} characters.`,
      'Put one post on each line.',
    );
  }
}

async function stopUnlessFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new Stop(`Cannot read ${file}: ${why}.`, 'Name a file with one post a line.');
  });
  if (found.isDirectory()) {
    throw new Stop(`Cannot read ${file}: it is a folder.`, 'Name a file with one post a line.');
  }
}
